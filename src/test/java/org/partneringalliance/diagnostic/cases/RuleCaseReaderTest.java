package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** A misspelling is refused with the nearest word, so that no case passes because it says nothing. */
class RuleCaseReaderTest {

    @TempDir
    private Path temporary;

    private Path file;

    @BeforeEach
    void chooseTheFile() throws IOException {
        file = temporary.resolve("rules/patterns/DX-02.cases.yaml");
        Files.createDirectories(file.getParent());
    }

    @Test
    void aCaseInOrderIsReadWithItsLine() throws IOException {
        Files.writeString(file, """
                - name: "a partner hosts"
                  given: {Partnership: {secretariatHost: "partner"}}
                  expect: ["DX-02"]
                - name: "a neutral body hosts"
                  given: {Partnership: {secretariatHost: "neutral"}}
                  not expect: ["DX-02", "call A12"]
                """);

        RuleCase second = read().get(1);

        assertThat(second.file()).isEqualTo("patterns/DX-02.cases.yaml");
        assertThat(second.line()).isEqualTo(4);
        assertThat(second.name()).isEqualTo("a neutral body hosts");
        assertThat(second.notExpect()).containsExactly("diagnose DX-02", "call A12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partnership: {secretariatHost: \"partner\", ageMonths: 3, hasSharedFund: true}",
                "Partnership: {sectors: [\"BIZ\", \"CSO\"]}",
                "Rating: {\"GOV-1.1\": {score: 1.5, critical: true, area: \"GOV\"}}",
                "Gap: {\"OPS-3.2 HOST OTHERS\": {size: 1.5}}",
                "Finding: [{id: \"DX-01\", kind: \"pattern\", tier: \"C\"}]",
                "Subsumed: [{finding: \"DX-01\"}]"
            })
    void whatRulesMayNameMayBeGiven(String given) throws IOException {
        given(given);

        assertThat(read()).hasSize(1);
    }

    @Test
    void anUnknownTypeIsRefused() throws IOException {
        given("Ratting: {\"GOV-1.1\": {score: 1}}");

        assertThat(onlyProblem()).contains("this type cannot be given; found Ratting; did you mean Rating?");
    }

    @Test
    void whatTheStandardRelatesIsRefusedAndNotCalledAllowed() throws IOException {
        given("Step: [{finding: \"DX-01\", action: \"A01\"}]");

        assertThat(onlyProblem())
                .contains("this type cannot be given; found Step;")
                .doesNotContain("Avoidance");
    }

    @Test
    void anUnknownFieldIsRefused() throws IOException {
        given("Rating: {\"GOV-1.1\": {scores: 1}}");

        assertThat(onlyProblem()).contains("unknown field of Rating; found scores; did you mean score?");
    }

    @Test
    void aFieldThatNamesTheSubjectIsRefusedAndNotCalledAllowed() throws IOException {
        given("Rating: {\"GOV-1.1\": {criterion: \"GOV-1.1\"}}");

        assertThat(onlyProblem())
                .contains("unknown field of Rating; found criterion")
                .doesNotContain("criterion,");
    }

    @Test
    void anUnknownSubjectIsRefused() throws IOException {
        given("Rating: {\"GOV-9.9\": {score: 1}}");

        assertThat(onlyProblem()).contains("unknown criterion of Rating; found GOV-9.9; did you mean GOV-1.1?");
    }

    @Test
    void aSubjectOfTooFewWordsIsRefused() throws IOException {
        given("Gap: {\"OPS-3.2 HOST\": {size: 1.5}}");

        assertThat(onlyProblem())
                .contains("Gap is named by other words; found OPS-3.2 HOST;"
                        + " allowed: \"criterion of over\", each as one word");
    }

    @Test
    void anUnknownWordOfASubjectIsRefused() throws IOException {
        given("Gap: {\"OPS-3.2 HOTS OTHERS\": {size: 1.5}}");

        assertThat(onlyProblem()).contains("unknown of of Gap; found HOTS; did you mean HOST?");
    }

    @Test
    void anUnknownWordIsRefused() throws IOException {
        given("Partnership: {secretariatHost: \"partners\"}");

        assertThat(onlyProblem()).contains("unknown value of secretariatHost; found partners; did you mean partner?");
    }

    @Test
    void anUnknownWordOfASetIsRefused() throws IOException {
        given("Partnership: {sectors: [\"BIZZ\"]}");

        assertThat(onlyProblem()).contains("unknown value of sectors; found BIZZ; did you mean BIZ?");
    }

