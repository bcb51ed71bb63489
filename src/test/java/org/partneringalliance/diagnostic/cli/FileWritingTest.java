package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWritingTest {

    /** Half of a character: no text in UTF-8, so that writing fails when the file is there already. */
    private static final String UNWRITABLE = "\uD800";

    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeWrittenToItsEndIsTakenBackWithItsFolders() {
        Path file = folder.resolve("new/within/a.drl");

        assertThatThrownBy(() -> FileWriting.createAll(Map.of(file, UNWRITABLE)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.drl cannot be written");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatExistsIsKeptAndTheOthersAreTakenBack() throws IOException {
        Path old = Files.writeString(folder.resolve("b.drl"), "old");

        assertThatThrownBy(
                        () -> FileWriting.createAll(new TreeMap<>(Map.of(folder.resolve("a.drl"), "new", old, "new"))))
                .hasMessageContaining("b.drl cannot be written (it exists already)");

        assertThat(old).hasContent("old");
        assertThat(folder.resolve("a.drl")).doesNotExist();
    }

    @Test
    void whatCannotBeTakenBackHidesNeitherTheCauseNorKeepsTheRest() {
        Path first = folder.resolve("a.drl");
        Map<Path, String> files = new TreeMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public void forEach(BiConsumer<? super Path, ? super String> write) {
                write.accept(first, "text");
                write.accept(folder.resolve("new/b.drl"), "text");
                touch(folder.resolve("new/of-somebody-else"));
                write.accept(folder.resolve("c.drl"), UNWRITABLE);
            }
        };

        assertThatThrownBy(() -> FileWriting.createAll(files))
                .hasMessageContaining("c.drl cannot be written")
                .satisfies(refused -> assertThat(refused.getSuppressed())
                        .singleElement()
                        .isInstanceOf(DirectoryNotEmptyException.class));
        assertThat(first).doesNotExist();
    }

    @Test
    void aFileOfSomebodyElseBesideTheReplacedOneStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.drl"), "old");
        Path other = Files.writeString(folder.resolve("other"), "other");
        Path link = Files.createSymbolicLink(folder.resolve(".a.drl.new"), other);

        FileWriting.replace(file, "new");

        assertThat(file).hasContent("new");
        assertThat(other).hasContent("other");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aTextThatCannotBeWrittenLeavesTheOldOneAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.drl"), "old");

        assertThatThrownBy(() -> FileWriting.replace(file, UNWRITABLE)).hasMessageContaining("cannot be written");

        assertThat(file).hasContent("old");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(file);
        }
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
