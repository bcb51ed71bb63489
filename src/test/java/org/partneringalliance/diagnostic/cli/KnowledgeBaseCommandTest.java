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
    void programsAreToldOfATextWorthMendingAsAWarning() throws IOException {
        String copy = KnowledgeBaseCopy.with("complained/word-to-avoid", folder).toString();

        Run json = Run.of("knowledge-base", "check", "--json", "--knowledge-base", copy);
        Run sarif = Run.of("knowledge-base", "check", "--sarif", "--knowledge-base", copy);

        assertThat(json.status()).isEqualTo(1);
        assertThat(json.err()).isEmpty();
        assertThat(json.out())
                .startsWith(
                        "{\"usable\":true,\"problems\":[{\"file\":\"knowledge-base/principles/GOV-1.yaml\",\"line\":7")
                .contains("\"check\":\"text\",\"severity\":\"warning\"");
        assertThat(sarif.status()).isEqualTo(1);
        assertThat(sarif.out())
                .contains(
                        "\"ruleId\":\"text\",\"level\":\"warning\"",
                        folder.toUri() + "knowledge-base/principles/GOV-1");
    }

    @Test
    void programsAreToldOfADefectThatRefusesTheStandard() throws IOException {
        String copy = KnowledgeBaseCopy.with("refused/out-of-range", folder).toString();

        Run json = Run.of("knowledge-base", "check", "--json", "--knowledge-base", copy);
        Run sarif = Run.of("knowledge-base", "check", "--sarif", "--knowledge-base", copy);

        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out())
                .startsWith(
                        "{\"usable\":false,\"problems\":[{\"file\":\"knowledge-base/criteria/GOV-1.1.yaml\",\"line\":8");
        assertThat(sarif.out()).contains("\"results\":[{\"level\":\"error\"");
    }

    @Test
    void aStandardInOrderHasNoProblemsForPrograms() {
        assertThat(Run.of("knowledge-base", "check", "--json"))
                .isEqualTo(new Run(0, "{\"usable\":true,\"problems\":[]}", ""));
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
