package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.StandardLoader;

class CoverageTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedStandardAndRulesCoverOneAnother() {
        Coverage.check(Loaded.standard(), Loaded.rules());
    }

    @Test
    void aFactThatNothingReadsIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        edit(copy.resolve("facts.yaml"), "(?m)^  waiver: .*judge how openly.*\\n", "");

        assertThat(gaps(copy)).containsExactly("nothing reads this fact, so it should not be asked: civicSpace");
    }

    @Test
    void aPatternWithoutARuleIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        Path pattern = copy.resolve("patterns/DX-25.yaml");
        Files.writeString(
                copy.resolve("patterns/DX-99.yaml"),
                Files.readString(pattern).replace("id: \"DX-25\"", "id: \"DX-99\""));

        assertThat(gaps(copy)).containsExactly("no rule concludes this pattern: DX-99");
    }

    @Test
    void aSentenceForARuleThatDoesNotExistIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        edit(copy.resolve("sentences.yaml"), "rule: \"DX-44-urgent\"", "rule: \"DX-44-urgnt\"");

        assertThat(problems(copy))
                .singleElement()
                .satisfies(problem -> assertThat(problem.nearest()).isEqualTo("DX-44-urgent"))
                .satisfies(problem -> assertThat(said(problem))
                        .isEqualTo("sentences.yaml has a sentence for a rule that does not exist: DX-44-urgnt"));
    }

    @Test
    void aPrincipleThatNoRuleServesIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        addPrinciple(copy, "");

        assertThat(gaps(copy)).containsExactly("no rule serves this principle: GOV-7");
    }

    @Test
    void aPrincipleMayBeWaived() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        addPrinciple(copy, "waiver: \"It is new, and its rules come with the next version.\"\n");

        Coverage.check(StandardLoader.load(copy), Loaded.rules());
    }

    private static void addPrinciple(Path copy, String waiver) throws IOException {
        String text = Files.readString(copy.resolve("principles/GOV-6.yaml")).replace("id: \"GOV-6\"", "id: \"GOV-7\"");
        Files.writeString(copy.resolve("principles/GOV-7.yaml"), text + waiver);
    }

    private static void edit(Path file, String pattern, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(pattern);
        Files.writeString(file, text.replaceAll(pattern, replacement));
    }

    private static List<String> gaps(Path knowledgeBase) {
        return problems(knowledgeBase).stream().map(CoverageTest::said).toList();
    }

    private static List<Problem> problems(Path knowledgeBase) {
        return assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Coverage.check(StandardLoader.load(knowledgeBase), Loaded.rules()))
                .actual()
                .problems();
    }

    private static String said(Problem problem) {
        return problem.message() + ": " + problem.found();
    }
}
