package org.partneringalliance.diagnostic.file;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.problem.Problem;

/** A folder that people edit may hold anything; nothing outside of it is read, and nothing without end. */
class FolderFilesTest {

    private static final int LARGEST = 100;

    @TempDir
    private Path outside;

    private final List<Problem> problems = new ArrayList<>();

    private Path folder = Path.of("");

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("rules"));
        Files.writeString(outside.resolve("secret.drl"), "secret");
        Files.createDirectories(outside.resolve("elsewhere"));
        Files.writeString(outside.resolve("elsewhere/more.drl"), "more");
    }

    @Test
    void filesAreNamedWithSlashesInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        write("b/x.drl", "x");
        write("b.drl", "x");
        write("a.txt", "x");

        assertThat(names()).containsExactly("b.drl", "b/x.drl");
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileIsReadAsItIs() throws IOException {
        write("a.drl", "\uFEFFh\u00E4");

        assertThat(files().bytes("a.drl")).hasValue("\uFEFFh\u00E4".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfTheLargestSizeIsReadAndOneByteMoreIsRefused() throws IOException {
        write("a.drl", "x".repeat(LARGEST));
        write("b.drl", "x".repeat(LARGEST + 1));

        assertThat(files().bytes("a.drl")).isPresent();
        assertThat(refusal("b.drl"))
                .isEqualTo("rules/b.drl: the file is too large; found 101 bytes; allowed: at most 100 bytes");
    }

    @Test
    void aLinkWithinTheFolderIsRead() throws IOException {
        write("a.drl", "x");
        Files.createSymbolicLink(folder.resolve("b.drl"), Path.of("a.drl"));

        assertThat(names()).containsExactly("a.drl", "b.drl");
        assertThat(files().bytes("b.drl")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.drl", "/etc/passwd", "/proc/self/environ", "../rules/../secret.drl", "/dev/zero"})
    void aLinkThatLeavesTheFolderIsRefusedUnread(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("a.drl"), Path.of(target));

        assertThat(refusal("a.drl"))
                .isEqualTo(
                        "rules/a.drl: this is a link that leads out of its folder; put the file itself in its place");
    }

    @Test
    void aLinkToAFolderIsToldAndNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("b"), Path.of("../elsewhere"));

        assertThat(names()).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("rules/b: a link to a folder is not followed; put the folder itself in its place");
    }

    @Test
    void aLinkToTheFolderItselfEndsNowhereDeeper() throws IOException {
        write("a.drl", "x");
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));

        assertThat(names()).containsExactly("a.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.drl", "a.drl"})
    void aLinkToNothingOrToItselfIsRefused(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("a.drl"), Path.of(target));

        assertThat(refusal("a.drl")).startsWith("rules/a.drl: the file cannot be read");
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForIt() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("a.drl").toString()).start();
        assertThat(made.waitFor(10, SECONDS) && made.exitValue() == 0).isTrue();

        String refusal = assertTimeoutPreemptively(Duration.ofSeconds(1), () -> refusal("a.drl"));

        assertThat(refusal).isEqualTo("rules/a.drl: this is no file; rename it or move it out of the folder");
    }

    @Test
    void aFolderWithTheNameOfAFileIsNoFile() throws IOException {
        Files.createDirectories(folder.resolve("a.drl"));

        assertThat(names()).containsExactly("a.drl");
        assertThat(refusal("a.drl")).startsWith("rules/a.drl: this is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {".a.drl", ".#a.drl", "._a.drl", ".git/a.drl", "..data/a.drl"})
    void whatBeginsWithADotIsPassedOver(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");

        assertThat(names()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.drl", "$(touch x).drl", "-rf.drl", "a'\".drl"})
    void anOddNameIsAName(String name) throws IOException {
        write(name, "x");

        assertThat(names()).containsExactly(name);
        assertThat(files().bytes(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.drl", "a\u202Eb.drl", "a\u001B[2Jb.drl"})
    void aNameThatWouldShowAsAnotherIsRefused(String name) throws IOException {
        write(name, "x");

        assertThat(names()).isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("a character that nobody sees", "U+")
                .doesNotContain(name);
    }

    @Test
    void whatIsInAHiddenFolderIsNotLookedAt() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.createSymbolicLink(folder.resolve(".git/loop"), Path.of(".."));

        assertThat(names()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void noMoreNamesAreGivenThanAskedFor() throws IOException {
        for (int index = 0; index < 12; index++) {
            write("f" + index + ".drl", "x");
        }

        assertThat(files().names(name -> name.endsWith(".drl"), 10)).hasSize(10);
    }

    @Test
    void aFolderThatIsALinkIsRead() throws IOException {
        Path link = Files.createSymbolicLink(outside.resolve("link"), Path.of("elsewhere"));
        FolderFiles files = new FolderFiles(link, LARGEST, problems::add);

        assertThat(files.names(name -> name.endsWith(".drl"), 10)).containsExactly("more.drl");
        assertThat(files.bytes("more.drl")).isPresent();
        assertThat(problems).isEmpty();
    }

    private String refusal(String name) {
        assertThat(files().bytes(name)).isEmpty();
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }

    private List<String> names() {
        return files().names(name -> name.endsWith(".drl"), 10);
    }

    private FolderFiles files() {
        return new FolderFiles(folder, LARGEST, problems::add);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
