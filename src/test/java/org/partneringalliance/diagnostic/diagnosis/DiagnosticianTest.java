package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;

/** What holds of every diagnosis: unknown is not bad, one organisation one vote, nobody is exposed, order is no input. */
class DiagnosticianTest {

    @Test
    void anEmptyAssessmentFindsNothing() {
        assertThat(ids(diagnose(Round.of(4)))).isEmpty();
    }

    @Test
    void anUnansweredConditionRaisesNoFindingAndIsAskedNext() {
        Diagnosis diagnosis = diagnose(Round.of(4).all("GOV-1.1", 1));

        assertThat(ids(diagnosis)).doesNotContain("DX-25");
        assertThat(diagnosis.askNext())
                .filteredOn(question -> question.settles().contains("DX-25"))
                .extracting(Question::item)
                .containsExactlyInAnyOrder("GOV-1.2", "OPS-1.1");
    }

    @Test
    void theSameConditionAnsweredRaisesTheFinding() {
        assertThat(ids(diagnose(Round.of(4).all("GOV-1.1", 1).all("OPS-1.1", 2))))
                .contains("DX-25");
    }

    @Test
    void theSameConditionAnsweredWellRaisesNothing() {
        assertThat(ids(diagnose(Round.of(4).all("GOV-1.1", 1).all("OPS-1.1", 3).all("GOV-1.2", 3))))
                .doesNotContain("DX-25");
    }

    @Test
    void notKnowingDoesNotWeakenACriterion() {
        Round round = Round.of(4).all("GOV-1.1", 3);
        round.answer("r-o4", "o4", "GOV-1.1", new Answer.Unknown());

        assertThat(ids(diagnose(round))).doesNotContain("GOV-1.1");
    }

    @Test
    void aGuardAgainstUnsupportedPraiseStopsTheSteadyShip() {
        assertThat(ids(diagnose(steady(2)))).contains("DX-60").doesNotContain("DQ-1");
        assertThat(ids(diagnose(steady(0)))).contains("DQ-1").doesNotContain("DX-60");
    }

