package org.partneringalliance.diagnostic.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Makes every mistake in a constraint that an editor could make: a comparison turned round or wrong about its threshold, a
 * threshold one step off, another word, a word of a list left out, true for false.
 */
final class ConstraintMutants {

    private final Steps steps;

    ConstraintMutants(Standard standard) {
        this.steps = new Steps(standard);
    }

    /** Every mutant of a constraint of a type; none if it names a variable, which would be another rule. */
    List<Constraint> of(FactType type, Constraint constraint) {
        Operand first = constraint.operands().get(0);
        if (first instanceof Operand.Decimal number) {
            return numbers(type, constraint, number);
        }
        if (first instanceof Operand.Flag flag) {
            return List.of(with(constraint, constraint.operator(), new Operand.Flag(!flag.set())));
        }
        return first instanceof Operand.Text ? words(type, constraint) : List.of();
    }

    private List<Constraint> numbers(FactType type, Constraint constraint, Operand.Decimal number) {
        BigDecimal step = steps.of(type, constraint.field());
        Stream<Constraint> compared =
                mistaken(constraint.operator()).stream().map(operator -> with(constraint, operator, number));
        Stream<Constraint> moved = Stream.of(step, step.negate())
                .map(by -> new Operand.Decimal(number.number().add(by)))
                .map(other -> with(constraint, constraint.operator(), other));
        return Stream.concat(compared, moved).toList();
    }

    /** The opposite comparison, and the one that treats the threshold itself the other way. */
    private static List<Operator> mistaken(Operator operator) {
        return switch (operator) {
            case LESS -> List.of(Operator.AT_LEAST, Operator.AT_MOST);
            case AT_MOST -> List.of(Operator.MORE, Operator.LESS);
            case MORE -> List.of(Operator.AT_MOST, Operator.AT_LEAST);
            case AT_LEAST -> List.of(Operator.LESS, Operator.MORE);
            case EQUAL -> List.of(Operator.NOT_EQUAL, Operator.AT_MOST);
            case NOT_EQUAL -> List.of(Operator.EQUAL);
            default -> List.of();
        };
    }

    private static List<Constraint> words(FactType type, Constraint constraint) {
        List<Constraint> mutants = new ArrayList<>();
        for (int index = 0; index < constraint.operands().size(); index++) {
            if (constraint.operands().size() > 1) {
                List<Operand> fewer = new ArrayList<>(constraint.operands());
                fewer.remove(index);
                mutants.add(with(constraint, constraint.operator(), fewer));
            }
            Optional<Operand> other =
                    other(type, constraint, constraint.operands().get(index));
            if (other.isPresent()) {
                List<Operand> swapped = new ArrayList<>(constraint.operands());
                swapped.set(index, other.get());
                mutants.add(with(constraint, constraint.operator(), swapped));
            }
        }
        if (!type.keys().contains(constraint.field())) {
            opposite(constraint.operator())
                    .ifPresent(operator -> mutants.add(with(constraint, operator, constraint.operands())));
        }
        return mutants;
    }

    /** The next allowed word that the constraint does not name, or after the last one the first. */
    private static Optional<Operand> other(FactType type, Constraint constraint, Operand operand) {
        String word = ((Operand.Text) operand).text();
        List<Operand> others = type.field(constraint.field()).allowed().stream()
                .sorted()
                .<Operand>map(Operand.Text::new)
                .filter(known -> !constraint.operands().contains(known))
                .toList();
        return others.stream()
                .filter(known -> ((Operand.Text) known).text().compareTo(word) > 0)
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private static Optional<Operator> opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Optional.of(Operator.NOT_EQUAL);
            case NOT_EQUAL -> Optional.of(Operator.EQUAL);
            default -> Optional.empty();
        };
    }

    private static Constraint with(Constraint constraint, Operator operator, Operand operand) {
        return with(constraint, operator, List.of(operand));
    }

    private static Constraint with(Constraint constraint, Operator operator, List<Operand> operands) {
        return new Constraint(constraint.field(), operator, operands, constraint.place());
    }
}
