package org.partneringalliance.diagnostic.cases;

import java.util.List;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Conditions much as they are written in a rule, for people. */
final class RuleText {

    private RuleText() {}

    static String of(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return (pattern.negated() ? "not " : "") + pattern.type() + "("
                    + String.join(
                            ", ",
                            pattern.constraints().stream().map(RuleText::of).toList()) + ")";
        }
        List<Condition> parts = condition instanceof AllOf all ? all.parts() : ((AnyOf) condition).parts();
        String word = condition instanceof AllOf ? " and " : " or ";
        return "(" + String.join(word, parts.stream().map(RuleText::of).toList()) + ")";
    }

    static String of(Constraint constraint) {
        return constraint.field() + " " + constraint.operator().symbol() + " "
                + String.join(
                        ", ", constraint.operands().stream().map(RuleText::of).toList());
    }

    private static String of(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.text() + '"';
        }
        if (operand instanceof Operand.Decimal number) {
            return number.number().toPlainString();
        }
        return operand instanceof Operand.Flag flag ? String.valueOf(flag.set()) : ((Operand.Variable) operand).name();
    }
}
