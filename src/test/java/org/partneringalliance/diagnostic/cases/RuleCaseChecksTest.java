package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** A rule has cases that it meets: one in which it concludes, one in which it does not. */
class RuleCaseChecksTest {

    private static final Vocabulary VOCABULARY = Loaded.rules().vocabulary();
    private static final String CONCLUDES = aCase("concludes", "partner", "expect: [\"DX-02\"]");
    private static final String DOES_NOT = aCase("does not", "neutral", "not expect: [\"DX-02\"]");

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeTheRule() throws IOException {
        folder = temporary.resolve("rules");
        write("DX-02.drl", """
                rule "DX-02 Host capture" @principles("GOV-1") @tier("C") @urgency("low")
                when Partnership( secretariatHost == "partner" ) then diagnose( "DX-02" ); end
                """);
    }

    @Test
    void aRuleThatMeetsItsCasesIsInOrder() throws IOException {
        write("DX-02.cases.yaml", CONCLUDES + DOES_NOT);

        assertThat(problems()).isEmpty();
    }

    @Test
    void aMissingConclusionIsReportedWithTheLineOfTheCase() throws IOException {
        write("DX-02.cases.yaml", CONCLUDES + DOES_NOT + aCase("other", "neutral", "expect: [\"DX-02\"]"));

        assertThat(problems())
                .containsExactly("rules/patterns/DX-02.cases.yaml:7: the case 'other' is not met;"
                        + " missing: diagnose DX-02 [case-not-met]");
    }

    @Test
    void anUnwantedConclusionIsReported() throws IOException {
        write("DX-02.cases.yaml", CONCLUDES + DOES_NOT + aCase("other", "partner", "not expect: [\"DX-02\"]"));

        assertThat(problems())
                .containsExactly("rules/patterns/DX-02.cases.yaml:7: the case 'other' is not met;"
                        + " unwanted: diagnose DX-02 [case-not-met]");
    }

    @Test
    void aRuleWithoutCasesIsReported() {
        assertThat(problems())
                .containsExactly("rules/patterns/DX-02.drl: there are no cases beside this rule;"
                        + " allowed: patterns/DX-02.cases.yaml [case-missing]");
    }

    @Test
    void aRuleWithoutACaseInWhichItConcludesIsReported() throws IOException {
        write("DX-02.cases.yaml", DOES_NOT);

        assertThat(problems())
                .containsExactly(
                        "rules/patterns/DX-02.drl: no case beside this rule expects what it concludes [case-missing]");
    }

    @Test
    void aCaseThatDoesNotExpectAnotherConclusionSaysNothingOfTheRule() throws IOException {
        write("DX-02.cases.yaml", CONCLUDES + aCase("does not", "neutral", "not expect: [\"DX-01\"]"));

        assertThat(problems())
                .containsExactly(
                        "rules/patterns/DX-02.drl: no case beside this rule expects that it does not conclude [case-missing]");
    }

    @Test
    void casesWithoutARuleAreReported() throws IOException {
        write("DX-02.cases.yaml", CONCLUDES + DOES_NOT);
        write("DX-03.cases.yaml", CONCLUDES + DOES_NOT);

        assertThat(problems())
                .containsExactly("rules/patterns/DX-03.cases.yaml: there is no rule beside these cases;"
                        + " allowed: patterns/DX-03.drl [case-missing]");
    }

    private static String aCase(String name, String host, String expected) {
        return """
                - name: "%s"
                  given: {Partnership: {secretariatHost: "%s"}}
                  %s
                """.formatted(name, host, expected);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("patterns").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> problems() {
        RuleFiles files = RuleFiles.read(folder);
        List<Rule> rules = RuleBaseLoader.check(files, VOCABULARY).rules();
        List<RuleCase> cases = RuleCaseReader.read(files, VOCABULARY, Loaded.standard());
        return new RuleCaseChecks(files, VOCABULARY)
                .problems(rules, cases).stream().map(Problem::toString).toList();
    }
}
