package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.store.DecisionEntry;

class PlanEntryTest {

    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.parse("2027-05-04"));

    private static PlanEntry entry(String status, String due) {
        Optional<LocalDate> day =
                Optional.of(due).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        DecisionEntry decision = new DecisionEntry("A01", status, "", "Secretariat", day);
        return new PlanEntry("A01", "Do it", Optional.empty(), Optional.of(decision), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, 2027-05-03, true",
        "accepted, 2027-05-04, false",
        "accepted, '', false",
        "started, 2027-05-03, true",
        "done, 2027-05-03, false",
        "rejected, 2027-05-03, false"
    })
    void aStepThatSomebodyIsToDoIsOverdueFromTheDayAfter(String status, String due, boolean overdue) {
        assertThat(entry(status, due).overdue()).isEqualTo(overdue);
    }

    @Test
    void oneLineSaysWhoDoesItAndUntilWhen() {
        assertThat(entry("accepted", "2027-05-03").line(true))
                .isEqualTo("Accepted, Secretariat, by 2027-05-03, overdue.");
        assertThat(entry("done", "2027-05-03").line(true)).isEqualTo("Done, Secretariat.");
    }

    @Test
    void aFormWithoutADecisionIsUndecided() {
        PlanEntry undecided = new PlanEntry("A01", "Do it", Optional.empty(), Optional.empty(), TODAY);

        assertThat(undecided.form()).isEqualTo(new PlanForm("A01", "undecided", "", "", ""));
        assertThat(undecided.line(true)).isEqualTo("Undecided.");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, '', '', '', ''",
        "rejected, no money, '', '', ''",
        "rejected, '', '', '', Say why",
        "accepted, '', '', 2027-02-31, Give the day",
        "begun, '', '', '', Choose what was decided",
        "undecided, '', '', '', ''",
        "undecided, '', Secretariat, '', ''",
        "undecided, '', Ministry, '', Choose what was decided"
    })
    void whatCannotBeKeptIsSaid(String status, String reason, String owner, String due, String problem) {
        String said = new PlanForm("A01", status, reason, owner, due)
                .problem(entry("accepted", "").form());

        assertThat(said).startsWith(problem);
        assertThat(said.isEmpty()).isEqualTo(problem.isEmpty());
    }
}
