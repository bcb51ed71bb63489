package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.standard.Pattern.Step;

/** What the advice of a finding asks beside actions of the library stands below the finding. */
class FindingsSectionTest {

    private static final Assessment PROMISES =
            Round.of(4).all("GOV-3.1", 1).all("COM-3.1", 2).assessment();

    @Test
    void whatAStepAsksBesideItsActionsIsThere() {
        assertThat(page(diagnosis()))
                .contains("Unanswered promises at the top (DX-29)")
                .contains("To do besides the actions, with \"" + action("A30")
                        + "\" (A30): Put everyone on one list, including those who give money, permits or premises.");
    }

    @Test
    void whatAStepAsksWithoutActionsIsThere() {
        assertThat(advised(step("", "Ask the owners."))).contains("To do besides the actions: Ask the owners.");
    }

    @Test
    void whatAStepAsksAfterAnOutcomeNamesTheOutcome() {
        assertThat(advised(step("The work goes on.", "Ask the owners.")))
                .contains("To do besides the actions, when the work goes on: Ask the owners.");
    }

    @Test
    void aStepThatAsksNothingBesideItsActionsIsNotRepeated() {
        assertThat(advised(step("The work goes on.", ""))).doesNotContain("To do besides");
    }

    private static String advised(Step step) {
        return page(withSteps(diagnosis(), step));
    }

    private static Diagnosis diagnosis() {
        return Loaded.diagnostician().diagnose(PROMISES);
    }

    /** The page without its line breaks. */
    private static String page(Diagnosis diagnosis) {
        return TerminalReport.of(Loaded.standard(), PROMISES, diagnosis, new Page.Look(80, false, false))
                .replaceAll("\\s+", " ");
    }

    private static String action(String id) {
        return Objects.requireNonNull(Loaded.standard().actions().get(id)).title();
    }

    private static Step step(String waitsFor, String practice) {
        return new Step(List.of(), List.of(), waitsFor, practice);
    }

    /** The diagnosis with one step in the advice of each finding. */
    private static Diagnosis withSteps(Diagnosis diagnosis, Step step) {
        return new Diagnosis(
                diagnosis.standard(),
                diagnosis.ruleBase(),
                diagnosis.phase(),
                diagnosis.type(),
                diagnosis.profile(),
                diagnosis.findings().stream()
                        .map(finding -> new FindingReport(
                                finding.id(),
                                finding.kind(),
                                finding.title(),
                                finding.tier(),
                                finding.urgency(),
                                finding.meaning(),
                                finding.under(),
                                finding.principles(),
                                List.of(step),
                                finding.conditions(),
                                finding.because()))
                        .toList(),
                diagnosis.recommendations(),
                diagnosis.suppressed(),
                diagnosis.strengths(),
                diagnosis.almostApplied(),
                diagnosis.askNext(),
                diagnosis.warnings());
    }
}
