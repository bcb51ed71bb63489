package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.store.Store;

class StoreCommandTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private String id;

    @BeforeEach
    void keep() {
        try (Store store = Store.open(folder.resolve("data"))) {
            id = store.partnerships().create("Coastal waste", DAY).id();
            store.rounds().begin(id, DAY, "quick");
        }
    }

    private Run run(String command, String file, String... more) {
        String[] arguments = {
            "store",
            command,
            folder.resolve(file).toString(),
            "--data",
            folder.resolve("data").toString()
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    private Run export(String partnership, String data) {
        return Run.of(
                "store",
                "export",
                partnership,
                folder.resolve("whole.json").toString(),
                "--data",
                folder.resolve(data).toString());
    }

    @Test
    void aBackupIsRestoredOverWhatIsThereOnlyOnRequest() {
        assertThat(run("backup", "copy.sqlite").status()).isZero();

        mendable(run("backup", "copy.sqlite"), "it exists already");
        mendable(run("restore", "copy.sqlite"), "with --replace");
        assertThat(run("restore", "copy.sqlite", "--replace").status()).isZero();
        mendable(run("restore", "none.sqlite", "--replace"), "there is no such file");
    }

    @Test
    void aPartnershipIsExportedAndImported() {
        assertThat(export(id, "data").status()).isZero();
        mendable(run("import", "whole.json"), "kept here already");

        Run other = Run.of(
                "store",
                "import",
                folder.resolve("whole.json").toString(),
                "--data",
                folder.resolve("other").toString());

        assertThat(other.status()).isZero();
        assertThat(other.out()).contains("Coastal waste is kept under the id " + id);
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        mendable(export("nobody", "data"), "known: " + id);
        mendable(export(id, "none"), "nothing is kept in this folder");
        mendable(run("import", "none.json"), "there is no such file");
        Files.writeString(folder.resolve("bad.json"), "{\"format\": 1}");
        mendable(run("import", "bad.json"), "/format: ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aReportIsWrittenInEveryKind() {
        Path pdf = folder.resolve("r.pdf");
        Path word = folder.resolve("r.docx");
        Path excel = folder.resolve("r.xlsx");
        Run run = Run.of(
                "report",
                "knowledge-base/samples/coastal-waste.json",
                "--pdf",
                pdf.toString(),
                "--word",
                word.toString(),
                "--excel",
                excel.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(pdf).content(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-1.");
        assertThat(word).isNotEmptyFile();
        assertThat(excel).isNotEmptyFile();
        assertThat(Run.of("report", "knowledge-base/samples/coastal-waste.json").status())
                .isEqualTo(2);
        mendable(
                Run.of("report", "knowledge-base/samples/coastal-waste.json", "--pdf", folder + "/none/r.pdf"),
                "its folder does not exist");
    }

    private static void mendable(Run run, String part) {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(part).doesNotContain("Exception");
    }
}
