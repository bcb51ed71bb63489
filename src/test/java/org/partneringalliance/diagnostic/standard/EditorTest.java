package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;

/** The texts of the shipped standard, as far as a machine can judge them. */
class EditorTest {

    private static final Standard STANDARD = Loaded.standard();

    @Test
    void anEditorFindsNothingToMend() {
        assertThat(StandardLoader.review(Path.of("knowledge-base")).complaints())
                .isEmpty();
    }

    @Test
    void theCommonLanguageIsComplete() {
        assertThat(STANDARD.glossary()).hasSize(54);
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
    void valuesThatComeFromElsewhereBearTheNamesTheyHaveThere() {
        FactDefinition phase = Objects.requireNonNull(STANDARD.facts().get("phase"));

        assertThat(phase.label("P4"))
                .contains(Objects.requireNonNull(STANDARD.phases().get("P4")).name());
    }
}
