package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.fact.FactType.Range;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

class LogicChecksTest {

    private static final Vocabulary WORDS = SmallVocabulary.create();
    private static final int RANDOM_CONDITIONS = 2_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Partnership( ageMonths >= 12, ageMonths < 12 )                                                    | never-true
            Partnership( secretariatHost == "none" ) Partnership( secretariatHost == "partner" )              | never-true
            Partnership( hasSharedFund == true, hasSharedFund != true )                                       | never-true
            Partnership( secretariatHost != "none", secretariatHost != "partner", secretariatHost != "neutral" ) | never-true
            Partnership( ageMonths > 2, ageMonths < 3 )                                                       | never-true
            Rating( criterion == "GOV-1.1", score > 4 )                                                       | never-true
            Rating( criterion == "GOV-1.1", score <= 1 ) Rating( criterion == "GOV-1.1", score >= 3 )         | never-true
            Finding( id == "DX-02" ) not Finding( id == "DX-02" )                                             | never-true
            Partnership( ageMonths >= 3 ) ( Partnership( ageMonths < 2 ) or Partnership( hasSharedFund == true ) ) | never-true
            Rating( criterion == "GOV-1.1", score >= 0 )                                                      | always-true
            ( Partnership( ageMonths < 5 ) or Partnership( ageMonths >= 5 ) )                                 | always-true
            ( Partnership( ageMonths <= 2 ) or Partnership( ageMonths >= 3 ) )                                | always-true
            Partnership( hasSharedFund == true ) Partnership( ageMonths >= 0 )                                | idle-part
            Partnership( ageMonths >= 3, ageMonths >= 6 )                                                     | idle-part
            Partnership( secretariatHost == "none", secretariatHost != "partner" )                            | idle-part
            ( Partnership( ageMonths >= 3 ) or Partnership( ageMonths >= 6 ) )                                | idle-part
            """)
    void aConditionThatSaysNothingIsReported(String condition, String check) {
        assertThat(problems(rule("DX-60", condition))).contains(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partnership( ageMonths >= 12, ageMonths <= 12 )",
                "Partnership( secretariatHost != \"none\", secretariatHost != \"partner\" )",
                "Rating( criterion == \"GOV-1.1\", score > 2, score < 3 )",
                "Rating( criterion == \"GOV-1.1\", score <= 1 ) Rating( criterion == \"GOV-1.2\", score >= 3 )",
                "Rating( criterion == \"GOV-1.1\", score > 0 )",
                "Partnership( sectors contains \"BIZ\", sectors contains \"CSO\" )",
                "Finding( id == \"DX-02\" ) not Finding( id == \"DX-01\" )",
                "( Partnership( ageMonths <= 2 ) or Partnership( ageMonths >= 4 ) )",
                "Partnership( ageMonths >= 3 ) ( Partnership( ageMonths < 4 ) or Partnership( hasSharedFund == true ) )"
            })
    void aConditionThatSaysSomethingIsNotReported(String condition) {
        assertThat(problems(rule("DX-60", condition))).isEmpty();
    }

    @Test
    void whatChangesNothingIsReportedWhereItStands() {
        List<Problem> problems = LogicChecks.problems(
                List.of(rule("DX-60", "Partnership( hasSharedFund == true )\n Partnership( ageMonths >= 0 )")), WORDS);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place().line()).isEqualTo(2);
        assertThat(problems.get(0).refuses()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Partnership( ageMonths >= 6 )  | Partnership( ageMonths >= 3 ) | DX-60-a
            Partnership( ageMonths >= 3 )  | Partnership( ageMonths >= 6 ) | DX-60-b
            Partnership( ageMonths >= 3 )  | Partnership( ageMonths > 2 )  | DX-60-b
            """)
    void ofTwoRulesWithOneConclusionTheCoveredOneIsReported(String first, String second, String covered) {
        List<Problem> problems = LogicChecks.problems(List.of(rule("DX-60-a", first), rule("DX-60-b", second)), WORDS);

        assertThat(problems).extracting(problem -> problem.check().id()).containsExactly("covered-rule");
        assertThat(problems.get(0).place().source()).isEqualTo("patterns/" + covered + ".drl");
    }

    @Test
    void twoRulesWithOneConclusionThatDoNotCoverEachOtherAreNotReported() {
        assertThat(problems(
                        rule("DX-60-a", "Partnership( ageMonths >= 6 )"),
                        rule("DX-60-b", "Partnership( hasSharedFund == true )")))
                .isEmpty();
    }

    @Test
    void aRuleThatProtectsWhatAnotherCallsWeakIsReported() {
        assertThat(problems(
                        criterion("CR-1", "Rating( $c : criterion, score <= 3 )", "weak( $c );"),
                        criterion("CR-4", "Rating( $c : criterion, score >= 3 )", "protect( $c );")))
                .containsExactly("contradiction");
    }

    @Test
    void aRuleThatProtectsOnlyWhatNoneCallsWeakIsNotReported() {
        assertThat(problems(
                        criterion("CR-1", "Rating( $c : criterion, score < 3 )", "weak( $c );"),
                        criterion("CR-4", "Rating( $c : criterion, score >= 3 )", "protect( $c );")))
                .isEmpty();
    }

    @Test
    void aRuleWithTooManyAlternativesIsLeftOpenAndSaidToBe() {
        assertThat(problems(rule("DX-60", manyAlternatives()))).containsOnly("undecided");
    }

    @Test
    void twoRulesWithTooManyAlternativesAreLeftOpenTogetherToo() {
        assertThat(LogicChecks.problems(
                        List.of(rule("DX-01", manyAlternatives()), rule("DX-60", manyAlternatives())), WORDS))
                .extracting(Problem::message)
                .containsExactly(
                        "this rule has too many alternatives to say whether each of its parts matters",
                        "this rule has too many alternatives to say whether each of its parts matters",
                        "this rule and 'DX-01' in rules/patterns/DX-01.drl have too many alternatives to say whether one covers or contradicts the other");
    }

    /** Holds for every answer, which shows only after trying every way of leaving the first alternatives out. */
    private static String manyAlternatives() {
        String apart = IntStream.range(10, 50)
                .mapToObj(number ->
                        "( Rating( criterion == \"GOV-1.1\", score >= 0.%d ) and Rating( criterion == \"GOV-1.2\", score >= 0.%d ) )"
                                .formatted(number, number))
                .collect(Collectors.joining(" or "));
        String always = Stream.of("<", ">=")
                .flatMap(months -> Stream.of("true", "false")
                        .map(fund -> "( Partnership( ageMonths %s 5 ) and Partnership( hasSharedFund == %s ) )"
                                .formatted(months, fund)))
                .collect(Collectors.joining(" or "));
        return "( " + always + " or " + apart + " )";
    }

    @Test
    void numbersHaveAPointForEveryGapThatTheFieldCanBeIn() {
        assertThat(Points.points(Range.of(0, 4), numbers("1", "3")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers("0", "0.5", "1", "2", "3", "3.5", "4"));
        assertThat(Points.points(Range.fromZero(true), numbers("1", "2", "4")))
                .containsExactlyElementsOf(numbers("0", "1", "2", "3", "4", "5"));
        assertThat(Points.points(Range.UNLIMITED, numbers("1"))).containsExactlyElementsOf(numbers("0", "1", "2"));
    }

    /** Every combination of points is tried, by an evaluation that shares nothing with the checks. */
    @Test
    void whatIsPossibleIsWhatSomeCombinationOfValuesMakesTrue() {
        Random random = new Random(6);
        int possible = 0;
        for (int round = 0; round < RANDOM_CONDITIONS; round++) {
            Rule rule = rule("DX-60", conditions(random, 3));
            Optional<Boolean> decided = Proposition.possible(
                    List.of(new Points(WORDS, List.of(rule)).of(rule.condition())), Effort.of(100_000));
            boolean expected = anyCombination(rule.condition());
            possible += expected ? 1 : 0;
            assertThat(decided).as(rule.condition().toString()).contains(expected);
        }
        assertThat(possible).isBetween(RANDOM_CONDITIONS / 10, RANDOM_CONDITIONS * 9 / 10);
    }

    private static String conditions(Random random, int most) {
        List<String> parts = new ArrayList<>();
        for (int part = 0; part <= random.nextInt(most) + 1; part++) {
            parts.add(
                    random.nextBoolean()
                            ? comparison(random)
                            : "( " + comparison(random) + " or " + comparison(random) + " )");
        }
        return String.join("\n", parts);
    }

    private static String comparison(Random random) {
        String[] operators = {"<", "<=", ">", ">=", "==", "!="};
        String operator = operators[random.nextInt(operators.length)];
        String[] hosts = {"none", "partner", "neutral"};
        return switch (random.nextInt(4)) {
            case 0 -> "Partnership( ageMonths %s %d )".formatted(operator, random.nextInt(3));
            case 1 -> "Rating( criterion == \"GOV-1.1\", score %s %d )".formatted(operator, random.nextInt(5));
            case 2 ->
                "Partnership( secretariatHost %s \"%s\" )"
                        .formatted(operators[4 + random.nextInt(2)], hosts[random.nextInt(3)]);
            default -> "Partnership( hasSharedFund == %s )".formatted(random.nextBoolean());
        };
    }

    private static boolean anyCombination(Condition condition) {
        for (int age = 0; age <= 4; age++) {
            for (int halves = 0; halves <= 8; halves++) {
                for (String host : List.of("none", "partner", "neutral")) {
                    for (boolean fund : List.of(true, false)) {
                        Map<String, Object> values = new TreeMap<>(Map.of(
                                "ageMonths",
                                BigDecimal.valueOf(age),
                                "score",
                                BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2)),
                                "secretariatHost",
                                host,
                                "hasSharedFund",
                                fund));
                        if (holds(condition, values)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean holds(Condition condition, Map<String, Object> values) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().allMatch(part -> holds(part, values));
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, values));
        }
        return ((Pattern) condition)
                .constraints().stream()
                        .filter(constraint -> !constraint.field().equals("criterion"))
                        .allMatch(constraint -> holds(constraint, values.get(constraint.field())));
    }

    private static boolean holds(Constraint constraint, Object actual) {
        Operand operand = constraint.operands().get(0);
        int order = operand instanceof Operand.Decimal decimal
                ? ((BigDecimal) actual).compareTo(decimal.number())
                : operand instanceof Operand.Text text
                        ? actual.toString().compareTo(text.text())
                        : Boolean.compare((Boolean) actual, ((Operand.Flag) operand).set());
        return switch (constraint.operator().symbol()) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    private static List<String> problems(Rule... rules) {
        return LogicChecks.problems(List.of(rules), WORDS).stream()
                .map(problem -> problem.check().id())
                .distinct()
                .toList();
    }

    private static Rule rule(String id, String conditions) {
        return parsed("patterns/" + id + ".drl", """
                rule "%s Some words" @principles("GOV-1") @tier("C") @urgency("medium") when %s then diagnose( "DX-60" ); end
                """.formatted(id, conditions));
    }

    private static Rule criterion(String id, String conditions, String conclusion) {
        return parsed(
                "criteria/" + id + ".drl",
                "rule \"%s Some words\" when %s then %s end".formatted(id, conditions, conclusion));
    }

    private static Rule parsed(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        return RuleParser.parse(file, text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems.toString()));
    }
}
