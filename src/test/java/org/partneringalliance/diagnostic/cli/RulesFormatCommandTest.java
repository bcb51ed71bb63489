package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RulesFormatCommandTest {

    private static final String CROWDED =
            "rule \"PH-1 Explore\" when Partnership(agreement==\"none\") then phase(\"P1\"); end";

    private static final String IN_FORM = """
            rule "PH-1 Explore"
            when
                Partnership( agreement == "none" )
            then
                phase( "P1" );
            end
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeARule() throws IOException {
        file = Files.createDirectories(folder.resolve("profile")).resolve("PH-1.drl");
        Files.writeString(file, CROWDED);
    }

    @Test
    void theShippedRulesAreInForm() {
        Run run = Run.of("rules", "format", "--check");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("0 that would change, 0 left alone");
    }

    @Test
    void aRuleIsBroughtIntoForm() throws IOException {
        Run run = Run.of("rules", "format", "--rules", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(file).hasContent(IN_FORM);
        assertThat(run.out()).isEqualTo("""
                changed: %s
                1 file: 0 in form already, 1 changed, 0 that would change, 0 left alone
                """.formatted(file));
    }

    @Test
    void checkingChangesNothingAndIsAFailureWhereSomethingWouldChange() {
        Run run = Run.of("rules", "format", "--check", "--rules", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(file).hasContent(CROWDED);
        assertThat(run.out()).contains("would change: " + file);
    }

    @Test
    void aFileThatIsInFormIsNotWritten() throws IOException {
        Files.writeString(file, IN_FORM);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        Run run = Run.of("rules", "format", file.toString());

        assertThat(run.status()).isZero();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void onlyNamedFilesAreFormatted() throws IOException {
        Path other = folder.resolve("profile/PH-2.drl");
        Files.writeString(other, CROWDED);

        Run.of("rules", "format", other.toString(), "--rules", folder.toString());

        assertThat(other).hasContent(IN_FORM);
        assertThat(file).hasContent(CROWDED);
    }

    @Test
    void aFileWithACommentThatCannotBeKeptIsLeftAloneAndNamed() throws IOException {
        String commented = CROWDED + " // enough";
        Files.writeString(file, commented);

        Run run = Run.of("rules", "format", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(file).hasContent(commented);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("left alone: " + file, "a comment stands where it cannot be kept");
    }

    @Test
    void aFileThatIsNoRuleIsLeftAloneAndNamedWithItsProblem() throws IOException {
        Files.writeString(file, "no rule");

        Run run = Run.of("rules", "format", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(file).hasContent("no rule");
        assertThat(run.out().replaceAll("\\s+", " ")).contains("left alone: " + file, "a rule file begins with");
    }

    @Test
    void nothingIsLeftBesideAFileAndItsPermissionsStay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        Run.of("rules", "format", file.toString());

        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void theJsonNamesEveryFileWithWhatHappened() {
        Run run = Run.of("rules", "format", "--check", "--json", file.toString());

        assertThat(JsonMapper.shared().readTree(run.out()).at("/files/0/status").stringValue())
                .isEqualTo("would change");
    }

    @Test
    void filesThatAreNotReadAreLeftAloneAndNamedWhetherAskedForOrNot(@TempDir Path outside) throws IOException {
        Files.writeString(file, IN_FORM);
        Path large = Files.writeString(folder.resolve("profile/PH-2.drl"), CROWDED + " ".repeat(70_000));
        Path link = Files.createSymbolicLink(
                folder.resolve("profile/PH-3.drl"), Files.writeString(outside.resolve("PH-3.drl"), CROWDED));

        Run all = Run.of("rules", "format", "--check", "--rules", folder.toString());
        Run named = Run.of("rules", "format", "--rules", folder.toString(), large.toString(), link.toString());

        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out().replaceAll("\\s+", " "))
                .contains(
                        "left alone: " + large + " - the file is too large",
                        "left alone: " + link + " - this is a link")
                .contains("3 files: 1 in form already, 0 changed, 0 that would change, 2 left alone");
        assertThat(named.status()).isEqualTo(1);
        assertThat(named.out()).contains("2 left alone");
        assertThat(outside.resolve("PH-3.drl")).hasContent(CROWDED);
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        Run run = Run.of("rules", "format", folder.resolve("none.drl").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("none.drl: there is no such file");
    }
}
