package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * One folder for each kind of defect. It holds files that are put over a copy of the real knowledge base, names in
 * {@code removed.txt} what is taken away from it, in {@code edited.txt} what is changed in it, and in {@code expected.txt}
 * every message, word for word.
 */
class DefectsTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @MethodSource("refused")
    void aDefectIsRefusedWithItsMessage(String defect) throws IOException {
        Path copy = KnowledgeBaseCopy.with(defect, temporary);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> StandardLoader.load(copy))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::toString)
                        .containsExactlyElementsOf(expected(defect)));
    }

    @ParameterizedTest
    @MethodSource("complained")
    void aTextWorthMendingIsNamedAndKeepsNobodyFromUsingTheStandard(String defect) throws IOException {
        Path copy = KnowledgeBaseCopy.with(defect, temporary);

        assertThat(StandardLoader.review(copy).complaints())
                .extracting(Problem::toString)
                .containsExactlyElementsOf(expected(defect));
    }

    static List<String> refused() throws IOException {
        return names("refused");
    }

    static List<String> complained() throws IOException {
        return names("complained");
    }

    private static List<String> names(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(KnowledgeBaseCopy.defect(kind))) {
            return folders.map(folder -> kind + "/" + folder.getFileName())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected(String defect) throws IOException {
        return Files.readAllLines(KnowledgeBaseCopy.defect(defect).resolve("expected.txt"));
    }
}
