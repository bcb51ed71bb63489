package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.EditionDifference.Changed;
import org.partneringalliance.diagnostic.standard.EditionDifference.Entry;
import org.partneringalliance.diagnostic.standard.EditionDifference.Field;

/** Two editions are compared entry by entry and field by field. */
class EditionDifferenceTest {

    private static final Path SHIPPED = Path.of("knowledge-base");

    @TempDir
    private Path folder;

    private Path copy;

    @BeforeEach
    void copyTheShippedOne() throws IOException {
        copy = KnowledgeBaseCopy.in(folder);
    }

    @Test
    void anUnchangedCopyIsNotDifferent() {
        EditionDifference difference = EditionDifference.between(SHIPPED, copy);

        assertThat(difference.none()).isTrue();
        assertThat(difference.oldVersion()).isEqualTo(difference.newVersion()).isPresent();
    }

    @Test
    void aNewFileIsAnEntryThatWasAdded() throws IOException {
        Files.writeString(copy.resolve("patterns/DX-99.yaml"), "id: \"DX-99\"\ntitle: \"Too many\"\n");

        EditionDifference difference = EditionDifference.between(SHIPPED, copy);

        assertThat(names(difference.added())).containsExactly("pattern DX-99 Too many");
        assertThat(difference.changed()).isEmpty();
        assertThat(names(EditionDifference.between(copy, SHIPPED).removed())).containsExactly("pattern DX-99 Too many");
    }

    @Test
    void anElementOfAListIsAnEntryOfItsOwn() throws IOException {
        Path glossary = copy.resolve("glossary.yaml");
        Files.writeString(
                glossary,
                Files.readString(glossary) + "- id: \"zeal\"\n  term: \"Zeal\"\n  meaning: \"Much of it.\"\n");

        assertThat(names(EditionDifference.between(SHIPPED, copy).added())).containsExactly("term zeal Zeal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patterns/DX-02.yaml                | title: "Host capture"      | title: "Host in charge"    | pattern DX-02: title "Host capture" -> "Host in charge"
            prioritisation/constants.yaml      | step: 0.15                 | step: 0.2                  | file prioritisation/constants.yaml: leverage.step 0.15 -> 0.2
            prioritisation/phase-factors.yaml  | [1.3, 1.0, 0.5, 0.5, 1.3   | [1.3, 1.0, 0.5, 0.5, 1.2   | phase factors of PRO-1: factors [1.3,1.0,0.5,0.5,1.3,1.0] -> [1.3,1.0,0.5,0.5,1.2,1.0]
            criteria/GOV-1.1.yaml              | weight: 5                  | weight: 2                  | criterion GOV-1.1: weight 5 -> 2
            groups.yaml                        | name: "Government"         | name: "State"              | file groups.yaml: sectors.GOVT.name "Government" -> "State"
            scales.yaml                        | name: "absent"             | name: "none"               | file scales.yaml: levels.0.name "absent" -> "none"
            """)
    void aFieldThatSaysSomethingElseIsNamedWithBoth(String file, String before, String now, String expected)
            throws IOException {
        edit(file, before, now);

        assertThat(said(EditionDifference.between(SHIPPED, copy).changed())).containsExactly(expected);
    }

    @Test
    void aFieldThatIsNewHasNothingBefore() throws IOException {
        edit("patterns/DX-02.yaml", "meaning: >-", "knownAs: \"Capture\"\nmeaning: >-");

        assertThat(said(EditionDifference.between(SHIPPED, copy).changed()))
                .containsExactly("pattern DX-02: knownAs nothing -> \"Capture\"");
        assertThat(said(EditionDifference.between(copy, SHIPPED).changed()))
                .containsExactly("pattern DX-02: knownAs \"Capture\" -> nothing");
    }

    @Test
    void anElementWithoutAnIdIsNamedByItsPlace() throws IOException {
        edit("patterns/DX-02.yaml", "do: [\"A17\"]", "do: [\"A16\"]");

        assertThat(said(EditionDifference.between(SHIPPED, copy).changed()))
                .containsExactly("pattern DX-02: steps.2.do [\"A17\"] -> [\"A16\"]");
    }

    @Test
    void aCriterionThatLeftUseIsRetiredAndNotChanged() throws IOException {
        Path criterion = copy.resolve("criteria/GOV-1.4.yaml");
        Files.writeString(
                criterion, Files.readString(criterion) + "lifeCycle: {status: \"retired\", since: \"0.2.0\"}\n");

        EditionDifference difference = EditionDifference.between(SHIPPED, copy);

        assertThat(said(difference.retired()))
                .containsExactly(
                        "criterion GOV-1.4: lifeCycle.since nothing -> \"0.2.0\"",
                        "criterion GOV-1.4: lifeCycle.status nothing -> \"retired\"");
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void commentsTheFormOfTextsAndTheOrderOfEntriesDoNotCount() throws IOException {
        edit("patterns/DX-02.yaml", "title: \"Host capture\"", "# A comment.\ntitle: >-\n  Host\n  capture");
        edit(
                "prioritisation/phase-factors.yaml",
                "- principle: \"PRO-1\"\n  factors: [1.3, 1.0, 0.5, 0.5, 1.3, 1.0]\n",
                "");
        Path factors = copy.resolve("prioritisation/phase-factors.yaml");
        Files.writeString(
                factors,
                Files.readString(factors) + "- factors: [1.3, 1.0, 0.5, 0.5, 1.3, 1.0]\n  principle: \"PRO-1\"\n");

        assertThat(EditionDifference.between(SHIPPED, copy).none()).isTrue();
    }

    @Test
    void anEditionThatIsNotSoundCanBeCompared() throws IOException {
        edit("criteria/GOV-1.1.yaml", "weight: 5", "weight: 55");
        Files.delete(copy.resolve("forms.yaml"));

        EditionDifference difference = EditionDifference.between(SHIPPED, copy);

        assertThat(said(difference.changed())).containsExactly("criterion GOV-1.1: weight 5 -> 55");
        assertThat(names(difference.removed())).containsExactly("file forms.yaml ");
    }

    @Test
    void aFileThatIsNoYamlIsNamed() throws IOException {
        Files.writeString(copy.resolve("forms.yaml"), "quick: [");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> EditionDifference.between(SHIPPED, copy))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .startsWith("knowledge-base/forms.yaml:"));
    }

    @Test
    void anotherFolderIsRefused() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> EditionDifference.between(Path.of("rules"), copy))
                .withMessageContaining("rules: this is no knowledge base; it has no standard.yaml");
    }

    private void edit(String name, String before, String now) throws IOException {
        Path file = copy.resolve(name);
        String text = Files.readString(file);
        int start = text.indexOf(before);
        assertThat(start).as(before).isNotNegative();
        Files.writeString(file, text.substring(0, start) + now + text.substring(start + before.length()));
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream()
                .map(entry ->
                        entry.kind() + " " + entry.id() + " " + entry.title().orElse(""))
                .toList();
    }

    private static List<String> said(List<Changed> changed) {
        return changed.stream().flatMap(EditionDifferenceTest::said).toList();
    }

    private static Stream<String> said(Changed changed) {
        return changed.fields().stream()
                .map(field -> changed.entry().kind() + " " + changed.entry().id() + ": " + said(field));
    }

    private static String said(Field field) {
        return field.field() + " " + field.before().map(Object::toString).orElse("nothing") + " -> "
                + field.now().map(Object::toString).orElse("nothing");
    }
}
