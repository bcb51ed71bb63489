package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesTestCommandTest {

    private static final String MET = """
            - name: "talks have begun"
              given: {Partnership: {agreement: "none", negotiating: false}}
              expect: ["phase P1"]
            """;

    private static final String NEAR_MISS = """
            - name: "talks are over"
              given: {Partnership: {agreement: "signed", negotiating: false}}
              not expect: ["phase P1"]
            - name: "a contract is negotiated"
              given: {Partnership: {agreement: "none", negotiating: true}}
              not expect: ["phase P1"]
            """;

    private static final String NOT_MET = """
            - name: "a draft is talked about"
              given: {Partnership: {agreement: "draft", negotiating: false}}
              expect: ["phase P1"]
            """;

    @TempDir
    private Path folder;

    @Test
    void theShippedCasesAreMetAndShowAllThatACaseCanShow() {
        Run run = Run.of("rules", "test", "--strict");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(" cases are met.").doesNotContain("To show it");
    }

    @Test
    void aCaseThatIsNotMetIsToldWithWhatDecidedIt() throws IOException {
        write(MET + NEAR_MISS + NOT_MET);

        Run run = test();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("3 of 4 cases are met.", "profile/PH-1-explore.cases.yaml:10", """
                  Concluded: nothing
                  Missing: phase P1; what decided it:
                  - State of the written agreement between the partners: A draft that nobody has
                    signed (asked: 'Nothing in writing'): not met.
                """);
    }

    @Test
    void coverageThatIsMissingIsToldAndNoFailure() throws IOException {
        write(MET);

        Run run = test();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1 of 1 case is met.", "never seen deciding false", "To show it, add to");
    }

    @Test
    void coverageThatIsMissingIsAFailureToTheStrict() throws IOException {
        write(MET);

        assertThat(test("--strict").status()).isEqualTo(1);
    }

    @Test
    void completeCoverageSatisfiesTheStrict() throws IOException {
        write(MET + NEAR_MISS);

        Run run = test("--strict");

        assertThat(run.status()).as(run.out()).isZero();
    }

    @Test
    void suggestionsThatArePastedMakeTheCoverageComplete() throws IOException {
        write(MET);
        StringBuilder more = new StringBuilder(MET);
        for (JsonNode missing : json(test("--json")).at("/rules/0/missing")) {
            more.append(missing.path("suggestion").stringValue());
        }
        write(more.toString());

        assertThat(test("--strict").status()).isZero();
    }

    @Test
    void onePageShowsASuggestionAsItIsToBeCopied() throws IOException {
        write(MET);
        String suggestion =
                json(test("--json")).at("/rules/0/missing/0/suggestion").stringValue();

        assertThat(test("--width", "40").out()).contains(suggestion);
    }

    @Test
    void aNamedRuleIsToldWithAllItsConditions() {
        Run run = Run.of("rules", "test", "DX-02");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("6 conditions of 1 rule: 6 seen deciding true, 6 seen deciding false.")
                .contains("- Line 4: Partnership( secretariatHost == \"partner\" )")
                .contains("false decides in: the same with a host that is neutral");
    }

    @Test
    void theJsonOfTwoRulesIsTheSameEachTimeAndInTheOrderAskedFor() {
        Run run = Run.of("rules", "test", "DX-03", "DX-02", "DX-03", "--json");

        assertThat(run.out())
                .isEqualTo(Run.of("rules", "test", "DX-03", "DX-02", "--json").out());
        assertThat(json(run).at("/rules").findValuesAsString("rule")).containsExactly("DX-03", "DX-02");
        assertThat(json(run).path("conditions").intValue())
                .isEqualTo(json(run).path("seenTrue").intValue());
    }

    @Test
    void anUnknownRuleIsToldWithTheNearestOne() {
        Run run = Run.of("rules", "test", "DX-o2");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("there is no rule 'DX-o2'; did you mean DX-02?");
    }

    @Test
    void theBeginningOfAnIdIsToldWithTheIdsThatBeginSo() {
        assertThat(Run.of("rules", "test", "A57").err()).contains("did you mean A57-condition or A57-protect-first?");
    }

    private Run test(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"rules", "test", "--rules", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }

    private void write(String cases) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("PH-1-explore.drl"), """
                rule "PH-1 Explore"
                when
                    Partnership( agreement == "none" )
                    Partnership( negotiating == false )
                then
                    phase( "P1" );
                end
                """);
        Files.writeString(profile.resolve("PH-1-explore.cases.yaml"), cases);
    }

    private static JsonNode json(Run run) {
        return new JsonMapper().readTree(run.out());
    }
}
