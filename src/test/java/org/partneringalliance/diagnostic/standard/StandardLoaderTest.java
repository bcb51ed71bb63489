package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The real knowledge base loads; a copy in which one thing is changed is refused at the place of the change. */
class StandardLoaderTest {

    private static final String AVOID_THE_LADDER = "avoid:\n  - action: \"A24\"\n    why: \"Not yet.\"\n";

    private static final Path REAL = Path.of("knowledge-base");

    @TempDir
    private Path temporary;

    private Path copy;

    @BeforeEach
    void copyTheKnowledgeBase() throws IOException {
        copy = KnowledgeBaseCopy.in(temporary);
    }

    @Test
    void theKnowledgeBaseHoldsTheWholeStandard() {
        Standard standard = StandardLoader.load(REAL);

        assertThat(standard.areas()).hasSize(7);
        assertThat(standard.principles()).hasSize(39);
        assertThat(standard.criteria()).hasSize(126);
        assertThat(standard.actions()).hasSize(78);
        assertThat(standard.patterns()).hasSize(61);
        assertThat(standard.guards()).hasSize(4);
    }

    @Test
    void entriesAreOrderedByAreaAndNumber() {
        Standard standard = StandardLoader.load(REAL);

        assertThat(standard.areas()).containsOnlyKeys("PRO", "SET", "OPS", "GOV", "REL", "COM", "MEA");
        assertThat(standard.areas().keySet()).first().isEqualTo("PRO");
        assertThat(standard.criteria().keySet())
                .startsWith("PRO-1.1", "PRO-1.2")
                .endsWith("MEA-5.2", "MEA-5.3");
        assertThat(standard.actions().keySet()).startsWith("A01", "A02").endsWith("A77", "A78");
    }

    @Test
    void aTenthCriterionFollowsTheNinth() {
        assertThat(Stream.of("PRO-1.10", "PRO-1.9", "PRO-1.2").sorted(NaturalOrder.ofIds()))
                .containsExactly("PRO-1.2", "PRO-1.9", "PRO-1.10");
    }

    @Test
    void whatIsLeftOutIsEmptyAndFalse() {
        Standard standard = StandardLoader.load(REAL);

        Pattern.Step step =
                Objects.requireNonNull(standard.patterns().get("DX-01")).steps().get(0);
        assertThat(step.oneOf()).isEmpty();
        assertThat(step.waitsFor()).isEmpty();
        assertThat(Objects.requireNonNull(standard.facts().get("phase")).computed())
                .isFalse();
    }

