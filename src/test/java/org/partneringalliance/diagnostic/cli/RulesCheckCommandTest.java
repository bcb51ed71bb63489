package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.http.Json;
import org.partneringalliance.diagnostic.http.RulesReviewAnswer;
import org.partneringalliance.diagnostic.rule.RuleFiles;

class RulesCheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void foldersInOrderAreCountedAndHashed() {
        Run run = Run.of("rules", "check");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("The knowledge base, the rules and their cases are in order.")
                .contains(
                        Loaded.standard().criteria().size() + " criteria",
                        Loaded.rules().rules().size() + " rules, ",
                        " cases",
                        Loaded.standard().hash(),
                        Loaded.rules().hash());
    }

    @Test
    void everyProblemOfTheRulesHasALineWithItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("DX-01-one.drl"), "rule \"DX-01 One\"\nwhen\n    Nonsense( a == 1 )\nthen end\n");
        Files.writeString(folder.resolve("DX-02-two.drl"), "no rule at all");

        Run run = Run.of("rules", "check", "--rules", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("DX-01-one.drl:", "DX-02-two.drl:")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void aMissingRulesFolderIsSaidInOneLine() {
        Run run = Run.of("rules", "check", "--rules", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("there is no such folder", "--rules");
    }

    @Test
    void aMissingKnowledgeBaseDoesNotHideThatTheRulesAreMissingToo() {
        Run run = Run.of(
                "rules",
                "check",
                "--knowledge-base",
                folder.resolve("no-base").toString(),
                "--rules",
                folder.resolve("no-rules").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("no-base") && line.contains("--knowledge-base"))
                .anyMatch(line -> line.contains("no-rules") && line.contains("--rules"));
    }

    @Test
    void anEmptyKnowledgeBaseNamesEveryMissingPart() {
        Run run = Run.of("rules", "check", "--knowledge-base", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("standard.yaml", "criteria", "actions", "rules: not checked")
                .doesNotContain("Exception");
    }

    @Test
    void aCaseThatItsRuleDoesNotMeetIsNamedWithFileAndLine() throws IOException {
        rule();
        write("PH-1-explore.cases.yaml", """
                - name: "talks have begun"
                  given: {Partnership: {agreement: "none"}}
                  expect: ["phase P1"]
                - name: "talks are over"
                  given: {Partnership: {agreement: "signed"}}
                  expect: ["phase P1"]
                - name: "nobody talks"
                  given: {Partnership: {agreement: "draft"}}
                  not expect: ["phase P1"]
                """);

        Run run = Run.of("rules", "check", "--rules", folder.resolve("rules").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.startsWith("rules/")))
                .containsExactly("rules/profile/PH-1-explore.cases.yaml:4: the case 'talks are over' is not met;"
                        + " missing: phase P1 [case-not-met]");
    }

    @Test
    void aRuleWithoutCasesIsNamed() throws IOException {
        rule();

        Run run = Run.of("rules", "check", "--rules", folder.resolve("rules").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("rules/")))
                .containsExactly("rules/profile/PH-1-explore.drl: there are no cases beside this rule;"
                        + " allowed: profile/PH-1-explore.cases.yaml [case-missing]");
    }

    @Test
    void aCaseThatCannotBeReadIsNamed() throws IOException {
        rule();
        write("PH-1-explore.cases.yaml", """
                - name: "talks have begun"
                  given: {Partnership: {agreement: "none"}}
                  expect: ["phase P11"]
                """);

        Run run = Run.of("rules", "check", "--rules", folder.resolve("rules").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("rules/")))
                .singleElement()
                .asString()
                .contains("PH-1-explore.cases.yaml:1", "P11", "did you mean P1?");
    }

    @Test
    void howToMendIsSaidOnceForEachCheck() throws IOException {
        rule();
        write(
                "PH-1-explore.cases.yaml",
                "- name: x\n  given: {Partnership: {agreement: none}}\n  expect: [phase P11, phase P12]\n");

        Run run = Run.of("rules", "check", "--rules", folder.resolve("rules").toString());

        assertThat(run.err().lines().filter(line -> line.startsWith("case-form: ")))
                .containsExactly("case-form: Write cases as rules/README.md shows.");
    }

    @Test
    void whatIsWrongWithOtherFilesThanThoseAskedForIsNotTold() throws IOException {
        rule();
        write("PH-2-build.drl", "rule \"PH-2 Build\" when nonsense then end");
        String rules = folder.resolve("rules").toString();

        Run one = Run.of("rules", "check", "--rules", rules, rules + "/profile/PH-1-explore.drl");
        Run other = Run.of("rules", "check", "--rules", rules, "profile/PH-2-build.drl");

        assertThat(one.err()).contains("PH-1-explore.drl: there are no cases").doesNotContain("PH-2");
        assertThat(other.err()).contains("PH-2-build.drl:1").doesNotContain("PH-1");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCommandLine() {
        Run run = Run.of("rules", "check", "patterns/DX-99-none.drl");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("patterns/DX-99-none.drl is no file of rules or cases below rules");
    }

    @Test
    void aWarningRefusesTheRulesOnlyIfThatIsAskedFor() throws IOException {
        Path rule = KnowledgeBaseCopy.rulesIn(folder).resolve("profile/PH-1-explore.drl");
        Files.writeString(
                rule, Files.readString(rule).replace("when\n", "when\n    Partnership( agreement != \"signed\" )\n"));
        String rules = folder.resolve("rules").toString();

        Run lenient = Run.of("rules", "check", "--rules", rules);
        Run strict = Run.of("rules", "check", "--rules", rules, "--strict");

        assertThat(lenient.err()).contains("[idle-part]");
        assertThat(lenient.status()).isZero();
        assertThat(strict.status()).isEqualTo(1);
    }

    @Test
    void problemsComeAsJsonWithCheckSeverityAndRemedy() throws IOException {
        rule();

        Run run = Run.of(
                "rules", "check", "--json", "--rules", folder.resolve("rules").toString(), "profile/PH-1-explore.drl");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"usable\":false", "\"file\":\"rules/profile/PH-1-explore.drl\"")
                .contains("\"check\":\"case-missing\",\"severity\":\"error\",\"remedy\":\"Write one case");
    }

    @Test
    void problemsComeAsSarifWithPlaceAndLevel() throws IOException {
        rule();
        write(
                "PH-1-explore.cases.yaml",
                "- name: x\n  given: {Partnership: {agreement: none}}\n  expect: [phase P11]\n");

        Run run = Run.of(
                "rules", "check", "--sarif", "--rules", folder.resolve("rules").toString(), "profile/PH-1-explore.drl");

        assertThat(run.out())
                .contains("\"version\":\"2.1.0\"", "\"ruleId\":\"case-form\",\"level\":\"error\"")
                .contains(
                        "\"artifactLocation\":{\"uri\":\"%srules/profile/PH-1-explore.cases.yaml\"},\"region\":{\"startLine\":1"
                                .formatted(folder.toUri()));
    }

    @Test
    void namedFilesWithNothingWrongPassAndTheProblemsOfOthersAreCounted() throws IOException {
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        write("PH-2-broken.drl", "rule \"PH-2 Build\" when nonsense then end");
        String fine = rules.resolve("profile/PH-1-explore.drl").toString();

        Run text = Run.of("rules", "check", "--rules", rules.toString(), fine);
        Run json = Run.of("rules", "check", "--json", "--rules", rules.toString(), fine);

        assertThat(text.status()).isZero();
        assertThat(text.out())
                .startsWith("There is nothing wrong in the named files; 1 problem in others.")
                .doesNotContain("The rules can be used");
        assertThat(json.status()).isZero();
        assertThat(json.out()).contains("\"usable\":false", "\"problems\":[],\"elsewhere\":1}");
    }

    @Test
    void namedFilesAmongSoundOnesAreSaidToBeSoToo() {
        assertThat(Run.of("rules", "check", "profile/PH-1-explore.drl").out())
                .startsWith("There is nothing wrong in the named files; none in others.");
    }

    @Test
    void theJsonOfAllFilesIsThatOfTheService() throws IOException {
        rule();
        Path rules = folder.resolve("rules");
        RulesReview review = RulesReview.of(RuleFiles.read(rules), Loaded.standard());

        Run run = Run.of("rules", "check", "--json", "--rules", rules.toString());

        assertThat(run.out())
                .isEqualTo(new String(
                        Json.write(RulesReviewAnswer.of(review, review.problems())), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--sarif"})
    void programsAreToldOfAKnowledgeBaseThatCannotBeUsed(String form) {
        Run run = Run.of("rules", "check", form, "--knowledge-base", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").contains("standard.yaml", "not checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--sarif"})
    void programsAreToldThatTheFolderOfTheRulesIsMissing(String form) {
        Run run =
                Run.of("rules", "check", form, "--rules", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").contains("/none\"", "there is no such folder");
    }

    @Test
    void aFileThatCouldNotBeReadCanBeAskedFor() throws IOException {
        rule();
        write("PH-2-large.drl", " ".repeat(2_000_000));
        Path outside = Files.writeString(folder.resolve("outside.drl"), "rule");
        Files.createSymbolicLink(folder.resolve("rules/profile/PH-3-link.drl"), outside);
        String rules = folder.resolve("rules").toString();

        Run large = Run.of("rules", "check", "--rules", rules, "profile/PH-2-large.drl");
        Run link = Run.of("rules", "check", "--rules", rules, rules + "/profile/PH-3-link.drl");

        assertThat(large.status()).isEqualTo(1);
        assertThat(large.err())
                .contains("PH-2-large.drl: the file is too large")
                .doesNotContain("PH-1", "PH-3");
        assertThat(link.status()).isEqualTo(1);
        assertThat(link.err())
                .contains("PH-3-link.drl: this is a link that leads out")
                .doesNotContain("PH-1");
    }

    private void rule() throws IOException {
        write("PH-1-explore.drl", """
                rule "PH-1 Explore"
                when
                    Partnership( agreement == "none" )
                then
                    phase( "P1" );
                end
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("rules/profile").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
