package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.cases.MissingCases.Missing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.rule.Rule;

/** Suggested cases are the nearest ones that show what no case shows, and they are true. */
class MissingCasesTest {

    private static final String ALL_HOLD = "Partnership: {partnerCount: 12}, Rating: {\"GOV-1.1\": {score: 0}}";

    @TempDir
    private Path folder;

    private SmallRules small;

    @BeforeEach
    void begin() {
        small = new SmallRules(folder);
    }

    @Test
    void aNumberIsMovedJustBeyondItsThreshold() throws IOException {
        small.diagnose("Partnership( partnerCount >= 8 ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where("all hold", ALL_HOLD, "expect: [DX-02]");

        assertThat(suggestions()).containsExactly("""
                - name: "all hold, but partnerCount is 7"
                  given:
                    Partnership: {partnerCount: 7}
                    Rating: {"GOV-1.1": {score: 0}}
                  not expect: ["DX-02"]
                """, """
                - name: "all hold, but score of GOV-1.1 is 1.5"
                  given:
                    Partnership: {partnerCount: 12}
                    Rating: {"GOV-1.1": {score: 1.5}}
                  not expect: ["DX-02"]
                """);
    }

    @Test
    void aNumberIsMovedJustToItsThreshold() throws IOException {
        small.diagnose("Partnership( partnerCount >= 8 )")
                .where("few", "Partnership: {partnerCount: 2}", "not expect: [DX-02]");

        assertThat(suggestions()).containsExactly("""
                - name: "few, but partnerCount is 8"
                  given:
                    Partnership: {partnerCount: 8}
                  expect: ["DX-02"]
                """);
    }

    @Test
    void aNumberStaysInItsRange() throws IOException {
        small.diagnose("Rating( criterion == \"GOV-1.1\", score > 3.8 )")
                .where("low", "Rating: {\"GOV-1.1\": {score: 2}}", "not expect: [DX-02]");

        assertThat(suggestions()).singleElement().asString().contains("score: 4}");
    }

    @Test
    void aWordGivesWayToTheOneThatStandsNextToIt() throws IOException {
        small.diagnose("Partnership( harmPotential == \"high\" )")
                .where("much", "Partnership: {harmPotential: \"high\"}", "expect: [DX-02]");

        List<String> words = Loaded.standard().facts().get("harmPotential").words();
        int place = words.indexOf("high");
        assertThat(suggestions())
                .singleElement()
                .asString()
                .contains("harmPotential: \"" + words.get(place == 0 ? 1 : place - 1) + "\"");
    }

    @Test
    void trueGivesWayToFalse() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true )")
                .where("fund", "Partnership: {hasSharedFund: true}", "expect: [DX-02]");

