package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.TargetReport;

/** The fictional coastal waste programme of content brief 6.8. */
class WorkedExampleTest {

    private static final Diagnosis AS_LISTED = Loaded.diagnostician().diagnose(Loaded.assessment("coastal-waste"));
    private static final Diagnosis COMPLETED = Loaded.diagnostician()
            .diagnose(with(Loaded.assessment("coastal-waste"), "COM-3.1", new Answer.Scored(2, 2)));

    @Test
    void thePatternsOfTheExampleHoldAndNoOthers() {
        assertThat(patterns(AS_LISTED))
                .containsExactlyInAnyOrder("DX-01", "DX-02", "DX-03", "DX-27", "DX-35", "DX-38", "DX-59");
    }

    @Test
    void theVacuumAtTheTopNeedsAnAnswerThatTheExampleDoesNotList() {
        assertThat(AS_LISTED.askNext()).anySatisfy(question -> {
            assertThat(question.item()).isEqualTo("COM-3.1");
            assertThat(question.settles()).contains("DX-29");
        });
        assertThat(patterns(COMPLETED)).contains("DX-29");
    }

    @Test
    void withThatAnswerTheNowListIsThatOfTheExampleInItsOrder() {
        assertThat(actions(COMPLETED, "now")).containsExactly("A01", "A30", "A27", "A63", "A58");
    }

    @Test
    void withoutItOnlyTheCommitmentTrackerGivesWayToTheNextInLine() {
        assertThat(actions(AS_LISTED, "now")).containsExactly("A01", "A27", "A63", "A58", "A48");
    }

    @Test
    void theOwnershipPlanAndTheContingencyPlanComeNext() {
        assertThat(actions(COMPLETED, "next")).startsWith("A48", "A38").contains("A41");
    }

    @Test
    void whatTheExampleHoldsBackIsHeldBack() {
        assertThat(AS_LISTED.suppressed())
                .extracting(Suppressed::action)
                .contains("A10", "A07", "A18", "A19", "A53", "A57");
    }

    @Test
    void theDecisionMatrixIsHeldBackByItsOwnConditionAndTheSeatsByTheShadowGovernance() {
        assertThat(suppressed("A10").by()).containsExactly("A10 condition");
        assertThat(suppressed("A07").by()).containsExactly("DX-27");
    }

    @Test
    void whatARuleHoldsBackIsExplainedInItsSentenceForPartners() {
        assertThat(suppressed("A18").by()).contains("A18 condition");
        assertThat(suppressed("A18").reason())
                .contains(Loaded.standard()
                        .wording()
                        .rule("A18-condition")
                        .orElseThrow()
                        .partner());
    }

    @Test
    void aRuleWithoutASentenceExplainsByItsTitle() {
        assertThat(suppressed("A10").reason()).isEqualTo("Decision rights already clear.");
    }

    @Test
    void theWeightsAreThoseOfTheExamplesTable() {
        assertThat(need("A01", "REL-4.1")).isCloseTo(1.10, within());
        assertThat(need("A28", "REL-2.4")).isCloseTo(1.15, within());
        assertThat(need("A27", "REL-2.2")).isCloseTo(1.10, within());
        assertThat(need("A11", "GOV-1.4")).isCloseTo(0.88, within());
        assertThat(need("A38", "OPS-2.2")).isCloseTo(0.88, within());
        assertThat(need("A17", "SET-5.2")).isCloseTo(0.68, within());
    }

    @Test
    void theLeverageOfHostingIsThatOfTheExamplesTable() {
        assertThat(target("A17", "SET-5.2").leverage().orElseThrow().doubleValue())
                .isCloseTo(1.05, within());
        assertThat(target("A01", "REL-4.1").leverage().orElseThrow().doubleValue())
                .isCloseTo(1.05, Offset.offset(0.015));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0055);
    }

    private static List<String> patterns(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.kind().equals("pattern"))
                .map(FindingReport::id)
                .toList();
    }

    private static List<String> actions(Diagnosis diagnosis, String horizon) {
        return diagnosis.recommendations().stream()
                .filter(recommendation -> recommendation.horizon().equals(horizon))
                .map(RecommendationReport::action)
                .toList();
    }

    private static Suppressed suppressed(String action) {
        return AS_LISTED.suppressed().stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static double need(String action, String criterion) {
        return target(action, criterion).need().orElseThrow().doubleValue();
    }

    private static TargetReport target(String action, String criterion) {
        return AS_LISTED.recommendations().stream()
                .filter(recommendation -> recommendation.action().equals(action))
                .flatMap(recommendation -> recommendation.factors().targets().stream())
                .filter(target -> target.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment with(Assessment assessment, String criterion, Answer answer) {
        List<Response> responses = assessment.responses().stream()
                .map(response -> {
                    TreeMap<String, Answer> answers = new TreeMap<>(response.answers());
                    answers.put(criterion, answer);
                    return new Response(response.respondent(), response.organisation(), answers);
                })
                .toList();
        return new Assessment(
                assessment.partnership(),
                assessment.date(),
                assessment.organisations(),
                responses,
                assessment.previous());
    }
}
