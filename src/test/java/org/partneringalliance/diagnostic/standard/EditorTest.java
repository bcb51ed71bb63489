package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;

/** The texts of the shipped standard, as far as a machine can judge them. */
class EditorTest {

    private static final Standard STANDARD = Loaded.standard();

    @Test
    void anEditorFindsNothingToMend() {
        assertThat(StandardLoader.review(Path.of("knowledge-base"))).isEmpty();
    }

    @Test
    void everyPrincipleCitesASource() {
        assertThat(STANDARD.principles().values())
                .allSatisfy(principle -> assertThat(principle.sources()).isNotEmpty());
    }

    @Test
    void theCommonLanguageIsComplete() {
        assertThat(STANDARD.glossary()).hasSize(48);
        assertThat(STANDARD.types()).hasSize(13);
        assertThat(STANDARD.integration()).hasSize(4);
        assertThat(STANDARD.groups().sectors()).hasSize(7);
        assertThat(STANDARD.contributions()).hasSize(14);
        assertThat(STANDARD.phases()).hasSize(6);
        assertThat(STANDARD.gates()).hasSize(6);
        assertThat(STANDARD.gates().values().stream().flatMap(gate -> gate.elements().stream()))
                .hasSize(42);
        assertThat(STANDARD.agreement()).hasSize(14);
        assertThat(STANDARD.instruments())
                .containsOnlyKeys("CFI", "ISO44001", "MSPGUIDE", "PAT", "PEP", "PSAT", "VICHEALTH");
    }

    @Test
    void everyFactThatIsAskedIsAQuestionWithAReason() {
        assertThat(STANDARD.facts().values().stream().filter(fact -> !fact.computed()))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    assertThat(fact.question()).endsWith("?");
                    assertThat(fact.why()).isNotEmpty();
                    assertThat(fact.whoKnows()).isNotEmpty();
                });
    }

    @Test
    void everySourceIsCited() {
        Stream<Sourced> entries = Stream.of(
                        STANDARD.principles(),
                        STANDARD.criteria(),
                        STANDARD.actions(),
                        STANDARD.patterns(),
                        STANDARD.guards(),
                        STANDARD.glossary(),
                        STANDARD.types(),
                        STANDARD.integration(),
                        STANDARD.instruments())
                .flatMap(kind -> kind.values().stream());
        Stream<Sourced> citing = Stream.concat(Stream.of(STANDARD.edition()), entries);
        Stream<String> phases = STANDARD.phases().values().stream()
                .flatMap(phase -> phase.correspondsTo().stream())
                .map(Phase.Correspondence::source);

        assertThat(Stream.concat(citing.flatMap(entry -> entry.sources().stream()), phases))
                .containsAll(STANDARD.sources().keySet());
    }

    @Test
    void everyCriterionIsRaisedBySomeAction() {
        assertThat(STANDARD.actions().values().stream().flatMap(action -> action.raises().stream()))
                .containsAll(STANDARD.criteria().keySet());
    }

    @Test
    void valuesThatComeFromElsewhereBearTheNamesTheyHaveThere() {
        FactDefinition phase = Objects.requireNonNull(STANDARD.facts().get("phase"));

        assertThat(phase.label("P4"))
                .contains(Objects.requireNonNull(STANDARD.phases().get("P4")).name());
    }
}
