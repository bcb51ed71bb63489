package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;

class TerminalReportTest {

    private static final Assessment ORCHARD = Loaded.assessment("orchard-water");
    private static final Diagnosis DIAGNOSIS = Loaded.diagnostician().diagnose(ORCHARD);
    private static final String REPORT = report(ORCHARD, 80);

    private static String report(Assessment assessment, int width) {
        Diagnosis diagnosis = Loaded.diagnostician().diagnose(assessment);
        return TerminalReport.of(Loaded.standard(), assessment, diagnosis, new Page.Look(width, false, false));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void theSectionsComeInTheOrderInWhichPeopleAsk() {
        assertThat(REPORT)
                .containsSubsequence(
                        "Orchard Valley water compact (invented)",
                        "Phase: Deliver | Type: Place-based coalition",
                        "need attention; the most important is",
                        "HOW TO READ THIS",
                        "WHERE YOU STAND",
                        "WHAT WE FOUND",
                        "DO NOW: THE NEXT 90 DAYS",
                        "DO NEXT: IN THREE TO NINE MONTHS",
                        "LATER",
                        "LEAVE ALONE FOR NOW, AND WHY",
                        "STRENGTHS TO PROTECT",
                        "WORTH ASKING NEXT",
                        "Standard " + Loaded.standard().version() + " ");
    }

    @Test
    void theHeadlineNamesTheFirstFindingAndTheFirstStep() {
        assertThat(unwrapped(REPORT))
                .contains(
                        "the most important is \"" + DIAGNOSIS.findings().get(0).title() + "\"")
                .contains("Begin with \"" + DIAGNOSIS.recommendations().get(0).title() + "\"");
    }

    @Test
    void everyFindingAndEveryStepOfNowAndNextIsThere() {
        assertThat(unwrapped(REPORT))
                .contains(DIAGNOSIS.findings().stream().map(FindingReport::id).toList())
                .contains(DIAGNOSIS.recommendations().stream()
                        .filter(step -> !step.horizon().equals("later"))
                        .map(RecommendationReport::firstStep)
                        .toList());
    }

    @Test
    void stepsForLaterAreOnlyCounted() {
        RecommendationReport last =
                DIAGNOSIS.recommendations().get(DIAGNOSIS.recommendations().size() - 1);

        assertThat(last.horizon()).isEqualTo("later");
        assertThat(unwrapped(REPORT)).doesNotContain(last.firstStep());
    }

    @Test
    void areasWithoutAnswersAreNotAssessedAndOthersHaveABar() {
        String report = report(Round.of(2).answer("r1", "o1", "GOV-1.1", 2).assessment(), 80);

        assertThat(report)
                .containsPattern(
                        "2\\.0 {2}##########\\.\\.\\.\\.\\.\\.\\.\\.\\.\\. {2}Governance \\(1 of \\d+ criteria\\)")
                .containsPattern("- {4}not assessed {10}Relationship");
    }

    @Test
    void aPhaseThatFollowsFromTheFactsIsSaidToDoSo() {
        Round round = Round.of(2).fact("agreement", "signed").fact("jointResults", "recent");

        assertThat(unwrapped(report(round.assessment(), 80))).contains("Phase: Deliver (from the facts) | Type: ");
    }

    @Test
    void aStatedPhaseIsNotSaidToFollowFromTheFacts() {
        Round round = Round.of(2)
                .fact("agreement", "signed")
                .fact("jointResults", "recent")
                .fact("phase", "P4");

        assertThat(unwrapped(report(round.assessment(), 80))).contains("Phase: Deliver | Type: ");
    }

    @Test
    void typesThatTieAreShown() {
        Round round = Round.of(2)
                .fact("function", "deliver")
                .fact("fundsFlowBetweenPartners", true)
                .number("corePartnerCount", "3")
                .fact("integration", "integrative");

        assertThat(unwrapped(report(round.assessment(), 120)))
                .contains("| Type: " + type("T3") + " or " + type("T5") + " (from the facts, which do not decide) |");
    }

    @Test
    void withoutFactsPhaseAndTypeAreNotStated() {
        assertThat(unwrapped(report(Round.of(2).assessment(), 80))).contains("Phase: not stated | Type: not stated |");
    }

    private static String type(String id) {
        return Objects.requireNonNull(Loaded.standard().types().get(id)).name();
    }

    @Test
    void noAnswersAtAllAreSaidFirst() {
        assertThat(report(Round.of(2).assessment(), 80)).contains("There are no answers to judge by yet");
    }

    @Test
    void whatFactsShowWithoutAnswersIsSaidBesides() {
        Round round = Round.of(2).number("largestFunderShare", "0.9").number("seatsFunderShare", "0.6");

        assertThat(unwrapped(report(round.assessment(), 80)))
                .contains(
                        "There are no answers to judge by yet; collect some first. What else is known points to \"Dominant funder\".");
    }

    @Test
    void theAnswersOfOneAmongManyWhoDoNotKnowAreASingleVoiceAndNoNumberOfThemIsShown() {
        String report = unwrapped(report(oneKnows(1).assessment(), 80));

        assertThat(report)
                .contains("Check the answers before you rely on them, because of \"Single-voice assessment\".")
                .contains("Lowest of the critical criteria, of 4: not shown, as it would show what few people")
                .doesNotContain("no answers to judge by", "Lowest of the critical criteria, of 4: 3");
    }

    @Test
    void theAnswersOfThreeAmongThemAreShown() {
        assertThat(unwrapped(report(oneKnows(3).assessment(), 80)))
                .contains("Lowest of the critical criteria, of 4: 3");
    }

    /** Some people of the first organisation know everything, and the others nothing. */
    private static Round oneKnows(int people) {
        Round round = Round.of(4).fact("phase", "P4");
        for (String criterion : Loaded.standard().criteria().keySet()) {
            for (int person = 1; person <= people; person++) {
                round.answer("k" + person, "o1", criterion, 3);
            }
            round.answer("r2", "o2", criterion, new Answer.Unknown());
            round.answer("r3", "o3", criterion, new Answer.Unknown());
        }
        return round;
    }

    @Test
    void fewGoodAnswersDoNotMeanThatAllIsWell() {
        assertThat(unwrapped(report(Round.of(4).all("GOV-1.1", 3).assessment(), 80)))
                .contains("Nothing in the few answers there are calls for action, but most was not looked at")
                .doesNotContain("protect what works");
    }

    @Test
    void answersInTheMiddleAreNothingToProtect() {
        Round round = Round.of(4);
        Loaded.standard().criteria().keySet().forEach(criterion -> round.all(criterion, 2));

        assertThat(unwrapped(report(round.assessment(), 80)))
                .contains("No single cause stands out; most of what was answered stands at about 2 of 4: choose one or"
                        + " two criteria that matter most to you.");
    }

    @Test
    void answersThatCannotBeReliedOnAreTheHeadline() {
        String report = report(Round.of(1).answer("r1", "o1", "GOV-1.1", 1).assessment(), 80);

        assertThat(unwrapped(report))
                .contains("Check the answers before you rely on them, because of \"Single-voice assessment\".");
        assertThat(report).contains("verify first");
    }

    @Test
    void aSoundPartnershipIsToldToGoOn() {
        Round round = Round.of(4).fact("phase", "P4");
        Loaded.standard().criteria().keySet().forEach(criterion -> round.all(criterion, 3));

        String report = unwrapped(report(round.assessment(), 80));

        assertThat(report)
                .contains("Sound and steady: protect what works and do little else.", "keep going")
                .containsPattern("- and \\d+ more");
    }

    @Test
    void ofManyWeakCriteriaOnlyTheFirstAreToldAtLength() {
        Round round = Round.of(4).fact("phase", "P4");
        Loaded.standard().criteria().keySet().forEach(criterion -> round.all(criterion, 0));

        String report = unwrapped(report(round.assessment(), 80));

        assertThat(report).contains("Further weak criteria: ");
        assertThat(report.split("Not yet true: ", -1)).hasSize(13);
    }

    @Test
    void nothingOfTheMachineIsShown() {
        assertThat(REPORT)
                .doesNotContain("null", "Optional", "BigDecimal", "Rating(", "subject", "drl", "E+")
                .doesNotContainPattern("\\d\\.\\d{3}")
                .doesNotContain(DIAGNOSIS.standard().hash());
    }

    @Test
    void aNameThatTriesToPaintIsPrintedPlainly() {
        Assessment named = new Assessment(
                new Partnership("Red\u001B[31m\tapple", ORCHARD.partnership().facts()),
                ORCHARD.date(),
                ORCHARD.organisations(),
                ORCHARD.responses(),
                ORCHARD.previous());

        assertThat(report(named, 80)).contains("Red [31m apple").doesNotContain("\u001B", "\t");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void noLineIsTooLongOrEndsInSpaces(int width) {
        assertThat(report(ORCHARD, width).lines())
                .allMatch(line -> Wrap.columns(line) <= width)
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void equalInputGivesAnEqualPage() {
        assertThat(report(ORCHARD, 80)).isEqualTo(REPORT);
    }

    @Test
    void aFindingThatOneConditionKeepsAwayIsShownWithThatCondition() {
        assertThat(unwrapped(report(Loaded.assessment("palm-bight-plastics"), 80)))
                .contains("ALMOST APPLIED")
                .contains("(DX-04), but for one condition 'Conflicts of interest are declared, registered and managed'"
                        + " (GOV-5.1) stands at 2 (asked: at most 1): not met");
    }

    @Test
    void aQuestionSaysWhatEachAnswerWouldDecideAndWhatItDecidesOnlyWithOthers() {
        assertThat(unwrapped(report(Loaded.assessment("palm-bight-plastics"), 80)))
                .contains(
                        "(GOV-2.2) 0 or 1: Presence without influence holds 2, 3 or 4: Presence without influence does not"
                                + " hold Helps to show or rule out, with other answers: Unseen losers");
    }
}
