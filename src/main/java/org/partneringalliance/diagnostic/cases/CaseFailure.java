package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * A case that its rule does not meet.
 *
 * @param concluded what the rule concludes instead, in words; empty if nothing
 * @param wrong each expectation that is not met, those that are missing first
 */
public record CaseFailure(RuleCase given, Set<String> concluded, List<Wrong> wrong) {

    public CaseFailure {
        concluded = Collections.unmodifiableSet(new TreeSet<>(concluded));
        wrong = List.copyOf(wrong);
    }

    /**
     * An expectation that is not met.
     *
     * @param conclusion in words
     * @param missing true if it should follow, false if it should not
     * @param decided the conditions that decided it; none if the rule never concludes this
     */
    public record Wrong(String conclusion, boolean missing, List<Evaluation> decided) {
        public Wrong {
            decided = List.copyOf(decided);
        }
    }

    /** How a case is not met by its rule alone; empty if it is met. */
    public static Optional<CaseFailure> of(Rule rule, RuleCase given, Vocabulary vocabulary) {
        Set<String> concluded = CaseRun.alone(rule, given, vocabulary);
        Deciding deciding = new Deciding(rule, vocabulary);
        List<Wrong> wrong = new ArrayList<>();
        given.expect().stream()
                .filter(each -> !concluded.contains(each))
                .forEach(each -> wrong.add(new Wrong(each, true, obstacles(deciding, given, each))));
        given.notExpect().stream()
                .filter(concluded::contains)
                .forEach(each -> wrong.add(new Wrong(each, false, reasons(deciding, given, each))));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new CaseFailure(given, concluded, wrong));
    }

    /** What keeps a conclusion from being drawn, where least does. */
    private static List<Evaluation> obstacles(Deciding deciding, RuleCase given, String conclusion) {
        return evaluations(deciding, given, conclusion)
                .map(evaluation -> evaluation.obstacles().toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** What a conclusion hangs on; if on nothing alone, all that holds. */
    private static List<Evaluation> reasons(Deciding deciding, RuleCase given, String conclusion) {
        Evaluation holding = evaluations(deciding, given, conclusion)
                .filter(evaluation -> evaluation.truth() == Truth.TRUE)
                .findFirst()
                .orElseThrow();
        List<Evaluation> leaves = holding.leaves().toList();
        List<Evaluation> alone =
                Deciding.deciding(holding).stream().map(leaves::get).toList();
        return alone.isEmpty() ? holding.reasons().toList() : alone;
    }

    private static Stream<Evaluation> evaluations(Deciding deciding, RuleCase given, String conclusion) {
        return deciding.ids(List.of(conclusion)).stream()
                .flatMap(id -> deciding.evaluations(id, given.given()).stream())
                .map(Grounded.Bound::evaluation);
    }
}
