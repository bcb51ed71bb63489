package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.cases.Deciding.Decided;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;

/** A condition is covered where a case would come out otherwise with that condition alone reversed. */
class CaseCoverageTest {

    private static final Map<Operator, Operator> OPPOSITES = Map.of(
            Operator.EQUAL, Operator.NOT_EQUAL,
            Operator.NOT_EQUAL, Operator.EQUAL,
            Operator.LESS, Operator.AT_LEAST,
            Operator.AT_LEAST, Operator.LESS,
            Operator.AT_MOST, Operator.MORE,
            Operator.MORE, Operator.AT_MOST);

    private static final String CALLED = """
            rule "AC-9 Called"
            when
                Finding( $f : id )
                Step( finding == $f, $a : action )
            then
                call( $a );
            end
            """;
    private static final Map<String, List<RuleCase>> SHIPPED =
            Loaded.cases().stream().collect(Collectors.groupingBy(RuleCase::ruleFile));

    @TempDir
    private Path folder;

    private SmallRules small;

    @BeforeEach
    void begin() {
        small = new SmallRules(folder);
    }

    @Test
    void aCaseThatConcludesShowsEveryConditionThatAllMustHoldDecidingTrue() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where(
                        "both",
                        "Partnership: {hasSharedFund: true}, Rating: {\"GOV-1.1\": {score: 1}}",
                        "expect: [DX-02]");

