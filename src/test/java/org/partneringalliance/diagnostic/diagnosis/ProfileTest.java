package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;

/** Phase and type that nobody stated follow from the facts; what is stated is followed, and a difference is said. */
class ProfileTest {

    private static final String TIED = Stream.of("T3", "T5")
            .map(id -> Objects.requireNonNull(Loaded.standard().types().get(id)).name() + " (" + id + ")")
            .collect(Collectors.joining(" or "));

    @ParameterizedTest
    @CsvSource({"none,P3", "recent,P4"})
    void aPhaseNobodyStatedFollowsFromTheFacts(String jointResults, String phase) {
        Diagnosis diagnosis = diagnose(Round.of(3).fact("agreement", "signed").fact("jointResults", jointResults));

        assertThat(diagnosis.phase().declared()).isEmpty();
        assertThat(diagnosis.phase().inferred()).contains(phase);
        assertThat(diagnosis.warnings())
                .extracting(Warning::text)
                .anyMatch(text -> text.startsWith("The phase is not stated; the facts point to"));
    }

    @Test
    void patternsAndPrioritiesFollowAnInferredPhase() {
        Round answers = Round.of(3).all("OPS-1.3", 1);

        assertThat(ids(diagnose(answers))).doesNotContain("DX-34");
        assertThat(ids(diagnose(answers.fact("jointResults", "recent")))).contains("DX-34");
    }

    @Test
    void aStatedPhaseIsFollowedAndTheDifferenceIsSaid() {
        Diagnosis diagnosis = diagnose(Round.of(3)
                .all("OPS-1.3", 1)
                .fact("phase", "P2")
                .fact("agreement", "signed")
                .fact("jointResults", "recent"));

        assertThat(diagnosis.phase().declared()).contains("P2");
        assertThat(diagnosis.phase().inferred()).contains("P4");
        assertThat(ids(diagnosis)).doesNotContain("DX-34");
        assertThat(diagnosis.warnings())
                .contains(new Warning(
                        "phase",
                        "The facts point to another phase, Deliver (P4); priorities follow the one that is stated."));
    }

    @Test
    void ofSeveralPhasesTheLatestIsInferred() {
        assertThat(diagnose(Round.of(3).fact("jointResults", "recent").fact("reviewRunning", true))
                        .phase()
                        .inferred())
                .contains("P5");
    }

    @Test
    void theTypeWithMostPointsIsInferred() {
        assertThat(diagnose(Round.of(3)
                                .fact("function", "deliver")
                                .fact("fundsFlowBetweenPartners", true)
                                .fact("systemChange", true))
                        .type()
                        .inferred())
                .contains("T3");
    }

    @Test
    void typesThatTieAreShownAndNoneIsTaken() {
        Diagnosis diagnosis = diagnose(tie());

        assertThat(diagnosis.type().inferred()).isEqualTo(Optional.empty());
        assertThat(diagnosis.type().tied()).containsExactly("T3", "T5");
    }

    @Test
    void typesThatTieAreNamedWhereNoneIsStated() {
        assertThat(said("type", tie()))
                .containsExactly("The type is not stated, and the facts point to " + TIED
                        + " alike, so priorities are not adjusted to it; state it.");
    }

    @Test
    void aStatedTypeThatIsNotAmongThoseThatTieIsFollowedAndTheDifferenceIsSaid() {
        assertThat(said("type", tie().fact("type", "T7")))
                .containsExactly(
                        "The facts point to another type, " + TIED + "; priorities follow the one that is stated.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T3", "T5"})
    void aStatedTypeAmongThoseThatTieIsNoDifference(String type) {
        assertThat(said("type", tie().fact("type", type))).isEmpty();
    }

    @Test
    void aTypeThatNobodyStatedAndNothingPointsToIsAskedFor() {
        assertThat(said("type", Round.of(3)))
                .containsExactly("The type is not stated, so priorities are not adjusted to it; state it.");
    }

    private static Round tie() {
        return Round.of(3)
                .fact("function", "deliver")
                .fact("fundsFlowBetweenPartners", true)
                .number("corePartnerCount", "3")
                .fact("integration", "integrative");
    }

    private static List<String> said(String about, Round round) {
        return diagnose(round).warnings().stream()
                .filter(warning -> warning.about().equals(about))
                .map(Warning::text)
                .toList();
    }

    @Test
    void withoutFactsNothingIsInferred() {
        Diagnosis diagnosis = diagnose(Round.of(3));

        assertThat(diagnosis.phase().inferred()).isEmpty();
        assertThat(diagnosis.type().inferred()).isEmpty();
    }

    private static Diagnosis diagnose(Round round) {
        return Loaded.diagnostician().diagnose(round.assessment());
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Diagnosis.FindingReport::id).toList();
    }
}
