package org.partneringalliance.diagnostic.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;

/** A condition of a rule, as a tree. Immutable; three-valued when evaluated (content brief 0.4). */
public sealed interface Condition {

    /** Holds if all parts hold. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if at least one part holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if there is something of this type that meets all constraints, or, if negated, if there is nothing.
     *
     * @param type the name of a fact type
     */
    record Pattern(String type, boolean negated, List<Constraint> constraints, Place place) implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        /** The constraint on a field, if there is exactly one and it is an equation with one operand. */
        public Optional<Operand> equated(String field) {
            List<Constraint> found = constraints.stream()
                    .filter(constraint -> constraint.field().equals(field))
                    .toList();
            return found.size() == 1 && found.get(0).operator() == Operator.EQUAL
                    ? Optional.of(found.get(0).operands().get(0))
                    : Optional.empty();
        }
    }

    /**
     * A constraint on one field.
     *
     * @param operands one; several for {@link Operator#IN}; the variable to set for {@link Operator#BIND}
     */
    record Constraint(String field, Operator operator, List<Operand> operands, Place place) {
        public Constraint {
            operands = List.copyOf(operands);
        }
    }

    /** What a constraint compares a field with. */
    sealed interface Operand {
        /** A quoted word. */
        record Text(String text) implements Operand {}

        /** A decimal number. */
        record Decimal(BigDecimal number) implements Operand {}

        /** True or false. */
        record Flag(boolean set) implements Operand {}

        /** A name that starts with a dollar sign, set by another constraint. */
        record Variable(String name) implements Operand {}
    }

    /** How a constraint compares. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IN("in"),
        CONTAINS("contains"),
        BIND(":");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in a rule. */
        public String symbol() {
            return symbol;
        }

        /**
         * Whether a number meets it; nothing meets what does not compare numbers.
         *
         * @param order of the number and what it is compared with, as {@link Comparable#compareTo} tells it
         */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
                default -> false;
            };
        }
    }

    /** Every pattern of the tree, in order of the text. */
    default Stream<Pattern> patterns() {
        if (this instanceof AllOf all) {
            return all.parts().stream().flatMap(Condition::patterns);
        }
        if (this instanceof AnyOf any) {
            return any.parts().stream().flatMap(Condition::patterns);
        }
        return Stream.of((Pattern) this);
    }
}
