package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** A condition with its truth and the truth of its parts. */
public sealed interface Evaluation {

    /** Whether it holds. */
    Truth truth();

    /** All parts must hold. */
    record All(Truth truth, List<Evaluation> parts) implements Evaluation {}

    /** One part must hold. */
    record Any(Truth truth, List<Evaluation> parts) implements Evaluation {}

    /**
     * One comparison of something that can be unknown.
     *
     * @param required one operand, or several for {@code in}
     * @param actual empty if unknown
     * @param withheldBy a finding that makes the field count as unknown; empty if none does
     */
    record Comparison(
            Truth truth,
            Key key,
            Operator operator,
            List<Operand> required,
            Optional<Value> actual,
            Optional<String> withheldBy)
            implements Evaluation {}

    /** Something of the closed world that exists or, if negated, does not. */
    record Existence(Truth truth, Pattern pattern, Optional<Relation> witness) implements Evaluation {}

    /** The comparisons and existences that make it true: those that hold, in parts that hold. */
    default Stream<Evaluation> reasons() {
        return leaves(Truth.TRUE);
    }

    /** The comparisons and existences that keep it from being true: those that do not hold, in parts that do not hold. */
    default Stream<Evaluation> obstacles() {
        if (truth() == Truth.TRUE) {
            return Stream.empty();
        }
        if (this instanceof All all) {
            return all.parts().stream().flatMap(Evaluation::obstacles);
        }
        return this instanceof Any any ? any.parts().stream().flatMap(Evaluation::obstacles) : Stream.of(this);
    }

    /** The comparisons whose missing value leaves it open. */
    default List<Comparison> missing() {
        List<Comparison> missing = new ArrayList<>();
        leaves(Truth.UNKNOWN).forEach(leaf -> {
            if (leaf instanceof Comparison comparison) {
                missing.add(comparison);
            }
        });
        return missing;
    }

    /**
     * Its truth if some comparisons had another.
     *
     * @param replaced the other truth of a comparison; empty if it stays
     */
    default Truth truthIf(Function<Comparison, Optional<Truth>> replaced) {
        if (this instanceof All all) {
            return all.parts().stream().map(part -> part.truthIf(replaced)).reduce(Truth.TRUE, Truth::and);
        }
        if (this instanceof Any any) {
            return any.parts().stream().map(part -> part.truthIf(replaced)).reduce(Truth.FALSE, Truth::or);
        }
        return this instanceof Comparison comparison
                ? replaced.apply(comparison).orElse(comparison.truth())
                : truth();
    }

    /** Every comparison and existence, in the order of the rule. */
    default Stream<Evaluation> leaves() {
        if (this instanceof All all) {
            return all.parts().stream().flatMap(Evaluation::leaves);
        }
        return this instanceof Any any ? any.parts().stream().flatMap(Evaluation::leaves) : Stream.of(this);
    }

    private Stream<Evaluation> leaves(Truth wanted) {
        if (truth() != wanted) {
            return Stream.empty();
        }
        if (this instanceof All all) {
            return all.parts().stream().flatMap(part -> part.leaves(wanted));
        }
        if (this instanceof Any any) {
            return any.parts().stream().flatMap(part -> part.leaves(wanted));
        }
        return Stream.of(this);
    }
}
