package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.report.StandardBook;

class KnowledgeBaseCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aStandardInOrderIsCountedAndHashed() {
        Run run = Run.of("knowledge-base", "check");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "is in order",
                        "draft for consultation",
                        "126 criteria",
                        Loaded.standard().hash());
    }

    @Test
    void aTextWorthMendingIsNamedWithItsPlace() throws IOException {
        Run run = Run.of(
                "knowledge-base",
                "check",
                "--knowledge-base",
                KnowledgeBaseCopy.with("complained/word-to-avoid", folder).toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("principles/GOV-1.yaml:7:10: a word to avoid"))
                .anyMatch(line -> line.equals("The standard can be used; 1 text is worth mending."));
    }

    @Test
    void aDefectIsNamedWithItsPlace() throws IOException {
        Run run = Run.of(
                "knowledge-base",
                "check",
                "--knowledge-base",
                KnowledgeBaseCopy.with("refused/out-of-range", folder).toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("criteria/GOV-1.1.yaml:8:9: weight is out of range");
    }

    @Test
    void theWholeStandardIsPrinted() {
        assertThat(Run.of("knowledge-base", "print").out()).isEqualTo(StandardBook.html(Loaded.standard()));
    }

    @Test
    void theWholeStandardIsWrittenToAFile() throws IOException {
        Path file = folder.resolve("standard.html");

        Run run = Run.of("knowledge-base", "print", "--output", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent(StandardBook.html(Loaded.standard()));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInOneLine() {
        Run run = Run.of(
                "knowledge-base",
                "print",
                "--output",
                folder.resolve("none/standard.html").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("standard.html cannot be written");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(Run.of("knowledge-base").out()).contains("check", "print");
    }
}
