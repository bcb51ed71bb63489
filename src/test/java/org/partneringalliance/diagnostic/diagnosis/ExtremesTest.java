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

        assertThat(diagnosis.findings()).extracting(FindingReport::kind).containsOnly("guard");
        assertThat(diagnosis.strengths()).isEmpty();
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