    @Test
    void aWordInPlaceOfASetIsRefused() throws IOException {
        given("Partnership: {sectors: \"BIZ\"}");

        assertThat(onlyProblem()).contains("not a value of sectors", "allowed: a list of words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "4.1"})
    void aNumberThatTheFieldCannotHaveIsRefused(String number) throws IOException {
        given("Rating: {\"GOV-1.1\": {score: " + number + "}}");

        assertThat(onlyProblem()).contains("not a value of score; found " + number + "; allowed: a number 0 to 4");
    }

    @Test
    void aNumberInQuotesIsRefused() throws IOException {
        given("Rating: {\"GOV-1.1\": {score: \"1\"}}");

        assertThat(onlyProblem()).contains("not a value of score; found \"1\"; allowed: a number");
    }

    @Test
    void aNumberWithoutEndIsRefused() throws IOException {
        given("Rating: {\"GOV-1.1\": {score: .inf}}");

        assertThat(onlyProblem()).contains("not a usable number; found .inf");
    }

    @Test
    void aWordInPlaceOfTrueIsRefused() throws IOException {
        given("Rating: {\"GOV-1.1\": {critical: \"true\"}}");

        assertThat(onlyProblem()).contains("not a value of critical; found \"true\"; allowed: true or false");
    }

    @Test
    void aTypeWithoutAnyFieldIsRefused() throws IOException {
        given("Partnership: partner");

        assertThat(onlyProblem()).contains("nothing is stated of Partnership; found \"partner\"");
    }

    @Test
    void aSubjectWithoutAnyFieldIsRefused() throws IOException {
        given("Rating: {\"GOV-1.1\": 1}");

        assertThat(onlyProblem()).contains("nothing is stated of GOV-1.1; found 1");
    }

    @Test
    void anUnknownFindingIsRefused() throws IOException {
        given("Finding: [{id: \"DX-99\", kind: \"pattern\", tier: \"C\"}]");

        assertThat(onlyProblem()).contains("unknown id of Finding; found DX-99");
    }

    @Test
    void anUnknownKindOfFindingIsRefused() throws IOException {
        given("Finding: [{id: \"DX-01\", kind: \"patern\", tier: \"C\"}]");

        assertThat(onlyProblem()).contains("unknown kind of Finding; found patern; did you mean pattern?");
    }

    @Test
    void anUnknownTierOfAFindingIsRefused() throws IOException {
        given("Finding: [{id: \"DX-01\", kind: \"pattern\", tier: \"F\"}]");

        assertThat(onlyProblem()).contains("unknown tier of Finding; found F");
    }

    @Test
    void aFindingWithoutTierIsRefused() throws IOException {
        given("Finding: [{id: \"DX-01\", kind: \"pattern\"}]");

        assertThat(onlyProblem()).contains("Finding needs its tier");
    }

    @Test
    void anUnknownFieldOfAFindingIsRefused() throws IOException {
        given("Finding: [{id: \"DX-01\", kind: \"pattern\", tier: \"C\", tear: \"C\"}]");

        assertThat(onlyProblem()).contains("unknown field of Finding; found tear; did you mean tier?");
    }

    @Test
    void anUnknownFindingThatIsSubsumedIsRefused() throws IOException {
        given("Subsumed: [{finding: \"DX-99\"}]");

        assertThat(onlyProblem()).contains("unknown finding of Subsumed; found DX-99");
    }

    @Test
    void aFindingThatIsNoListIsRefused() throws IOException {
        given("Finding: {id: \"DX-01\", kind: \"pattern\", tier: \"C\"}");

        assertThat(onlyProblem()).contains("Finding is no list");
    }

    @Test
    void anUnknownIdIsRefused() throws IOException {
        ending("expect: [\"DX-022\"]");

        assertThat(onlyProblem()).contains("unknown id in a conclusion; found DX-022; did you mean DX-02?");
    }

    @Test
    void anIdThatMustNotFollowIsCheckedToo() throws IOException {
        ending("not expect: [\"DX-022\"]");

        assertThat(onlyProblem()).contains("unknown id in a conclusion; found DX-022; did you mean DX-02?");
    }

    @Test
    void anIdOfAnotherKindThanTheConclusionIsRefused() throws IOException {
        ending("expect: [\"call DX-02\"]");

        assertThat(onlyProblem()).contains("unknown id in a conclusion; found DX-02");
    }

    @Test
    void anUnknownConclusionIsRefused() throws IOException {
        ending("expect: [\"cal A12\"]");

        assertThat(onlyProblem()).contains("unknown conclusion; found cal; did you mean call?");
    }

    @Test
    void aConclusionOfThreeWordsIsRefused() throws IOException {
        ending("expect: [\"call A12 A13\"]");

        assertThat(onlyProblem()).contains("this is no conclusion; found call A12 A13");
    }

    @Test
    void oneConclusionWithoutAListIsRefusedBesideAList() throws IOException {
        ending("expect: \"DX-02\"\n  not expect: [\"DX-01\"]");

        assertThat(onlyProblem()).contains("expect is no list of conclusions; found \"DX-02\"");
    }

    @Test
    void anEmptyListIsRefused() throws IOException {
        ending("expect: []\n  not expect: [\"DX-01\"]");

        assertThat(onlyProblem()).contains("expect is no list of conclusions");
    }

    @Test
    void aCaseThatExpectsNothingIsRefused() throws IOException {
        Files.writeString(file, "- name: \"x\"\n  given: {Partnership: {ageMonths: 1}}\n");

        assertThat(onlyProblem()).contains("a case expects nothing");
    }

    @Test
    void aCaseWithoutNameIsRefused() throws IOException {
        Files.writeString(file, "- given: {Partnership: {ageMonths: 1}}\n  expect: [\"DX-02\"]\n");

        assertThat(onlyProblem()).contains("a case has no name");
    }

    @Test
    void aCaseThatDoesNotSayWhatIsGivenIsRefused() throws IOException {
        Files.writeString(file, "- name: \"x\"\n  expect: [\"DX-02\"]\n");

        assertThat(onlyProblem()).contains("a case does not say what is given");
    }

    @Test
    void aCaseInWhichNothingIsKnownIsAccepted() throws IOException {
        Files.writeString(file, "- name: \"x\"\n  given: {}\n  not expect: [\"DX-02\"]\n");

        assertThat(read()).hasSize(1);
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        ending("expect: [\"DX-02\"]\n  expects: [\"DX-01\"]");

        assertThat(onlyProblem()).contains("unknown key of a case; found expects; did you mean expect?");
    }

    @Test
    void aNameUsedTwiceIsRefusedAtTheSecondCase() throws IOException {
        String once = "- name: \"x\"\n  given: {Partnership: {ageMonths: 1}}\n  expect: [\"DX-02\"]\n";
        Files.writeString(file, once + once);

        assertThat(onlyProblem())
                .startsWith("rules/patterns/DX-02.cases.yaml:4")
                .contains("this name is used twice");
    }

    @Test
    void aKeyUsedTwiceIsRefused() throws IOException {
        ending("expect: [\"DX-02\"]\n  expect: [\"DX-01\"]");

        assertThat(onlyProblem()).contains("rules/patterns/DX-02.cases.yaml:4", "uplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]\n", "name: \"x\"\n", "just words\n"})
    void aFileThatHoldsNoListOfCasesIsRefused(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(onlyProblem()).contains("this file holds something else than one list of cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a remark\n"})
    void anEmptyFileIsRefused(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(onlyProblem()).contains("the file is empty");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        ending("expect: [\"DX-02\"]\n---\n- name: \"never read\"");

        assertThat(onlyProblem()).contains("a second document begins here");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        ending("expect: [\"DX-02\"\n  not expect: [\"DX-01\"]");

        assertThat(onlyProblem())
                .startsWith("rules/patterns/DX-02.cases.yaml:4:")
                .contains("not valid YAML");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAsSuch() throws IOException {
        Files.write(file, "- name: \"h\u00f6st\"\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(onlyProblem()).contains("not UTF-8").doesNotContain("YAML");
    }

    private void given(String given) throws IOException {
        Files.writeString(file, "- name: \"x\"\n  given:\n    %s\n  expect: [\"DX-02\"]\n".formatted(given));
    }

    private void ending(String ending) throws IOException {
        Files.writeString(file, "- name: \"x\"\n  given: {Partnership: {ageMonths: 1}}\n  %s\n".formatted(ending));
    }

    private List<RuleCase> read() {
        return RuleCaseReader.read(
                RuleFiles.read(temporary.resolve("rules")), Loaded.rules().vocabulary(), Loaded.standard());
    }

    private String onlyProblem() {
        try {
            read();
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).hasSize(1);
            return refused.problems().get(0).toString();
        }
        throw new AssertionError("nothing was refused");
    }
}