    @Test
    void aSteadyShipGetsAtMostTwoImprovementsBesideItsOwnAdvice() {
        List<String> actions = diagnose(steady(2)).recommendations().stream()
                .map(RecommendationReport::action)
                .toList();

        assertThat(actions).contains("A70", "A61").hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aTrendOverMoreThanTwoYearsIsWithheldFromRules() {
        Round before = Round.of(4).on("2023-01-01").all("REL-1.1", 3);
        Round soon = Round.of(4).on("2024-12-01").all("REL-1.1", 1).after(before);
        Round late = Round.of(4).on("2025-02-01").all("REL-1.1", 1).after(before);

        assertThat(ids(diagnose(soon))).contains("DX-39").doesNotContain("DQ-4");
        assertThat(ids(diagnose(late))).contains("DQ-4").doesNotContain("DX-39");
    }

    @Test
    void aSubsumedPatternStandsAfterItsParentAndCallsNothing() {
        Diagnosis diagnosis = diagnose(Round.of(4)
                .all("GOV-1.1", 1)
                .all("GOV-1.2", 2)
                .all("OPS-1.1", 2)
                .all("GOV-1.4", 1)
                .all("GOV-4.1", 2));

        int parent = ids(diagnosis).indexOf("DX-27");
        assertThat(ids(diagnosis).get(parent + 1)).isEqualTo("DX-25");
        assertThat(diagnosis.findings().get(parent + 1).under()).contains("DX-27");
        assertThat(diagnosis.recommendations())
                .allSatisfy(each -> assertThat(each.calledForBy()).doesNotContain("DX-25"));
    }

    @Test
    void whereSpeakingIsUnsafeListeningComesBeforeEveryOpenDiscussion() {
        List<String> order = diagnose(Round.of(4)
                        .all("REL-4.1", 1)
                        .all("GOV-1.1", 1)
                        .all("OPS-1.1", 1)
                        .all("GOV-3.1", 1))
                .recommendations()
                .stream()
                .map(RecommendationReport::action)
                .toList();

        assertThat(order).contains("A01", "A10", "A30");
        assertThat(order.indexOf("A01")).isLessThan(order.indexOf("A10")).isLessThan(order.indexOf("A30"));
    }

    @Test
    void aVerySmallPartnershipGetsTwoActionsForNow() {
        Diagnosis diagnosis = diagnose(Round.of(3)
                .number("partnerCount", "3")
                .all("GOV-1.1", 1)
                .all("OPS-1.1", 1)
                .all("GOV-3.1", 1));

        assertThat(diagnosis.recommendations())
                .filteredOn(each -> each.horizon().equals("now"))
                .hasSize(2);
    }

    @Test
    void atMostTwoMattersOfProtectionAreImmediate() {
        Diagnosis diagnosis = diagnose(Round.of(4)
                .fact("affectedGroupsExist", true)
                .fact("harmPotential", "high")
                .fact("hasSharedFund", true)
                .fact("recipientOnBoard", true)
                .fact("historyOfConflict", "open")
                .all("SET-6.3", 0)
                .all("GOV-5.1", 0)
                .all("OPS-5.1", 0)
                .all("GOV-6.1", 0));

        assertThat(diagnosis.recommendations())
                .filteredOn(each -> each.horizon().equals("now") && each.tier().equals("A"))
                .hasSize(2);
        assertThat(diagnosis.recommendations().get(0).action()).isEqualTo("A22");
    }

    @Test
    void theOrderOfOrganisationsAndAnswersChangesNothing() {
        Assessment assessment = Loaded.assessment("coastal-waste");
        List<Organisation> organisations = new ArrayList<>(assessment.organisations());
        List<Response> responses = new ArrayList<>(assessment.responses());
        Collections.shuffle(organisations, new Random(3));
        Collections.shuffle(responses, new Random(4));

        assertThat(Loaded.diagnostician()
                        .diagnose(new Assessment(
                                assessment.partnership(),
                                Optional.empty(),
                                organisations,
                                responses,
                                Optional.empty())))
                .isEqualTo(Loaded.diagnostician().diagnose(assessment));
    }

    @Test
    void anOrganisationOfTenRespondentsConcludesWhatOneOfOneDoes() {
        Round one = Round.of(5).each("REL-1.1", 1, 3, 3, 3, 3).each("GOV-1.1", 1, 1, 3, 3, 3);
        Round ten = Round.of(5).each("REL-1.1", 1, 3, 3, 3, 3).each("GOV-1.1", 1, 1, 3, 3, 3);
        for (int index = 0; index < 9; index++) {
            ten.answer("more" + index, "o1", "REL-1.1", 1).answer("more" + index, "o1", "GOV-1.1", 1);
        }

        assertThat(ids(diagnose(ten))).isEqualTo(ids(diagnose(one)));
        assertThat(scores(diagnose(ten))).isEqualTo(scores(diagnose(one)));
    }

    @Test
    void theAnswerOfASinglePersonIsNotShownAmongOthers() {
        Diagnosis diagnosis = diagnose(Round.of(4).all("REL-1.1", 3).each("GOV-1.1", 1));

        assertThat(profile(diagnosis, "GOV-1.1").withheld()).contains("few people answered");
        assertThat(profile(diagnosis, "GOV-1.1").score()).isEmpty();
        assertThat(reasons(diagnosis, "GOV-1.1")).allSatisfy(reason -> {
            assertThat(reason.actual()).isEmpty();
            assertThat(reason.text()).doesNotContain("at 1 (");
        });
    }

    @Test
    void aLonePersonsOwnAssessmentIsShownToThem() {
        Diagnosis diagnosis = diagnose(Round.of(1).each("GOV-1.1", 1));

        assertThat(profile(diagnosis, "GOV-1.1").score()).isPresent();
    }

    @Test
    void aGroupOfTwoIsNotNamedAndAGroupOfThreeIs() {
        Round round = Round.empty();
        for (int index = 1; index <= 3; index++) {
            round.organisation("c" + index, "CSO").organisation("b" + index, "BIZ");
        }
        round.each("GOV-1.1", 1, 1, 1, 1, 1);

        assertThat(reasons(diagnose(round), "GOV-1.1"))
                .filteredOn(reason -> reason.principle().isPresent())
                .allSatisfy(reason -> assertThat(reason.groups()).containsExactly("CSO"));
    }

    @Test
    void answersToACriterionThatDoesNotApplyAreNamedAsLeftOut() {
        Diagnosis diagnosis =
                diagnose(Round.of(4).fact("affectedGroupsExist", false).all("GOV-2.2", 0));

        assertThat(diagnosis.warnings()).extracting(Warning::about).contains("GOV-2.2");
        assertThat(ids(diagnosis)).doesNotContain("GOV-2.2");
    }

    private static Round steady(int evidence) {
        Round round = Round.of(4).fact("phase", "P4").fact("type", "T5");
        Loaded.standard().criteria().keySet().forEach(criterion -> {
            for (int index = 1; index <= 4; index++) {
                round.answer("r" + index, "o" + index, criterion, new Answer.Scored(3, evidence));
            }
        });
        return round;
    }

    private static Diagnosis diagnose(Round round) {
        return Loaded.diagnostician().diagnose(round.assessment());
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(FindingReport::id).toList();
    }

    private static List<Object> scores(Diagnosis diagnosis) {
        return diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .<Object>map(CriterionProfile::score)
                .toList();
    }

    private static CriterionProfile profile(Diagnosis diagnosis, String criterion) {
        return diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .filter(each -> each.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reason> reasons(Diagnosis diagnosis, String finding) {
        return diagnosis.findings().stream()
                .filter(each -> each.id().equals(finding))
                .flatMap(each -> each.because().stream())
                .flatMap(because -> because.conditions().stream())
                .toList();
    }
}
