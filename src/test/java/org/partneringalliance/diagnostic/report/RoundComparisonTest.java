package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.report.RoundComparison.AreaChange;
import org.partneringalliance.diagnostic.report.RoundComparison.Cause;
import org.partneringalliance.diagnostic.report.RoundComparison.CriterionChange;
import org.partneringalliance.diagnostic.report.RoundComparison.Incomparable;

class RoundComparisonTest {

    private static RoundComparison compared(RoundOf earlier, RoundOf later) {
        return RoundComparison.of(earlier.diagnosis(), later.diagnosis(), Set.of());
    }

    @Test
    void aCriterionShownInBothRoundsIsCompared() {
        RoundComparison comparison =
                compared(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf().shown("GOV-1.1", "3.00"));

        assertThat(comparison.criteria()).extracting(CriterionChange::change).containsExactly(new BigDecimal("1.50"));
        assertThat(comparison.incomparable()).isEmpty();
    }

    @Test
    void aCriterionThatIsNotShownNowIsNotCompared() {
        assertThat(cause(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf().withheld("GOV-1.1")))
                .isEqualTo(Cause.NOT_SHOWN);
    }

    @Test
    void aCriterionThatWasNotShownThenIsNotCompared() {
        assertThat(cause(new RoundOf().withheld("GOV-1.1"), new RoundOf().shown("GOV-1.1", "3.00")))
                .isEqualTo(Cause.NOT_SHOWN);
    }

    @Test
    void aCriterionThatWasNotAskedThenIsNotCompared() {
        assertThat(cause(new RoundOf(), new RoundOf().shown("GOV-1.1", "3.00"))).isEqualTo(Cause.NOT_THEN);
    }

    @Test
    void aCriterionThatNobodyKnowsNowIsNotCompared() {
        assertThat(cause(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf().unknown("GOV-1.1")))
                .isEqualTo(Cause.NOT_NOW);
    }

    @Test
    void aCriterionThatNobodyEverKnewIsNotCompared() {
        assertThat(cause(new RoundOf().unknown("GOV-1.1"), new RoundOf().unknown("GOV-1.1")))
                .isEqualTo(Cause.NEVER);
    }

    @Test
    void thatACriterionIsNotKnownIsToldWhereTheProfileTellsIt() {
        assertThat(cause(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf().toldUnknown("GOV-1.1")))
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void aCriterionThatDoesNotApplyNowIsNotCompared() {
        assertThat(causeWithoutUse(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf()))
                .containsExactly(Cause.NOT_APPLICABLE);
    }

    @Test
    void aCriterionThatOnlySomeFindNotApplicableIsCompared() {
        assertThat(causeWithoutUse(new RoundOf().shown("GOV-1.1", "1.50"), new RoundOf().shown("GOV-1.1", "2.00")))
                .isEmpty();
    }

    private static List<Cause> causeWithoutUse(RoundOf earlier, RoundOf later) {
        return RoundComparison.of(earlier.diagnosis(), later.diagnosis(), Set.of("GOV-1.1")).incomparable().stream()
                .map(Incomparable::cause)
                .toList();
    }

    private static Cause cause(RoundOf earlier, RoundOf later) {
        RoundComparison comparison = compared(earlier, later);
        assertThat(comparison.criteria()).isEmpty();
        assertThat(comparison.areas()).isEmpty();
        assertThat(comparison.incomparable())
                .extracting(Incomparable::criterion)
                .containsExactly("GOV-1.1");
        Cause cause = comparison.incomparable().get(0).cause();
        assertThat(comparison.count(cause)).isEqualTo(1);
        return cause;
    }

    @Test
    void anAreaIsComparedByTheCriteriaOfBothRoundsAlone() {
        RoundOf earlier =
                new RoundOf().shown("GOV-1.1", "1.00").shown("GOV-1.2", "2.00").shown("GOV-1.3", "0.00");
        RoundOf later =
                new RoundOf().shown("GOV-1.1", "2.00").shown("GOV-1.2", "2.00").shown("GOV-1.4", "4.00");

        assertThat(compared(earlier, later).areas())
                .containsExactly(new AreaChange("GOV", "Governance", new BigDecimal("1.5"), new BigDecimal("2.0"), 2));
    }

    @Test
    void whatFellMostComesFirst() {
        RoundOf earlier =
                new RoundOf().shown("GOV-1.1", "1.00").shown("GOV-1.2", "2.00").shown("GOV-1.3", "3.00");
        RoundOf later =
                new RoundOf().shown("GOV-1.1", "2.00").shown("GOV-1.2", "2.00").shown("GOV-1.3", "2.00");

        assertThat(compared(earlier, later).criteria())
                .extracting(CriterionChange::criterion)
                .containsExactly("GOV-1.3", "GOV-1.2", "GOV-1.1");
    }
}
