package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void foldersInOrderAreCountedAndHashed() {
        Run run = Run.of("check");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("The knowledge base and the rules are in order.")
                .contains(
                        Loaded.standard().criteria().size() + " criteria",
                        Loaded.rules().rules().size() + " rules",
                        Loaded.standard().hash(),
                        Loaded.rules().hash());
    }

    @Test
    void everyProblemOfTheRulesHasALineWithItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("DX-01-one.drl"), "rule \"DX-01 One\"\nwhen\n    Nonsense( a == 1 )\nthen end\n");
        Files.writeString(folder.resolve("DX-02-two.drl"), "no rule at all");

        Run run = Run.of("check", "--rules", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("DX-01-one.drl:", "DX-02-two.drl:")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void aMissingRulesFolderIsSaidInOneLine() {
        Run run = Run.of("check", "--rules", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("there is no such folder", "--rules");
    }

    @Test
    void aMissingKnowledgeBaseDoesNotHideThatTheRulesAreMissingToo() {
        Run run = Run.of(
                "check",
                "--knowledge-base",
                folder.resolve("no-base").toString(),
                "--rules",
                folder.resolve("no-rules").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("no-base") && line.contains("--knowledge-base"))
                .anyMatch(line -> line.contains("no-rules") && line.contains("--rules"));
    }

    @Test
    void anEmptyKnowledgeBaseNamesEveryMissingPart() {
        Run run = Run.of("check", "--knowledge-base", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("standard.yaml", "criteria", "actions", "rules: not checked")
                .doesNotContain("Exception");
    }
}
