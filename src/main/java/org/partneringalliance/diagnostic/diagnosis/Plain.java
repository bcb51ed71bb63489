package org.partneringalliance.diagnostic.diagnosis;

import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Condition.Operand;

/** Values and operands as JSON has them: numbers, true and false, texts, lists of texts. */
public final class Plain {

    private Plain() {}

    /** A value; a number is rounded to two places. */
    public static Object of(Value value) {
        if (value instanceof Value.Exact number) {
            return number.rounded();
        }
        if (value instanceof Value.Flag flag) {
            return flag.set();
        }
        return value instanceof Value.Words words
                ? words.words().stream().sorted().toList()
                : value.toString();
    }

    /** An operand of a rule. */
    public static Object of(Operand operand) {
        if (operand instanceof Operand.Decimal number) {
            return number.number();
        }
        if (operand instanceof Operand.Flag flag) {
            return flag.set();
        }
        return operand instanceof Operand.Text text ? text.text() : ((Operand.Variable) operand).name();
    }
}