        assertThat(seen(true)).containsExactly("both", "both");
        assertThat(seen(false)).containsExactly("none", "none");
    }

    @Test
    void aCaseThatLacksOneConditionShowsThatOneDecidingFalse() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where(
                        "one",
                        "Partnership: {hasSharedFund: true}, Rating: {\"GOV-1.1\": {score: 2}}",
                        "not expect: [DX-02]");

        assertThat(seen(true)).containsExactly("none", "none");
        assertThat(seen(false)).containsExactly("none", "one");
    }

    @Test
    void aCaseThatLacksTwoConditionsShowsNeither() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where(
                        "no",
                        "Partnership: {hasSharedFund: false}, Rating: {\"GOV-1.1\": {score: 2}}",
                        "not expect: [DX-02]");

        assertThat(seen(false)).containsExactly("none", "none");
    }

    @Test
    void anAlternativeDecidesWhereTheOtherDoesNotHold() throws IOException {
        small.diagnose("( Partnership( hasSharedFund == true ) or Rating( criterion == \"GOV-1.1\", score <= 1 ) )")
                .where("a", "Partnership: {hasSharedFund: true}, Rating: {\"GOV-1.1\": {score: 2}}", "expect: [DX-02]");

        assertThat(seen(true)).containsExactly("a", "none");
    }

    @Test
    void anAlternativeDecidesWhereTheOtherIsUnknown() throws IOException {
        small.diagnose("( Partnership( hasSharedFund == true ) or Rating( criterion == \"GOV-1.1\", score <= 1 ) )")
                .where("a", "Partnership: {hasSharedFund: true}", "expect: [DX-02]");

        assertThat(seen(true)).containsExactly("a", "none");
    }

    @Test
    void noAlternativeDecidesWhereBothHold() throws IOException {
        small.diagnose("( Partnership( hasSharedFund == true ) or Rating( criterion == \"GOV-1.1\", score <= 1 ) )")
                .where("a", "Partnership: {hasSharedFund: true}, Rating: {\"GOV-1.1\": {score: 1}}", "expect: [DX-02]");

        assertThat(seen(true)).containsExactly("none", "none");
    }

    @Test
    void whatIsUnknownDecidesNothing() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) Rating( criterion == \"GOV-1.1\", score <= 1 )")
                .where("a", "Partnership: {hasSharedFund: true}", "not expect: [DX-02]");

        assertThat(seen(false)).containsExactly("none", "none");
    }

    @Test
    void aCaseThatIsNotMetShowsNothing() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true )")
                .where("a", "Partnership: {hasSharedFund: true}", "not expect: [DX-02]");

        assertThat(seen(true)).containsExactly("none");
    }

    @Test
    void aCaseThatSpeaksOfAnotherConclusionShowsNothing() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true )")
                .where("a", "Partnership: {hasSharedFund: true}", "not expect: [DX-03]");

        assertThat(seen(true)).containsExactly("none");
    }

    @Test
    void comparisonsWithinOnePatternAreConditionsOfTheirOwn() throws IOException {
        small.diagnose("Rating( criterion == \"GOV-1.1\", score >= 2, spread < 1 )")
                .where("a", "Rating: {\"GOV-1.1\": {score: 2, spread: 1}}", "not expect: [DX-02]");

        assertThat(seen(false)).containsExactly("none", "a");
    }

    @Test
    void aFindingThatShouldNotBeThereDecidesFalseWhereItIs() throws IOException {
        small.diagnose("Partnership( hasSharedFund == true ) not Finding( id == \"DQ-1\" )")
                .where(
                        "a",
                        "Partnership: {hasSharedFund: true}, Finding: [{id: \"DQ-1\", kind: \"guard\", tier: \"V\"}]",
                        "not expect: [DX-02]");

        assertThat(seen(false)).containsExactly("none", "a");
    }

    @Test
    void aRuleAboutAnyCriterionIsShownByTheCriterionThatACaseNames() throws IOException {
        small.write("criteria/CR-1.drl", """
                rule "CR-1 Weak" @tier("D")
                when
                    Rating( $c : criterion, score <= 1, critical == true )
                then
                    weak( $c );
                end
                """).write("criteria/CR-1.cases.yaml", """
                - name: "weak and not"
                  given:
                    Rating: {"GOV-1.1": {score: 1, critical: true}, "GOV-1.2": {score: 2, critical: true}}
                  expect: ["weak GOV-1.1"]
                  not expect: ["weak GOV-1.2"]
                """);

        assertThat(seen(small.rule("CR-1"), true)).containsExactly("weak and not", "weak and not");
        assertThat(seen(small.rule("CR-1"), false)).containsExactly("weak and not", "none");
    }

    @Test
    void theOnlyFindingThatCallsForAnActionDecides() throws IOException {
        called("DX-27");

        assertThat(seen(small.rule("AC-9"), true)).containsExactly("called", "called");
    }

    @Test
    void noneOfTwoFindingsThatCallForTheSameActionDecides() throws IOException {
        called("DX-27", "DX-37");

        assertThat(seen(small.rule("AC-9"), true)).containsExactly("none", "none");
    }

    @Test
    void aFindingThatIsMissingDecidesFalse() throws IOException {
        small.write("actions/AC-9.drl", CALLED).write("actions/AC-9.cases.yaml", """
                - name: "nothing found"
                  given: {Rating: {"GOV-1.1": {score: 1}}}
                  not expect: ["call A41"]
                """);

        assertThat(seen(small.rule("AC-9"), false)).containsExactly("nothing found", "none");
    }

    private void called(String... findings) throws IOException {
        String list = Stream.of(findings)
                .map("{id: \"%s\", kind: \"pattern\", tier: \"C\"}"::formatted)
                .collect(Collectors.joining(", "));
        small.write("actions/AC-9.drl", CALLED).write("actions/AC-9.cases.yaml", """
                - name: "called"
                  given: {Finding: [%s]}
                  expect: ["call A41"]
                """.formatted(list));
    }

    @ParameterizedTest
    @MethodSource("rulesWithoutVariables")
    void aConditionDecidesExactlyWhereTheRuleWithItTurnedRoundConcludesOtherwise(Rule rule) {
        List<RuleCondition> conditions = RuleCondition.of(rule, SmallRules.VOCABULARY);
        Deciding deciding = new Deciding(rule, SmallRules.VOCABULARY);
        for (RuleCase each : SHIPPED.getOrDefault(rule.file(), List.of())) {
            Set<String> concluded = CaseRun.alone(rule, each, SmallRules.VOCABULARY);
            Set<Decided> decided = deciding.about(target(rule), each.given());
            for (RuleCondition condition : conditions) {
                if (turnable(condition)) {
                    Rule turned = rule.with(turned(rule.condition(), condition));
                    boolean changed =
                            !CaseRun.alone(turned, each, SmallRules.VOCABULARY).equals(concluded);
                    assertThat(decided.contains(new Decided(condition.index(), !concluded.isEmpty())))
                            .as("%s in %s", condition, each)
                            .isEqualTo(changed);
                }
            }
        }
    }

    private static List<Rule> rulesWithoutVariables() {
        return Loaded.rules().rules().stream()
                .filter(rule -> rule.variables().isEmpty())
                .toList();
    }

    private static String target(Rule rule) {
        return ((Condition.Operand.Text) rule.conclusion().target()).text();
    }

    private static boolean turnable(RuleCondition condition) {
        return condition
                .constraint()
                .map(constraint -> OPPOSITES.containsKey(constraint.operator()))
                .orElse(true);
    }

    private static AllOf turned(AllOf conditions, RuleCondition condition) {
        return new AllOf(
                conditions.parts().stream().map(part -> turned(part, condition)).toList());
    }

    private static Condition turned(Condition part, RuleCondition condition) {
        if (part instanceof AllOf all) {
            return turned(all, condition);
        }
        if (part instanceof AnyOf any) {
            return new AnyOf(
                    any.parts().stream().map(each -> turned(each, condition)).toList());
        }
        return part.equals(condition.pattern()) ? turned((Pattern) part, condition) : part;
    }

    private static Pattern turned(Pattern pattern, RuleCondition condition) {
        if (condition.constraint().isEmpty()) {
            return new Pattern(pattern.type(), !pattern.negated(), pattern.constraints(), pattern.place());
        }
        List<Constraint> constraints = new ArrayList<>(pattern.constraints());
        constraints.replaceAll(
                constraint -> constraint.equals(condition.constraint().get())
                        ? new Constraint(
                                constraint.field(),
                                OPPOSITES.getOrDefault(constraint.operator(), constraint.operator()),
                                constraint.operands(),
                                constraint.place())
                        : constraint);
        return new Pattern(pattern.type(), pattern.negated(), constraints, pattern.place());
    }

    private List<String> seen(boolean truth) {
        return seen(small.rule("DX-02"), truth);
    }

    private List<String> seen(Rule rule, boolean truth) {
        return CaseCoverage.of(rule, small.cases(rule), SmallRules.VOCABULARY).conditions().stream()
                .map(covered -> covered.deciding(truth).map(RuleCase::name).orElse("none"))
                .toList();
    }
}
