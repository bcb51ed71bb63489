package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;

/** Assessments at the edge of what can be said get a sensible diagnosis, or a guard that says why not. */
class ExtremesTest {

    private static final int MOST_NOW = 5;
    private static final String NOTHING_TO_JUDGE =
            ", so nothing can be judged. Answer at least the quick form: GET" + " /api/v1/questionnaire?form=quick.";
    private static final List<String> CRITERIA =
            List.copyOf(Loaded.standard().criteria().keySet());

    @Test
    void oneAnswerIsRatedAndGuardedAsASingleVoice() {
        Diagnosis diagnosis = diagnose(Round.of(4).answer("r", "o1", "GOV-1.1", 1));

        assertThat(ids(diagnosis)).contains("DQ-3");
        assertThat(diagnosis.warnings()).extracting(Warning::about).contains("DQ-3");
    }

    @Test
    void oneOrganisationAnsweringEverythingIsGuardedAsASingleVoice() {
        assertThat(ids(diagnose(everything(1, new Answer.Scored(1, 2))))).contains("DQ-3");
    }

    @Test
    void fourOrganisationsAnsweringEverythingAreNot() {
        assertThat(ids(diagnose(everything(4, new Answer.Scored(1, 2))))).doesNotContain("DQ-3");
    }

    @Test
    void notKnowingAnythingFindsNothingWeakAndNoStrength() {
        Diagnosis diagnosis = diagnose(everything(4, new Answer.Unknown()));

        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.strengths()).isEmpty();
    }

    @Test
    void whereNobodyAnsweredThatIsSaidAndTheQuickFormIsNamed() {
        assertThat(basis(Round.of(4).assessment())).containsExactly("Nobody has answered yet" + NOTHING_TO_JUDGE);
    }

    @Test
    void someoneWithoutAnyAnswerDidNotAnswer() {
        Assessment assessment =
                Round.of(4).assessment().withResponses(List.of(new Response("r", "o1", new TreeMap<>())));

        assertThat(basis(assessment)).containsExactly("Nobody has answered yet" + NOTHING_TO_JUDGE);
    }

    @Test
    void notKnowingAnythingIsNotTheSameAsNotTakingPart() {
        assertThat(basis(everything(4, new Answer.Unknown()).assessment()))
                .containsExactly("4 people from 4 organisations answered 'do not know' everywhere" + NOTHING_TO_JUDGE);
    }

    @Test
    void oneWhoKnowsNothingIsNamedInTheSingular() {
        assertThat(basis(everything(1, new Answer.Unknown()).assessment()))
                .containsExactly("1 person from 1 organisation answered 'do not know' everywhere" + NOTHING_TO_JUDGE);
    }

    @Test
    void whereNothingAppliesThatIsSaid() {
        assertThat(basis(everything(4, new Answer.NotApplicable()).assessment()))
                .containsExactly(
                        "4 people from 4 organisations answered 'not applicable' everywhere" + NOTHING_TO_JUDGE);
    }

    @Test
    void whereNothingIsKnownOrAppliesBothAreSaid() {
        Round round = everything(4, new Answer.NotApplicable()).answer("r1", "o1", "GOV-1.1", new Answer.Unknown());

        assertThat(basis(round.assessment()))
                .containsExactly("4 people from 4 organisations answered 'do not know' or 'not applicable' everywhere"
                        + NOTHING_TO_JUDGE);
    }

    @Test
    void levelsOfACriterionThatDoesNotApplyAreNothingToJudgeBy() {
        Round round = Round.of(4).all("GOV-2.2", 1).fact("affectedGroupsExist", false);

        assertThat(basis(round.assessment()))
                .containsExactly("4 people from 4 organisations gave levels only to criteria that do not apply here"
                        + NOTHING_TO_JUDGE);
    }

    @Test
    void factsAloneFindWhatFactsShowButNoSingleVoice() {
        Round round = Round.of(4).number("largestFunderShare", "0.9").number("seatsFunderShare", "0.6");

        assertThat(ids(diagnose(round))).containsExactly("DX-01");
        assertThat(basis(round.assessment())).hasSize(1);
    }

    @Test
    void fewerThanAThirdOfTheCriteriaAreTooFewToSayThatTheRestIsWell() {
        assertThat(basis(first(CRITERIA.size() / 3 - 1).assessment()))
                .containsExactly("%d of %d criteria that apply were answered; what is not named here was not looked at."
                        .formatted(CRITERIA.size() / 3 - 1, CRITERIA.size()));
    }

    @Test
    void aThirdOfTheCriteriaIsEnough() {
        assertThat(basis(first(CRITERIA.size() / 3).assessment())).isEmpty();
    }

    private static Round first(int criteria) {
        Round round = Round.of(4);
        CRITERIA.stream().limit(criteria).forEach(criterion -> round.all(criterion, 3));
        return round;
    }

    private static List<String> basis(Assessment assessment) {
        return Loaded.diagnostician().diagnose(assessment).warnings().stream()
                .filter(warning -> warning.about().equals(Warning.ANSWERS))
                .map(Warning::text)
                .toList();
    }

    @Test
    void theHighestLevelEverywhereWithDocumentsFindsNothingWeak() {
        Diagnosis diagnosis = diagnose(everything(4, new Answer.Scored(4, 2)));

        assertThat(diagnosis.findings()).extracting(FindingReport::kind).doesNotContain("criterion", "guard");
        assertThat(diagnosis.strengths()).isNotEmpty();
    }

    @Test
    void theHighestLevelEverywhereWithoutDocumentsIsUnsupportedPraise() {
        assertThat(ids(diagnose(everything(4, new Answer.Scored(4, 0))))).contains("DQ-1");
    }

    @Test
    void theLowestLevelEverywhereStillGivesAShortList() {
        Diagnosis diagnosis = diagnose(everything(4, new Answer.Scored(0, 2)));

        assertThat(diagnosis.findings()).isNotEmpty();
        assertThat(diagnosis.recommendations().stream()
                        .filter(each -> each.horizon().equals("now"))
                        .count())
                .isBetween(1L, (long) MOST_NOW);
        assertThat(diagnosis.recommendations())
                .allSatisfy(each -> assertThat(each.principles()).isNotEmpty());
    }

    @Test
    void fiveHundredOrganisationsWithTwoThousandRespondentsAreRated() {
        List<Organisation> organisations = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int index = 0; index < 2_000; index++) {
            String organisation = "o" + index % 500;
            if (index < 500) {
                organisations.add(new Organisation(organisation, "", index % 2 == 0 ? "GOVT" : "CSO", List.of()));
            }
            responses.add(
                    new Response("r" + index, organisation, new TreeMap<>(Map.of("GOV-1.1", new Answer.Scored(1, 2)))));
        }

        Diagnosis diagnosis = Loaded.diagnostician()
                .diagnose(new Assessment(
                        new Partnership("", new TreeMap<>()),
                        Optional.empty(),
                        organisations,
                        responses,
                        Optional.empty()));

        assertThat(diagnosis.profile().stream().flatMap(area -> area.criteria().stream()))
                .extracting(CriterionProfile::criterion, CriterionProfile::organisations)
                .containsExactly(tuple("GOV-1.1", 500));
    }

    private static Round everything(int organisations, Answer answer) {
        Round round = Round.of(organisations);
        for (int index = 1; index <= organisations; index++) {
            for (String criterion : Loaded.standard().criteria().keySet()) {
                round.answer("r" + index, "o" + index, criterion, answer);
            }
        }
        return round;
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(FindingReport::id).toList();
    }

    private static Diagnosis diagnose(Round round) {
        return Loaded.diagnostician().diagnose(round.assessment());
    }
}
