package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.AreaByGroup;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Showing;
import org.partneringalliance.diagnostic.report.GroupComparison.GroupChange;
import org.partneringalliance.diagnostic.report.GroupComparison.Round;

class GroupComparisonTest {

    private static final RoundOf ASKED = new RoundOf().shown("GOV-1.1", "2");

    /** A round with one group of three, whose level is there only if it is shown. */
    private static Round round(RoundOf diagnosis, Showing showing, String level) {
        return round(diagnosis, showing, level, List.of("a", "b", "c"));
    }

    private static Round round(RoundOf diagnosis, Showing showing, String level, List<String> people) {
        Map<String, BigDecimal> byGroup = showing == Showing.SHOWN ? Map.of("CSO", new BigDecimal(level)) : Map.of();
        return new Round(
                Loaded.diagnostician().examine(answeredBy(people)),
                diagnosis.diagnosis(),
                new GroupProfiles(
                        3,
                        List.of(new Group("CSO", "Civil society", showing)),
                        List.of(new AreaByGroup("GOV", "Governance", true, Optional.empty(), byGroup))));
    }

    /** Everybody gives the same level, all in one organisation of civil society. */
    private static Assessment answeredBy(List<String> people) {
        SortedMap<String, Answer> answers = new TreeMap<>(Map.of("GOV-1.1", new Answer.Scored(2, 2)));
        return new Assessment(
                new Partnership("", new TreeMap<>()),
                Optional.empty(),
                List.of(new Organisation("o1", "", "CSO", List.of())),
                people.stream().map(id -> new Response(id, "o1", answers)).toList(),
                Optional.empty());
    }

    @Test
    void aGroupThatOnePersonJoinedIsNotCompared() {
        GroupComparison comparison = GroupComparison.of(
                round(ASKED, Showing.SHOWN, "1"), round(ASKED, Showing.SHOWN, "3", List.of("a", "b", "c", "d")));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.fewCameOrLeft()).containsExactly("Governance: Civil society");
    }

    @Test
    void aGroupThatOnePersonLeftForAnotherIsNotCompared() {
        GroupComparison comparison = GroupComparison.of(
                round(ASKED, Showing.SHOWN, "1"), round(ASKED, Showing.SHOWN, "3", List.of("a", "b", "d")));

        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void aGroupThatThreePeopleJoinedIsCompared() {
        GroupComparison comparison = GroupComparison.of(
                round(ASKED, Showing.SHOWN, "1"),
                round(ASKED, Showing.SHOWN, "3", List.of("a", "b", "c", "d", "e", "f")));

        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.fewCameOrLeft()).isEmpty();
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
