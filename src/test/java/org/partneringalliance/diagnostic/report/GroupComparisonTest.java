package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.AreaByGroup;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Showing;
import org.partneringalliance.diagnostic.report.GroupComparison.GroupChange;
import org.partneringalliance.diagnostic.report.GroupComparison.Round;

class GroupComparisonTest {

    private static final RoundOf ASKED = new RoundOf().shown("GOV-1.1", "2");

    /** A round with one group, whose level is there only if it is shown. */
    private static Round round(RoundOf diagnosis, Showing showing, String level) {
        Map<String, BigDecimal> byGroup = showing == Showing.SHOWN ? Map.of("CSO", new BigDecimal(level)) : Map.of();
        return new Round(
                diagnosis.diagnosis(),
                new GroupProfiles(
                        3,
                        List.of(new Group("CSO", "Civil society", showing)),
                        List.of(new AreaByGroup("GOV", "Governance", true, Optional.empty(), byGroup))));
    }

    @Test
    void aGroupThatBothReportsShowIsCompared() {
        GroupComparison comparison =
                GroupComparison.of(round(ASKED, Showing.SHOWN, "1"), round(ASKED, Showing.SHOWN, "3"));

        assertThat(comparison.changes())
                .containsExactly(
                        new GroupChange("Governance", "Civil society", new BigDecimal("1.0"), new BigDecimal("3.0")));
        assertThat(comparison.hidden()).isEmpty();
    }

    @Test
    void aGroupThatTheEarlierReportDoesNotShowIsNotCompared() {
        GroupComparison comparison =
                GroupComparison.of(round(ASKED, Showing.FEW, ""), round(ASKED, Showing.SHOWN, "3"));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.hidden()).containsExactly("Civil society");
    }

    @Test
    void aGroupThatTheLaterReportDoesNotShowIsNotCompared() {
        GroupComparison comparison =
                GroupComparison.of(round(ASKED, Showing.SHOWN, "1"), round(ASKED, Showing.GUARDS, ""));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.hidden()).containsExactly("Civil society");
    }

    @Test
    void anAreaWithOtherAnswersIsNotCompared() {
        RoundOf other = new RoundOf().shown("GOV-1.1", "2").shown("GOV-1.2", "2");

        GroupComparison comparison =
                GroupComparison.of(round(ASKED, Showing.SHOWN, "1"), round(other, Showing.SHOWN, "3"));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.otherQuestions()).containsExactly("Governance");
    }
}
