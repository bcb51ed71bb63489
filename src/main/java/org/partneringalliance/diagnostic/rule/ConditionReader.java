package org.partneringalliance.diagnostic.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/** Translates the parser's descriptors of a condition into our tree; whatever it does not know is a problem. */
final class ConditionReader {

    private final String file;
    private final List<Problem> problems;
    private int patternsSeen;
    private int constraintsSeen;

    ConditionReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    int patternsSeen() {
        return patternsSeen;
    }

    int constraintsSeen() {
        return constraintsSeen;
    }

    AllOf read(AndDescr conditions) {
        List<Condition> parts = parts(conditions.getDescrs());
        if (parts.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(Place.of(file), "a rule has at least one condition"));
        }
        return new AllOf(parts);
    }

    private List<Condition> parts(List<? extends BaseDescr> descriptors) {
        List<Condition> parts = new ArrayList<>();
        descriptors.forEach(descriptor -> condition(descriptor).ifPresent(parts::add));
        return parts;
    }

    private Optional<Condition> condition(BaseDescr descriptor) {
        if (descriptor instanceof AndDescr all) {
            return Optional.of(new AllOf(parts(all.getDescrs())));
        }
        if (descriptor instanceof OrDescr any) {
            return Optional.of(new AnyOf(parts(any.getDescrs())));
        }
        if (descriptor instanceof NotDescr not
                && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            return pattern(pattern, true);
        }
        if (descriptor instanceof PatternDescr pattern) {
            return pattern(pattern, false);
        }
        problems.add(Problem.notOfForm(
                place(descriptor),
                "this condition is outside the rule profile",
                descriptor.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT),
                "patterns, not, and parentheses with and / or"));
        return Optional.empty();
    }

    private Optional<Condition> pattern(PatternDescr descriptor, boolean negated) {
        patternsSeen++;
        if (descriptor.getIdentifier() != null
                || descriptor.getSource() != null
                || descriptor.isQuery()
                || !descriptor.getBehaviors().isEmpty()
                || !descriptor.getAnnotations().isEmpty()) {
            problems.add(Problem.at(
                    place(descriptor), "a pattern is a type and constraints in parentheses, nothing before or after"));
            return Optional.empty();
        }
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr constraint : descriptor.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                constraintsSeen++;
                constraint(expression).ifPresent(constraints::add);
            } else {
                problems.add(Problem.at(place(constraint), "this constraint is outside the rule profile"));
            }
        }
        return Optional.of(new Pattern(descriptor.getObjectType(), negated, constraints, place(descriptor)));
    }

    private Optional<Constraint> constraint(ExprConstraintDescr descriptor) {
        Place place = place(descriptor);
        List<Token> tokens = Lexer.tokens(descriptor.getExpression(), place.line(), place.column());
        Optional<Constraint> constraint =
                binding(tokens, place).or(() -> comparison(tokens, place)).or(() -> membership(tokens, place));
        if (constraint.isEmpty()) {
            problems.add(Problem.notOfForm(
                    place,
                    "this constraint is outside the rule profile",
                    descriptor.getExpression(),
                    "field == value, field <= 2, field in ( \"a\", \"b\" ), field contains \"a\" or $name : field"));
        }
        return constraint;
    }

    private static Optional<Constraint> binding(List<Token> tokens, Place place) {
        boolean shaped = tokens.size() == 3
                && tokens.get(0).kind() == Lexer.Kind.VARIABLE
                && tokens.get(1).is(":")
                && tokens.get(2).kind() == Lexer.Kind.WORD;
        return shaped
                ? Optional.of(new Constraint(
                        tokens.get(2).text(),
                        Operator.BIND,
                        List.of(new Operand.Variable(tokens.get(0).text())),
                        place))
                : Optional.empty();
    }

    private static Optional<Constraint> comparison(List<Token> tokens, Place place) {
        if (tokens.size() != 3 || tokens.get(0).kind() != Lexer.Kind.WORD) {
            return Optional.empty();
        }
        return operator(tokens.get(1))
                .filter(operator -> operator != Operator.IN && operator != Operator.BIND)
                .flatMap(operator -> operand(tokens.get(2))
                        .map(operand -> new Constraint(tokens.get(0).text(), operator, List.of(operand), place)));
    }

    private static Optional<Constraint> membership(List<Token> tokens, Place place) {
        boolean shaped = tokens.size() >= 5
                && tokens.get(0).kind() == Lexer.Kind.WORD
                && tokens.get(1).is("in")
                && tokens.get(2).is("(")
                && tokens.get(tokens.size() - 1).is(")")
                && tokens.size() % 2 == 1;
        if (!shaped) {
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        for (int index = 3; index < tokens.size() - 1; index++) {
            boolean separator = index % 2 == 0;
            Optional<Operand> operand = separator ? Optional.empty() : operand(tokens.get(index));
            if (separator ? !tokens.get(index).is(",") : operand.isEmpty()) {
                return Optional.empty();
            }
            operand.ifPresent(operands::add);
        }
        return Optional.of(new Constraint(tokens.get(0).text(), Operator.IN, operands, place));
    }

    private static Optional<Operator> operator(Token token) {
        for (Operator operator : Operator.values()) {
            if (token.is(operator.symbol())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private static Optional<Operand> operand(Token token) {
        return switch (token.kind()) {
            case TEXT -> Optional.of(new Operand.Text(token.unquoted()));
            case NUMBER -> Optional.of(new Operand.Decimal(new BigDecimal(token.text())));
            case VARIABLE -> Optional.of(new Operand.Variable(token.text()));
            case WORD ->
                token.is("true") || token.is("false")
                        ? Optional.of(new Operand.Flag(token.is("true")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Place place(BaseDescr descriptor) {
        return new Place(file, Math.max(descriptor.getLine(), 0), Math.max(descriptor.getColumn(), -1) + 1);
    }
}
