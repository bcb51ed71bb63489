package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesNewCommandTest {

    private static final String PATTERN = "patterns/governance/DX-62-meetings-without-minutes";

    @TempDir
    private Path folder;

    private Path rules;
    private Path knowledgeBase;

    @BeforeEach
    void copyTheShippedFolders() throws IOException {
        rules = KnowledgeBaseCopy.rulesIn(folder);
        knowledgeBase = KnowledgeBaseCopy.in(folder);
    }

    @Test
    void aPatternIsBegunWithItsRuleItsCasesAndItsEntry() {
        Run run = run(
                "new",
                "DX-62",
                "Meetings without minutes",
                "--in",
                "patterns/governance",
                "--principles",
                "GOV-3,OPS-1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "Written:",
                        "  " + rules.resolve(PATTERN + ".drl"),
                        "  " + rules.resolve(PATTERN + ".cases.yaml"),
                        "  " + knowledgeBase.resolve("patterns/DX-62.yaml"),
                        "",
                        "What to do next:");
        assertThat(rules.resolve(PATTERN + ".drl")).content().endsWith("""
                rule "DX-62 Meetings without minutes"
                    @principles("GOV-3, OPS-1") @tier("C") @urgency("medium")
                when
                    Rating( criterion == "GOV-3.1", score <= 1 )
                then
                    diagnose( "DX-62" );
                end
                """);
    }

    @Test
    void whatIsBegunIsInFormAndMeetsItsCasesWhichShowItsConditionAtWork() {
        run("new", "DX-62", "Meetings without minutes");

        assertThat(run("format", "--check").status()).isZero();
        assertThat(run("test", "DX-62", "--strict").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"DX-62, patterns, steps", "DQ-5, guards, warning"})
    void theCheckOfTheRulesNamesEachTextThatIsStillToBeWrittenAndNothingElse(String id, String kind, String own) {
        run("new", id, "Meetings without minutes");

        Run check = run("check");

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err().lines().filter(line -> line.startsWith("knowledge-base/" + kind)))
                .hasSize(8)
                .allMatch(line -> line.startsWith("knowledge-base/" + kind + "/" + id + ".yaml: still to be written: "))
                .anyMatch(line -> line.contains(own));
        assertThat(check.err().lines().filter(line -> line.contains(": "))).hasSize(9);
    }

    @Test
    void theCheckOfTheKnowledgeBaseNamesEachTextThatIsStillToBeWrittenAndNothingElse() {
        run("new", "DX-62", "Meetings without minutes");

        Run check = Run.of("knowledge-base", "check", "--knowledge-base", knowledgeBase.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err().lines()).hasSize(9).last().asString().startsWith("The standard can be used; 8 texts");
        assertThat(check.err().lines().limit(8))
                .allMatch(
                        line -> line.matches("knowledge-base/patterns/DX-62.yaml:\\d+:\\d+: still to be written: .*"));
    }

    @Test
    void onceTheTextsAreWrittenTheNewPatternIsInOrder() throws IOException {
        run("new", "DX-62", "Meetings without minutes");
        Path entry = knowledgeBase.resolve("patterns/DX-62.yaml");
        Files.writeString(entry, Files.readString(entry).replace("TODO: ", ""));

        Run check = run("check", "--strict");

        assertThat(check.status()).as(check.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "A19-condition-x, actions/conditions/A19-condition-x-few-partners.drl, suppress( \"A19\" );",
        "CR-5, criteria/CR-5-few-partners.drl, weak( $c );",
    })
    void aRuleThatNeedsNoTextsIsInOrderAtOnce(String id, String file, String conclusion) {
        Run run = run("new", id, "Few partners");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(rules.resolve(file)).content().contains(conclusion);
        assertThat(run("check", "--strict").err()).isEmpty();
        assertThat(run("test", id, "--strict").status()).isZero();
        assertThat(run("format", "--check").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "DX-02, DX-62",
        "DQ-1, DQ-5",
        "CR-1, CR-5",
        "A19-condition, A19-condition-2",
    })
    void anIdThatIsUsedIsRefusedWithTheNextFreeOne(String id, String free) throws IOException {
        long before = files();

        Run run = run("new", id, "Again");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("the id '%s' is used already; the next free one is %s\n".formatted(id, free));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whereOneFileExistsAlreadyNothingIsWritten() throws IOException {
        Path cases = rules.resolve(PATTERN + ".cases.yaml");
        Files.writeString(cases, "# mine\n");
        long before = files();

        Run run = run("new", "DX-62", "Meetings without minutes", "--in", "patterns/governance");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo(cases + " cannot be written (it exists already)\n");
        assertThat(cases).hasContent("# mine");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutAFolderItStandsBesideRulesThatServeTheSamePrinciple() {
        run("new", "DX-62", "Few partners", "--principles", "REL-4");

        assertThat(rules.resolve("patterns/relationship/DX-62-few-partners.drl"))
                .exists();
    }

    @Test
    void withoutPrinciplesItServesTheOneThatMostRulesOfItsFolderServeAndSaysSo() {
        Run run = run("new", "DX-62", "Few partners", "--in", "patterns/relationship");

        assertThat(rules.resolve("patterns/relationship/DX-62-few-partners.drl"))
                .content()
                .contains("@principles(\"REL-");
        assertThat(run.out()).contains("2. Correct @principles in the rule; none were named");
    }

    @Test
    void tierAndUrgencyAreThoseAskedFor() {
        run("new", "DX-62", "Few partners", "--in", "patterns", "--tier", "A", "--urgency", "high");

        assertThat(rules.resolve("patterns/DX-62-few-partners.drl"))
                .content()
                .contains("@tier(\"A\") @urgency(\"high\")");
    }

    @Test
    void theFolderMayBeNamedWithTheRulesFolderBeforeIt() {
        run(
                "new",
                "DX-62",
                "Few partners",
                "--in",
                rules.resolve("patterns/results").toString());

        assertThat(rules.resolve("patterns/results/DX-62-few-partners.drl")).exists();
    }

    @Test
    void theNameOfTheFileHasPlainLettersOnly() {
        run("new", "DX-62", "  Évaluer: \u00e0 qui? 2 fois ", "--in", "patterns");

        assertThat(rules.resolve("patterns/DX-62-evaluer-a-qui-2-fois.drl"))
                .content()
                .contains("rule \"DX-62 Évaluer: \u00e0 qui? 2 fois\"");
        assertThat(run("test", "DX-62").status()).isZero();
    }

    @Test
    void theJsonNamesWhatWasWrittenAndWhatToDoNext() {
        JsonNode begun = JsonMapper.shared()
                .readTree(run("new", "CR-5", "Few partners", "--json").out());

        assertThat(begun.path("written")).hasSize(2);
        assertThat(begun.path("next")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dx-62           | Title |              |               | is not the id of a rule to begin; write DX-62
            PH-7            | Title |              |               | is not the id of a rule to begin
            A99-condition   | Title |              |               | an action that does not exist: A99
            DX-62           | a "b" |              |               | 'TITLE'
            DX-62           | a\\b  |              |               | 'TITLE'
            DX-62           | Title | --tier       | V             | '--tier': V
            DX-62           | Title | --urgency    | hihg          | did you mean high?
            DX-62           | Title | --principles | GOV-9         | did you mean GOV-1?
            DX-62           | Title | --in         | patterns/govn | allowed: patterns, patterns/commitment
            DX-62           | Title | --in         | criteria      | allowed: patterns
            A19-condition-x | Title | --tier       | A             | '--tier' does not go with A19-condition-x
            CR-5            | Title | --principles | GOV-1         | '--principles' does not go with CR-5
            """)
    void aWrongCommandLineIsExplainedAndNothingIsWritten(
            String id, String title, String option, String value, String said) throws IOException {
        long before = files();
        List<String> arguments = new ArrayList<>(List.of("new", id, title));
        if (option != null) {
            arguments.addAll(List.of(option, value));
        }

        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(said, "--help");
        assertThat(files()).isEqualTo(before);
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(
                List.of("--rules", rules.toString(), "--knowledge-base", knowledgeBase.toString(), "--width", "120"));
        if (arguments[0].equals("check")) {
            all.subList(all.size() - 2, all.size()).clear();
        }
        return Run.of(all.toArray(String[]::new));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }
}