        assertThat(suggestions()).singleElement().asString().contains("hasSharedFund: false}");
    }

    @Test
    void aWordJoinsASet() throws IOException {
        small.diagnose("Partnership( sectors contains \"BIZ\" )")
                .where("one", "Partnership: {sectors: [\"CSO\"]}", "not expect: [DX-02]");

        assertThat(suggestions()).singleElement().asString().contains("sectors: [\"BIZ\", \"CSO\"]}");
    }

    @Test
    void aFindingThatMayNotBeThereIsAdded() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) not Finding( tier == \"A\" )")
                .diagnose("DX-04", "A", "Partnership( phase == \"P1\" )")
                .where("fund", "Partnership: {hasSharedFund: true}", "expect: [DX-02]")
                .where("none", "Partnership: {hasSharedFund: false}", "not expect: [DX-02]");

        assertThat(suggestions()).containsExactly("""
                - name: "fund, but with DX-04"
                  given:
                    Partnership: {hasSharedFund: true}
                    Finding: [{id: "DX-04", kind: "pattern", tier: "A"}]
                  not expect: ["DX-02"]
                """);
    }

    @Test
    void aFindingThatMustBeThereIsTakenAway() throws IOException {
        small.diagnose("Finding( id == \"DX-04\" )")
                .diagnose("DX-04", "A", "Partnership( phase == \"P1\" )")
                .where("found", "Finding: [{id: DX-04, kind: pattern, tier: A}]", "expect: [DX-02]");

        assertThat(suggestions()).containsExactly("""
                - name: "found, but without DX-04"
                  given: {}
                  not expect: ["DX-02"]
                """);
    }

    @Test
    void anAlternativeIsShownWhereTheOthersAreTakenAway() throws IOException {
        small.diagnose("( Partnership( hasSharedFund == true ) or Partnership( partnerCount >= 8 ) )")
                .where("fund", "Partnership: {hasSharedFund: true}", "expect: [DX-02]")
                .where("none", "Partnership: {hasSharedFund: false, partnerCount: 7}", "not expect: [DX-02]");

        assertThat(suggestions())
                .singleElement()
                .asString()
                .contains("{hasSharedFund: false, partnerCount: 8}", "\n  expect");
    }

    @Test
    void asFewChangesAsNeededAreMadeAtOnce() throws IOException {
        small.diagnose(
                        "( Partnership( hasSharedFund == true ) or ( Partnership( partnerCount >= 8, vetoHolder == true ) ) )")
                .where("fund", "Partnership: {hasSharedFund: true}", "expect: [DX-02]");

        assertThat(suggestions()).contains("""
                        - name: "fund, but hasSharedFund is false and partnerCount is 8 and vetoHolder is true"
                          given:
                            Partnership: {hasSharedFund: false, partnerCount: 8, vetoHolder: true}
                          expect: ["DX-02"]
                        """);
    }

    @Test
    void aSuggestionThatShowsSeveralConditionsIsMadeOnce() throws IOException {
        small.diagnose("Partnership( partnerCount >= 8 ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where(
                        "one",
                        "Partnership: {partnerCount: 7}, Rating: {\"GOV-1.1\": {score: 0}}",
                        "not expect: [DX-02]");

        assertThat(missing()).filteredOn(Missing::truth).hasSize(2);
        assertThat(suggestions())
                .filteredOn(yaml -> yaml.contains("\n  expect"))
                .hasSize(1);
    }

    @Test
    void aConditionThatAnotherOneImpliesCannotBeShownDecidingFalse() throws IOException {
        small.diagnose("Rating( criterion == \"GOV-1.1\", score <= 1 ) Rating( criterion == \"GOV-1.1\", score <= 2 )")
                .where("low", "Rating: {\"GOV-1.1\": {score: 1}}", "expect: [DX-02]")
                .where("middle", "Rating: {\"GOV-1.1\": {score: 2}}", "not expect: [DX-02]");

        assertThat(missing()).singleElement().satisfies(only -> {
            assertThat(only.truth()).isFalse();
            assertThat(only.suggestion()).isEmpty();
            assertThat(only.otherRules()).isEmpty();
        });
    }

    @Test
    void whatAnotherRuleConcludesAsWellIsNamed() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true )")
                .write("patterns/DX-02-again.drl", """
                        rule "DX-02-again Title" @principles("GOV-1") @tier("C") @urgency("low")
                        when Partnership( hasSharedFund == false ) then diagnose( "DX-02" ); end
                        """)
                .where("fund", "Partnership: {hasSharedFund: true}", "expect: [DX-02]");

        assertThat(missing()).singleElement().satisfies(only -> {
            assertThat(only.suggestion()).isEmpty();
            assertThat(only.otherRules()).containsExactly("DX-02-again");
        });
    }

    @Test
    void aRuleWithoutCasesGetsNoSuggestions() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true )");

        assertThat(missing())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.suggestion()).isEmpty());
    }

    @Test
    void theFirstCaseOfEachShippedRuleLeadsToCasesForAllItsConditionsThatTheEngineConfirms() {
        List<Rule> rules = Loaded.rules().rules();
        Map<String, List<RuleCase>> shipped =
                Loaded.cases().stream().collect(Collectors.groupingBy(RuleCase::ruleFile));
        MissingCases missingCases = new MissingCases(Loaded.standard(), SmallRules.VOCABULARY, rules);
        Inference inference = new Inference(Loaded.standard(), Loaded.rules());
        List<RuleCase> suggested = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Rule rule : rules) {
            List<RuleCase> first = shipped.get(rule.file()).subList(0, 1);
            CaseCoverage coverage = CaseCoverage.of(rule, first, SmallRules.VOCABULARY);
            for (Missing missing : missingCases.of(coverage, first)) {
                missing.suggestion()
                        .ifPresentOrElse(suggested::add, () -> without.add(rule.id() + missing.otherRules()));
            }
        }

        assertThat(suggested)
                .hasSizeGreaterThan(400)
                .allSatisfy(each -> assertThat(CaseRun.failures(each, CaseRun.whole(inference, each)))
                        .isEmpty());
        assertThat(without).containsOnly("CR-3[CR-1]", "PH-5-overdue[PH-5]");
    }

    private List<String> suggestions() {
        return missing().stream()
                .flatMap(each -> each.suggestion().stream())
                .distinct()
                .map(CaseText::of)
                .toList();
    }

    private List<Missing> missing() {
        Rule rule = small.rule("DX-02");
        List<RuleCase> cases = small.cases(rule);
        return new MissingCases(Loaded.standard(), SmallRules.VOCABULARY, small.rules())
                .of(CaseCoverage.of(rule, cases, SmallRules.VOCABULARY), cases);
    }
}
