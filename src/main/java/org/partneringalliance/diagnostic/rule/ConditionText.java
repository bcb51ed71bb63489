package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Conditions in one line, as they are written in a rule. */
public final class ConditionText {

    private ConditionText() {}

    /** A condition with all its parts; parentheses stand around alternatives and around what is joined inside them. */
    public static String of(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return (pattern.negated() ? "not " : "")
                    + pattern.type()
                    + pattern.constraints().stream()
                            .map(ConditionText::of)
                            .collect(Collectors.joining(", ", "( ", " )"));
        }
        return parts(condition).stream()
                .map(ConditionText::of)
                .collect(Collectors.joining(condition instanceof AllOf ? " and " : " or ", "( ", " )"));
    }

    /** A constraint inside a pattern. */
    public static String of(Constraint constraint) {
        String operands = constraint.operands().stream().map(ConditionText::of).collect(Collectors.joining(", "));
        return switch (constraint.operator()) {
            case BIND -> operands + " : " + constraint.field();
            case IN -> constraint.field() + " in ( " + operands + " )";
            default -> constraint.field() + " " + constraint.operator().symbol() + " " + operands;
        };
    }

    /** What a constraint compares with. */
    public static String of(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.text() + '"';
        }
        if (operand instanceof Operand.Decimal number) {
            return number.number().toPlainString();
        }
        return operand instanceof Operand.Flag flag ? String.valueOf(flag.set()) : ((Operand.Variable) operand).name();
    }

    /** What a condition joins; none of a pattern. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts();
        }
        return condition instanceof AnyOf any ? any.parts() : List.of();
    }
}
