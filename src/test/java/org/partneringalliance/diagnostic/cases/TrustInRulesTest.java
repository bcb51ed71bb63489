package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** Why the rules can be trusted: their cases, what mistakes the cases would reveal, and two ways to run them that agree. */
class TrustInRulesTest {

    private static final int ASSESSMENTS = 10_000;
    private static final double LEAST_KILLED = 0.99;

    private static final Vocabulary VOCABULARY = Loaded.rules().vocabulary();
    private static final List<Rule> RULES = Loaded.rules().rules();
    private static final List<RuleCase> CASES =
            RuleCaseReader.read(RuleFiles.read(Path.of("rules")), VOCABULARY, Loaded.standard());
    private static final Map<String, List<RuleCase>> BY_FILE =
            CASES.stream().collect(Collectors.groupingBy(RuleCase::ruleFile));
    private static final Inference INFERENCE = new Inference(Loaded.standard(), Loaded.rules());

    private static int killed;
    private static int mutants;
    private static int agreements;

    @AfterAll
    static void sayHowMuchWasTried() {
        System.out.printf(
                "Trust in the rules: %d rules, %d cases, %d of %d mutants killed, %d random agreements%n",
                RULES.size(), CASES.size(), killed, mutants, agreements);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void everyRuleHasACaseInWhichItConcludes(Rule rule) {
        assertThat(BY_FILE.getOrDefault(rule.file(), List.of()))
                .anyMatch(each -> RuleCaseChecks.speakOf(rule, each.expect()));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void everyRuleHasACaseInWhichItDoesNotConclude(Rule rule) {
        assertThat(BY_FILE.getOrDefault(rule.file(), List.of()))
                .anyMatch(each -> RuleCaseChecks.speakOf(rule, each.notExpect()));
    }

    @Test
    void everyCaseStandsBesideARule() {
        assertThat(RULES).extracting(Rule::file).containsAll(BY_FILE.keySet());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aCaseHoldsForItsRuleAlone(RuleCase each) {
        Rule rule = RULES.stream()
                .filter(known -> known.file().equals(each.ruleFile()))
                .findFirst()
                .orElseThrow();

        assertThat(CaseRun.failures(each, CaseRun.alone(rule, each, VOCABULARY)))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aCaseHoldsForTheWholeRuleBase(RuleCase each) {
        assertThat(CaseRun.failures(each, CaseRun.whole(INFERENCE, each))).isEmpty();
    }

    @Test
    void theCasesRevealAlmostEveryMistakeThatAnEditorCouldMake() {
        Mutants makers = new Mutants(Loaded.standard(), VOCABULARY);
        List<String> survivors = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Mutant mutant : makers.of(rule)) {
                mutants++;
                if (mutant.noticedBy(BY_FILE.getOrDefault(rule.file(), List.of()), VOCABULARY)) {
                    killed++;
                } else {
                    survivors.add(rule.id() + ": " + mutant.mistake());
                }
            }
        }

        assertThat((double) killed / mutants).as("survivors: " + survivors).isGreaterThanOrEqualTo(LEAST_KILLED);
    }

    @Test
    void engineAndInterpreterConcludeTheSameFromSeededRandomAssessments() {
        Set<String> everFired = new ConcurrentSkipListSet<>();
        IntStream.range(0, ASSESSMENTS).parallel().forEach(seed -> everFired.addAll(agreed(seed)));
        agreements = ASSESSMENTS;

        assertThat(everFired)
                .as("the assessments are varied enough to mean something")
                .hasSizeGreaterThan(120);
    }

    /** The rules that fired. */
    private static Set<String> agreed(int seed) {
        Conclusions conclusions = INFERENCE.conclude(Ratings.of(Loaded.standard(), RandomAssessments.of(seed)));
        Interpreter interpreter = new Interpreter(VOCABULARY, conclusions.facts());
        Map<String, Set<Map<String, String>>> fired = new TreeMap<>();
        conclusions
                .firings()
                .forEach(firing -> fired.computeIfAbsent(firing.rule().id(), id -> new HashSet<>())
                        .add(Map.copyOf(firing.bindings())));
        for (Rule rule : RULES) {
            if (!fired.getOrDefault(rule.id(), Set.of()).equals(Set.copyOf(interpreter.matches(rule)))) {
                throw new AssertionError("rule %s, seed %d: the engine concludes %s, the interpreter %s"
                        .formatted(rule.id(), seed, fired.get(rule.id()), interpreter.matches(rule)));
            }
        }
        return new TreeSet<>(fired.keySet());
    }
}
