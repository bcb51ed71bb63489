package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.standard.Guidance.CriterionGuidance;
import org.partneringalliance.diagnostic.standard.Guidance.ElementGuidance;
import org.partneringalliance.diagnostic.standard.Guidance.Emphasis;

class GuidanceTest {

    private static final Standard STANDARD = Loaded.standard();

    @ParameterizedTest
    @CsvSource({"P1,G1,6", "P2,G2,12", "P3,G3,9", "P4,G4,7", "P5,G5,4", "P6,G6,4"})
    void aPhaseLeadsToItsGateWithItsCriticalElements(String phase, String gate, int elements) {
        Guidance guidance = guidance(phase);

        assertThat(guidance.phase().milestones()).isNotEmpty();
        assertThat(guidance.gate().gate()).isEqualTo(gate);
        assertThat(guidance.gate().elements()).hasSize(elements);
    }

    @Test
    void withoutAPhaseTheFirstIsMeant() {
        assertThat(Guidance.of(STANDARD, new Standing(Optional.empty(), Optional.empty())))
                .isEqualTo(guidance("P1"));
    }

    @Test
    void aCriterionOfAGateShowsTheLevelThatTheGateAsksFor() {
        CriterionGuidance purpose = criterion(guidance("P2"), "SET-1.1");

        assertThat(purpose.atLeast()).isEqualTo(3);
        assertThat(purpose.looksLike())
                .isEqualTo(Objects.requireNonNull(STANDARD.criteria().get("SET-1.1"))
                        .levels()
                        .get(3)
                        .anchor());
    }

    @Test
    void waysForOtherPhasesOrTypesAreLeftOut() {
        Guidance guidance = Guidance.of(STANDARD, new Standing(Optional.of("P2"), Optional.of("T4")));

        assertThat(guidance.gate().elements())
                .flatExtracting(ElementGuidance::criteria)
                .flatExtracting(CriterionGuidance::ways)
                .isNotEmpty()
                .allSatisfy(way -> {
                    assertThat(way.types().isEmpty() || way.types().contains("T4"))
                            .isTrue();
                    assertThat(way.phases().isEmpty() || way.phases().contains("P2"))
                            .isTrue();
                });
    }

    @Test
    void whatMattersMostComesFirst() {
        List<Emphasis> emphasis = Guidance.of(STANDARD, new Standing(Optional.of("P2"), Optional.of("T8")))
                .emphasis();

        assertThat(emphasis)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Emphasis::factor).reversed())
                .allSatisfy(principle -> assertThat(principle.factor()).isGreaterThan(1));
        assertThat(emphasis).first().extracting(Emphasis::principle).isEqualTo("GOV-2");
    }

    @Test
    void theAgreementHasItsFourteenTopics() {
        assertThat(guidance("P2").agreement()).hasSize(14);
    }

    private static Guidance guidance(String phase) {
        return Guidance.of(STANDARD, new Standing(Optional.of(phase), Optional.empty()));
    }

    private static CriterionGuidance criterion(Guidance guidance, String id) {
        return guidance.gate().elements().stream()
                .flatMap(element -> element.criteria().stream())
                .filter(criterion -> criterion.criterion().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
