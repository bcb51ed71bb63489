package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnowledgeBaseDiffCommandTest {

    @TempDir
    private Path folder;

    private Path copy;

    @BeforeEach
    void copyTheShippedOne() throws IOException {
        copy = KnowledgeBaseCopy.in(folder);
    }

    @Test
    void theSameIsToldInOneLine() {
        Run run = Run.of("knowledge-base", "diff", copy.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("From version 0.1.0 to 0.1.0: nothing is different.\n");
    }

    @Test
    void whatIsDifferentIsToldInWords() throws IOException {
        Path file = copy.resolve("patterns/DX-02.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("title: \"Host capture\"", "title: \"Host in charge\"")
                        .replace("causes: [\"DX-33\"]\n", ""));
        Files.delete(copy.resolve("actions/A70.yaml"));

        Run run = Run.of("knowledge-base", "diff", copy.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                From version 0.1.0 to 0.1.0: 1 added, 0 retired, 0 removed, 1 changed.

                ADDED --------------------------------------------------------------------------

                - action A70 'Hold course and watch one or two early signals'

                CHANGED ------------------------------------------------------------------------

                pattern DX-02 'Host capture'
                  - causes
                    new: 'DX-33'
                  - title
                    was 'Host in charge'
                    is 'Host capture'
                """);
    }

    @Test
    void theJsonHoldsTheSame() throws IOException {
        Path file = copy.resolve("criteria/GOV-1.1.yaml");
        Files.writeString(file, Files.readString(file).replace("weight: 5", "weight: 2"));

        Run run = Run.of("knowledge-base", "diff", copy.toString(), "--json");
        JsonNode field = JsonMapper.shared().readTree(run.out()).at("/changed/0/fields/0");

        assertThat(field).isEqualTo(JsonMapper.shared().readTree("{\"field\": \"weight\", \"before\": 2, \"now\": 5}"));
        assertThat(run.out())
                .isEqualTo(Run.of("knowledge-base", "diff", copy.toString(), "--json")
                        .out());
    }

    @Test
    void aFolderThatDoesNotExistIsSaidInOneLine() {
        Run run = Run.of("knowledge-base", "diff", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("none: there is no such folder");
    }
}