    @Test
    void theHashIsTheSameForTheSameFiles() {
        assertThat(StandardLoader.load(copy).hash())
                .isEqualTo(StandardLoader.load(REAL).hash())
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void theHashChangesWithOneWord() throws IOException {
        edit("areas/GOV.yaml", "Governance", "Government");

        assertThat(StandardLoader.load(copy).hash())
                .isNotEqualTo(StandardLoader.load(REAL).hash());
    }

    @Test
    void aMissingFolderIsToldWithTheOptionThatNamesIt() {
        copy = temporary.resolve("nowhere");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(Place.of(copy.toString()));
            assertThat(problem.message()).contains("--knowledge-base FOLDER");
        });
    }

    @Test
    void aTextIsNoValueOfAFlag() throws IOException {
        int line = edit("criteria/REL-2.4.yaml", "\\[true\\]", "[\"true\"]");

        assertProblems().containsExactly(tuple("knowledge-base/criteria/REL-2.4.yaml", line, "true", "true"));
    }

    @Test
    void anUnknownPartOfAPartnerRoleIsTold() throws IOException {
        int line = edit("criteria/SET-5.2.yaml", "\"HOST\\+FUNDER\"", "\"HOST+FUNDR\"");

        assertProblems().containsExactly(tuple("knowledge-base/criteria/SET-5.2.yaml", line, "FUNDR", "FUNDER"));
    }

    @Test
    void anActionMayBeAvoidedUntilAnOutcomeThatItsStepWaitsFor() throws IOException {
        edit(
                "patterns/DX-30.yaml",
                "(?m)^  - do: \\[\"A24\"\\]$",
                "  - do: [\"A24\"]\n    waitsFor: \"The parties agree.\"");
        edit("patterns/DX-30.yaml", "(?m)^avoid:\\n", AVOID_THE_LADDER);

        assertThat(StandardLoader.load(copy).patterns()).hasSize(61);
    }

    @Test
    void anIdUsedInTwoFilesIsTold() throws IOException {
        edit("areas/GOV.yaml", "\"GOV\"", "\"COM\"");

        assertThat(problems())
                .filteredOn(problem -> problem.message().startsWith("duplicate id COM"))
                .extracting(Problem::place)
                .containsExactly(new Place("knowledge-base/areas/GOV.yaml", 1, 5));
    }

    @Test
    void filesForPeopleAreLeftAlone() throws IOException {
        Files.writeString(copy.resolve("CHANGELOG.md"), "# Changes\n");
        Files.writeString(copy.resolve(".A01.yaml"), "{ an editor's own file");

        assertThat(StandardLoader.load(copy).actions()).hasSize(78);
    }

    @Test
    void aFileThatIsNotUtf8IsToldAtTheFirstBadByte() throws IOException {
        int line = edit("areas/GOV.yaml", "Governance", "Gouvernance fondée");
        Path file = copy.resolve("areas/GOV.yaml");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        assertProblems().containsExactly(tuple("knowledge-base/areas/GOV.yaml", line, "byte 0xE9", ""));
    }

    @Test
    void aFileAboveOneMebibyteIsRefused() throws IOException {
        edit("areas/GOV.yaml", "Governance", "x".repeat(1 << 20));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(Place.of("knowledge-base/areas/GOV.yaml"));
            assertThat(problem.allowed()).isEqualTo("at most 1048576 bytes");
        });
    }

    @Test
    void tenDefectsInTenFilesAreAllToldAtOnce() throws IOException {
        edit("areas/GOV.yaml", "order: \\d", "order: 0");
        edit("principles/GOV-2.yaml", "(?m)^sources: \\[", "sources: [\"TPI-13\", ");
        edit("criteria/GOV-1.1.yaml", "critical: true", "critical: \"true\"");
        edit("criteria/GOV-1.2.yaml", "(?m)^phases: \\[", "phases: [\"P7\", ");
        edit("actions/A01.yaml", "(?m)^title: .*", "title: \"\"");
        edit("actions/A03.yaml", "(?m)^raises: \\[", "raises: [\"SET-9.9\", ");
        edit("patterns/DX-01.yaml", "(?m)^reinforces: \\[.*", "reinforces: [\"DX-29\", \"DX-35\", \"DX-29\"]");
        edit("phases.yaml", "(?m)^  typicalLength: ", "  typicallength: ");
        edit("glossary.yaml", "(?m)\\A- id: .*", "$0: \"");
        Files.delete(copy.resolve("prioritisation/constants.yaml"));

        assertThat(problems())
                .extracting(problem -> problem.place().source())
                .containsOnly(
                        "knowledge-base/areas/GOV.yaml",
                        "knowledge-base/principles/GOV-2.yaml",
                        "knowledge-base/criteria/GOV-1.1.yaml",
                        "knowledge-base/criteria/GOV-1.2.yaml",
                        "knowledge-base/actions/A01.yaml",
                        "knowledge-base/actions/A03.yaml",
                        "knowledge-base/patterns/DX-01.yaml",
                        "knowledge-base/phases.yaml",
                        "knowledge-base/glossary.yaml",
                        "knowledge-base/prioritisation/constants.yaml");
    }

    private List<Problem> problems() {
        return catchThrowableOfType(ProblemsException.class, () -> StandardLoader.load(copy))
                .problems();
    }

    /** File, line, what was found and the nearest allowed word of every problem. */
    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertProblems() {
        return assertThat(problems())
                .extracting(
                        problem -> problem.place().source(),
                        problem -> problem.place().line(),
                        Problem::found,
                        Problem::nearest);
    }

    /** Replaces the first match in a file of the copy; the line in which it stands. */
    private int edit(String file, String pattern, String replacement) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + file).isTrue();
        Files.writeString(path, matcher.replaceFirst(replacement));
        return (int) text.substring(0, matcher.start()).lines().count()
                + (text.startsWith("\n", matcher.start() - 1) ? 1 : 0);
    }
}
