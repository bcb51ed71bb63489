package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.RuleReaders;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Standard;

/** Makes every change of one thing after which some condition of a rule has another outcome. */
final class Changes {

    private final Vocabulary vocabulary;
    private final NearestValues values;
    private final List<Relation> conclusions;

    /**
     * @param rules all of them, for what they may conclude
     */
    Changes(Standard standard, Vocabulary vocabulary, Collection<Rule> rules) {
        this.vocabulary = vocabulary;
        this.values = new NearestValues(standard);
        this.conclusions = rules.stream()
                .flatMap(rule -> RuleReaders.conclusions(rule, vocabulary).stream())
                .toList();
    }

    /**
     * A change and what it is made for.
     *
     * @param condition the index of the condition that gets another outcome
     * @param holding that outcome
     * @param stated true if it gives what was not given at all
     */
    record Reversal(int condition, boolean holding, boolean stated, Change change) {}

    /** Those for a rule under values for its variables, in the order of its conditions. */
    List<Reversal> of(Grounded.Bound bound, Facts facts) {
        List<Evaluation> leaves = bound.evaluation().leaves().toList();
        List<Reversal> reversals = new ArrayList<>();
        for (int index = 0; index < leaves.size(); index++) {
            if (leaves.get(index) instanceof Comparison comparison) {
                reversals.addAll(comparison(index, comparison));
            } else {
                reversals.addAll(existence(index, (Existence) leaves.get(index), bound.bindings(), facts));
            }
        }
        return reversals;
    }

    /** None if a guard withholds the value. */
    private List<Reversal> comparison(int index, Comparison comparison) {
        if (comparison.withheldBy().isPresent()) {
            return List.of();
        }
        FactType type = vocabulary.type(comparison.key().type());
        boolean stated = comparison.actual().isEmpty();
        return Stream.of(true, false)
                .filter(holding -> Truth.of(holding) != comparison.truth())
                .flatMap(holding -> values.of(comparison, type, holding).stream()
                        .map(value -> new Reversal(index, holding, stated, new Change.Set(comparison.key(), value))))
                .toList();
    }

    private List<Reversal> existence(int index, Existence existence, Map<String, String> bindings, Facts facts) {
        return existence(existence.pattern(), bindings, facts)
                .map(change ->
                        new Reversal(index, existence.truth() != Truth.TRUE, change instanceof Change.Add, change))
                .toList();
    }

    private Stream<Change> existence(Pattern pattern, Map<String, String> bindings, Facts facts) {
        Pattern grounded = grounded(pattern, bindings);
        List<Relation> present = facts.relations().stream()
                .filter(relation -> Interpreter.meets(grounded, relation))
                .toList();
        if (!present.isEmpty()) {
            Relation first = present.get(0);
            boolean given = first instanceof Finding || first instanceof Subsumed;
            return given && present.size() == 1 ? Stream.of(new Change.Remove(first)) : Stream.empty();
        }
        return conclusions.stream()
                .filter(relation -> Interpreter.meets(grounded, relation))
                .limit(1)
                .map(Change.Add::new);
    }

    /** Without variables; one that has no value may be anything. */
    private static Pattern grounded(Pattern pattern, Map<String, String> bindings) {
        List<Constraint> constraints = pattern.constraints().stream()
                .flatMap(constraint -> grounded(constraint, bindings).stream())
                .toList();
        return new Pattern(pattern.type(), pattern.negated(), constraints, pattern.place());
    }

    private static Optional<Constraint> grounded(Constraint constraint, Map<String, String> bindings) {
        return constraint.operands().get(0) instanceof Operand.Variable variable
                ? Optional.ofNullable(bindings.get(variable.name()))
                        .map(id -> new Constraint(
                                constraint.field(), Operator.EQUAL, List.of(new Operand.Text(id)), constraint.place()))
                : Optional.of(constraint);
    }
}
