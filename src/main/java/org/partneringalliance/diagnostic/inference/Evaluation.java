package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
