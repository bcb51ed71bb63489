package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

class CoverageTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedStandardAndRulesCoverOneAnother() {
        Coverage.check(Loaded.standard(), Loaded.rules().rules());
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
        copyOf(copy, "patterns/DX-25.yaml", "DX-99");

        assertThat(gaps(copy)).containsExactly("no rule concludes this pattern: DX-99");
    }

    @Test
    void aTextOfAPatternThatIsStillToBeWrittenIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        edit(
                copy.resolve("patterns/DX-25.yaml"),
                "(?m)^arises: >-\\n(  .*\\n)*",
                "arises: \"TODO: how it comes about\"\n");

        assertThat(gaps(copy)).containsExactly("still to be written: arises: TODO: how it comes about");
    }

    @Test
    void aSentenceForARuleThatDoesNotExistIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        edit(copy.resolve("sentences.yaml"), "rule: \"DX-44-urgent\"", "rule: \"DX-44-urgnt\"");

        assertThat(problems(StandardLoader.load(copy), Loaded.rules().rules()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.nearest()).isEqualTo("DX-44-urgent"))
                .satisfies(problem -> assertThat(said(problem))
                        .isEqualTo("there is a sentence for a rule that does not exist: DX-44-urgnt"));
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

        Coverage.check(StandardLoader.load(copy), Loaded.rules().rules());
    }

    @Test
    void aWaiverOfAPrincipleThatARuleServesIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        Path principle = copy.resolve("principles/GOV-6.yaml");
        Files.writeString(
                principle, Files.readString(principle) + "waiver: \"Its rules come with the next version.\"\n");

        assertThat(gaps(copy)).containsExactly("a rule serves this principle, so that it needs no waiver: GOV-6");
    }

    @ParameterizedTest
    @CsvSource({"read by rules,fundsFlowBetweenPartners", "read by the program alone,secretariatFTE"})
    void aWaiverOfAFactThatIsReadIsNamed(String how, String fact) throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        waive(copy, fact);

        assertThat(gaps(copy))
                .containsExactly("something reads this fact, but a waiver keeps it from being asked: " + fact);
    }

    @Test
    void aFactThatTheProgramReadsNeedsNoRule() {
        assertThat(rulesWithout("secretariatFTE"))
                .hasSizeLessThan(Loaded.rules().rules().size());
        assertThat(gaps(Loaded.standard(), rulesWithout("secretariatFTE")))
                .noneMatch(gap -> gap.endsWith(": secretariatFTE"));
    }

    @Test
    void aFactThatOnlyRulesReadNeedsOne() {
        assertThat(gaps(Loaded.standard(), rulesWithout("ageMonths"))).anyMatch(gap -> gap.endsWith(": ageMonths"));
    }

    @Test
    void anActionThatRaisesNothingAndIsCalledByNoPatternIsNamed() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        addAction(copy, "raises: []");

        assertThat(gaps(copy)).containsExactly("this action serves no principle: A99");
    }

    @Test
    void anActionThatRaisesACriterionServesItsPrinciple() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        addAction(copy, "raises: [\"GOV-1.1\"]");

        Coverage.check(StandardLoader.load(copy), Loaded.rules().rules());
    }

    @Test
    void aGapIsNamedWithTheFileOfItsEntry() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        addPrinciple(copy, "");
        addAction(copy, "raises: []");
        copyOf(copy, "patterns/DX-25.yaml", "DX-99");
        copyOf(copy, "guards/DQ-1.yaml", "DQ-9");
        waive(copy, "ageMonths");

        assertThat(problems(StandardLoader.load(copy), Loaded.rules().rules()))
                .extracting(problem -> problem.place().toString())
                .containsExactly(
                        "knowledge-base/actions/A99.yaml",
                        "knowledge-base/facts.yaml",
                        "knowledge-base/guards/DQ-9.yaml",
                        "knowledge-base/patterns/DX-99.yaml",
                        "knowledge-base/principles/GOV-7.yaml");
    }

    private static void waive(Path copy, String fact) throws IOException {
        edit(
                copy.resolve("facts.yaml"),
                "- name: \"" + fact + "\"\n",
                "- name: \"" + fact + "\"\n  waiver: \"No rule reads it yet.\"\n");
    }

    private static void copyOf(Path copy, String entry, String id) throws IOException {
        Path file = copy.resolve(entry);
        String old = file.getFileName().toString().replace(".yaml", "");
        Files.writeString(
                file.resolveSibling(id + ".yaml"), Files.readString(file).replace("id: \"" + old, "id: \"" + id));
    }

    /** An action that no pattern calls for and that reaches nothing. */
    private static void addAction(Path copy, String raises) throws IOException {
        copyOf(copy, "actions/A01.yaml", "A99");
        edit(copy.resolve("actions/A99.yaml"), "(?m)^raises: .*$", raises);
        edit(copy.resolve("actions/A99.yaml"), "(?m)^reaches:.*\\n(  .*\\n)*", "reaches: []\n");
    }

    private static List<Rule> rulesWithout(String fact) {
        return Loaded.rules().rules().stream()
                .filter(rule -> rule.condition()
                        .patterns()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .noneMatch(constraint -> constraint.field().equals(fact)))
                .toList();
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
        return gaps(StandardLoader.load(knowledgeBase), Loaded.rules().rules());
    }

    private static List<String> gaps(Standard standard, List<Rule> rules) {
        return problems(standard, rules).stream().map(CoverageTest::said).toList();
    }

    private static List<Problem> problems(Standard standard, List<Rule> rules) {
        return assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> Coverage.check(standard, rules))
                .actual()
                .problems();
    }

    private static String said(Problem problem) {
        return problem.message() + ": " + problem.found();
    }
}
