package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * One folder for each kind of defect. It holds files that are put over a copy of the real knowledge base, names in
 * {@code removed.txt} what is taken away from it, and in {@code expected.txt} every message, word for word.
 */
class DefectsTest {

    private static final Path REAL = Path.of("knowledge-base");
    private static final Path DEFECTS = Path.of("src/test/resources/defects");
    private static final String EXPECTED = "expected.txt";
    private static final String REMOVED = "removed.txt";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @MethodSource("refused")
    void aDefectIsRefusedWithItsMessage(String defect) throws IOException {
        Path defects = DEFECTS.resolve("refused").resolve(defect);
        Path copy = knowledgeBaseWith(defects);

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> StandardLoader.load(copy));

        assertThat(refused.problems()).extracting(Problem::toString).containsExactlyElementsOf(expected(defects));
    }

    @ParameterizedTest
    @MethodSource("complained")
    void aTextWorthMendingIsNamedAndKeepsNobodyFromUsingTheStandard(String defect) throws IOException {
        Path defects = DEFECTS.resolve("complained").resolve(defect);
        Path copy = knowledgeBaseWith(defects);

        assertThat(StandardLoader.load(copy).criteria()).isNotEmpty();
        assertThat(StandardLoader.review(copy))
                .extracting(Problem::toString)
                .containsExactlyElementsOf(expected(defects));
    }

    static List<String> refused() throws IOException {
        return names("refused");
    }

    static List<String> complained() throws IOException {
        return names("complained");
    }

    private static List<String> names(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(DEFECTS.resolve(kind))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected(Path defects) throws IOException {
        return Files.readAllLines(defects.resolve(EXPECTED));
    }

    private Path knowledgeBaseWith(Path defects) throws IOException {
        Path copy = temporary.resolve("knowledge-base");
        put(REAL, copy);
        put(defects, copy);
        Path removed = copy.resolve(REMOVED);
        if (Files.exists(removed)) {
            for (String file : Files.readAllLines(removed)) {
                Files.delete(copy.resolve(file));
            }
            Files.delete(removed);
        }
        Files.delete(copy.resolve(EXPECTED));
        return copy;
    }

    private static void put(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
