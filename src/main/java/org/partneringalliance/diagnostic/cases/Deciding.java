package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * Tells which conditions of a rule decide whether it concludes: the same facts with the outcome of that condition alone
 * reversed would change the conclusion. What is unknown decides nothing.
 */
final class Deciding {

    private final Rule rule;
    private final Vocabulary vocabulary;

    Deciding(Rule rule, Vocabulary vocabulary) {
        this.rule = rule;
        this.vocabulary = vocabulary;
    }

    /**
     * A condition that decides.
     *
     * @param condition its index among {@link RuleCondition}s
     * @param truth what it is
     */
    record Decided(int condition, boolean truth) {}

    /** What a case shows by what it expects; what it does not speak of or does not meet shows nothing. */
    Set<Decided> shownBy(RuleCase each) {
        Set<Decided> shown = new HashSet<>();
        for (String id : ids(each.expect())) {
            about(id, each.given()).stream().filter(Decided::truth).forEach(shown::add);
        }
        for (String id : ids(each.notExpect())) {
            about(id, each.given()).stream().filter(decided -> !decided.truth()).forEach(shown::add);
        }
        return shown;
    }

    /** The ids that some conclusions are about, of those the rule could draw. */
    List<String> ids(Collection<String> conclusions) {
        String kind = rule.conclusion().kind().word() + " ";
        return conclusions.stream()
                .filter(conclusion -> conclusion.startsWith(kind))
                .map(conclusion -> conclusion.substring(kind.length()))
                .filter(this::concludesAbout)
                .toList();
    }

    private boolean concludesAbout(String id) {
        return !(rule.conclusion().target() instanceof Operand.Text target)
                || target.text().equals(id);
    }

    /** What decides whether the rule concludes about an id. */
    Set<Decided> about(String id, Facts facts) {
        List<Evaluation> evaluations =
                evaluations(id, facts).stream().map(Grounded.Bound::evaluation).toList();
        long holding = evaluations.stream()
                .filter(evaluation -> evaluation.truth() == Truth.TRUE)
                .count();
        Set<Decided> decided = new HashSet<>();
        for (Evaluation evaluation : evaluations) {
            boolean holds = evaluation.truth() == Truth.TRUE;
            // A second way to the same conclusion would still lead there.
            if (holds ? holding == 1 : holding == 0) {
                deciding(evaluation).forEach(index -> decided.add(new Decided(index, holds)));
            }
        }
        return decided;
    }

    /** The rule, as far as it concludes about an id, over facts. */
    List<Grounded.Bound> evaluations(String id, Facts facts) {
        return Grounded.of(rule, id).evaluations(new Interpreter(vocabulary, facts));
    }

    /** The rule, as far as it concludes about an id, over facts and under values for its other variables. */
    Grounded.Bound evaluation(String id, Facts facts, Map<String, String> bindings) {
        Interpreter interpreter = new Interpreter(vocabulary, facts);
        return new Grounded.Bound(
                bindings, interpreter.evaluate(Grounded.of(rule, id).rule(), bindings));
    }

    /** The indexes of the leaves whose reversal would make an evaluation true, or no longer so. */
    static List<Integer> deciding(Evaluation evaluation) {
        boolean holds = evaluation.truth() == Truth.TRUE;
        List<Evaluation> leaves = evaluation.leaves().toList();
        List<Integer> deciding = new ArrayList<>();
        for (int index = 0; index < leaves.size(); index++) {
            if (leaves.get(index).truth() == Truth.of(holds) && (reversed(evaluation, index) == Truth.TRUE) != holds) {
                deciding.add(index);
            }
        }
        return deciding;
    }

    private static Truth reversed(Evaluation evaluation, int leaf) {
        if (evaluation instanceof Evaluation.All all) {
            return reversed(all.parts(), leaf).stream().reduce(Truth.TRUE, Truth::and);
        }
        if (evaluation instanceof Evaluation.Any any) {
            return reversed(any.parts(), leaf).stream().reduce(Truth.FALSE, Truth::or);
        }
        return evaluation.truth().not();
    }

    private static List<Truth> reversed(List<Evaluation> parts, int leaf) {
        List<Truth> truths = new ArrayList<>();
        int before = leaf;
        for (Evaluation part : parts) {
            int leaves = (int) part.leaves().count();
            truths.add(before >= 0 && before < leaves ? reversed(part, before) : part.truth());
            before -= leaves;
        }
        return truths;
    }
}
