package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.report.StepComparison.Fate;
import org.partneringalliance.diagnostic.report.StepComparison.Followed;

class StepComparisonTest {

    private static StepComparison compared(RoundOf earlier, RoundOf later, String... before) {
        return StepComparison.of(earlier.diagnosis(), later.diagnosis(), Set.of(before));
    }

    private static Followed only(RoundOf earlier, RoundOf later, String... before) {
        StepComparison comparison = compared(earlier, later, before);
        assertThat(comparison.steps()).hasSize(1);
        return comparison.steps().get(0);
    }

    @Test
    void aStepOfBothRoundsIsStillOpen() {
        assertThat(only(new RoundOf().step("A01"), new RoundOf().step("A01")).fate())
                .isEqualTo(Fate.STILL_OPEN);
    }

    @Test
    void aStepOfThisRoundAloneIsNew() {
        assertThat(only(new RoundOf(), new RoundOf().step("A01")).fate()).isEqualTo(Fate.NEW);
    }

    @Test
    void aStepOfThisRoundAndOneBeforeTheLastHasComeBack() {
        assertThat(only(new RoundOf(), new RoundOf().step("A01"), "A01").fate()).isEqualTo(Fate.COME_BACK);
    }

    @Test
    void aStepOfAllRoundsIsStillOpen() {
        assertThat(only(new RoundOf().step("A01"), new RoundOf().step("A01"), "A01")
                        .fate())
                .isEqualTo(Fate.STILL_OPEN);
    }

    @Test
    void aStepThatIsNoLongerCalledForIsResolved() {
        RoundOf earlier = new RoundOf().shown("GOV-1.1", "1").step("A01", "GOV-1.1");

        assertThat(only(earlier, new RoundOf().shown("GOV-1.1", "3")).fate()).isEqualTo(Fate.RESOLVED);
    }

    @Test
    void aStepIsResolvedByAnswersThatAreNotShown() {
        RoundOf earlier = new RoundOf().shown("GOV-1.1", "1").step("A01", "GOV-1.1");

        assertThat(only(earlier, new RoundOf().withheld("GOV-1.1")).fate()).isEqualTo(Fate.RESOLVED);
    }

    @Test
    void aStepIsNotResolvedBecauseNobodyAnswered() {
        RoundOf earlier = new RoundOf().shown("GOV-1.1", "1").step("A01", "GOV-1.1");

        assertThat(only(earlier, new RoundOf().unknown("GOV-1.1")))
                .isEqualTo(new Followed("A01", "Do A01", Fate.NOT_JUDGED, "Not answered this time: GOV-1.1."));
    }

    @Test
    void aStepIsResolvedWithoutAnAnswerThatWasNotThereBefore() {
        RoundOf earlier = new RoundOf().unknown("GOV-1.1").step("A01", "GOV-1.1");

        assertThat(only(earlier, new RoundOf().unknown("GOV-1.1")).fate()).isEqualTo(Fate.RESOLVED);
    }

    @Test
    void aStepThatIsHeldBackNowIsNotResolved() {
        RoundOf earlier = new RoundOf().shown("GOV-1.1", "1").step("A01", "GOV-1.1");
        RoundOf later = new RoundOf().shown("GOV-1.1", "3").alone("A01", "Not now.");

        assertThat(only(earlier, later)).isEqualTo(new Followed("A01", "Do A01", Fate.LEFT_ALONE, "Not now."));
    }

    @Test
    void stepsOfOneFateKeepTheirRank() {
        StepComparison comparison = compared(
                new RoundOf().step("A09").step("A02").step("A03"),
                new RoundOf().step("A05").step("A03").step("A04"));

        assertThat(comparison.steps()).extracting(Followed::action).containsExactly("A03", "A05", "A04", "A09", "A02");
    }

    @Test
    void oneLineSaysHowManyOfEachThereAre() {
        RoundOf earlier = new RoundOf().step("A01").step("A02").step("A03");
        RoundOf later = new RoundOf().step("A03").step("A04").step("A05");

        assertThat(compared(earlier, later, "A05").line())
                .isEqualTo("Since the last round: 2 resolved, 1 still open, 1 come back, 1 new.");
        assertThat(compared(earlier, later.alone("A01", "Not now."), "A05").line())
                .isEqualTo(
                        "Since the last round: 1 resolved, 1 still open, 1 come back, 1 new, 1 now to be left alone.");
    }
}
