package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * A rule as far as it concludes about one id: the variable of its conclusion has given way to the id.
 *
 * @param rule whose conditions still name other variables, if there are any
 */
record Grounded(Rule rule) {

    /** A rule about an id; the rule itself if it speaks of one id only. */
    static Grounded of(Rule rule, String id) {
        return rule.conclusion().target() instanceof Operand.Variable target
                ? new Grounded(rule.with(new AllOf(mapped(
                        rule.condition().parts(), constraint -> replaced(constraint, target, new Operand.Text(id))))))
                : new Grounded(rule);
    }

    /**
     * The rule with every set of values for its variables under which all or all but one of its conditions hold. At least
     * one; in an order that depends on the facts alone.
     */
    List<Bound> evaluations(Interpreter interpreter) {
        return bindings(interpreter).stream()
                .map(bindings -> new Bound(bindings, interpreter.evaluate(rule, bindings)))
                .toList();
    }

    /** The rule under values for its variables. */
    record Bound(Map<String, String> bindings, Evaluation evaluation) {}

    private Set<Map<String, String>> bindings(Interpreter interpreter) {
        if (rule.variables().isEmpty()) {
            return Set.of(Map.of());
        }
        Set<Map<String, String>> found = new LinkedHashSet<>(interpreter.matches(rule));
        for (int index = 0; index < rule.condition().parts().size(); index++) {
            found.addAll(interpreter.matches(rule.with(without(index))));
        }
        return found.isEmpty() ? Set.of(Map.of()) : found;
    }

    /** The conditions but one; a variable that this one set is set by the next that names it. */
    private AllOf without(int index) {
        List<Condition> parts = new ArrayList<>(rule.condition().parts());
        parts.remove(index);
        Set<String> set = new HashSet<>();
        return new AllOf(parts.stream()
                .map(part -> part instanceof Pattern pattern && !pattern.negated() ? setting(pattern, set) : part)
                .toList());
    }

    private static Condition setting(Pattern pattern, Set<String> set) {
        return mapped(
                pattern,
                constraint -> constraint.operands().get(0) instanceof Operand.Variable variable
                        ? with(constraint, set.add(variable.name()) ? Operator.BIND : Operator.EQUAL, variable)
                        : constraint);
    }

    private static Constraint replaced(Constraint constraint, Operand.Variable variable, Operand.Text id) {
        return constraint.operands().contains(variable) ? with(constraint, Operator.EQUAL, id) : constraint;
    }

    private static Constraint with(Constraint constraint, Operator operator, Operand operand) {
        return new Constraint(constraint.field(), operator, List.of(operand), constraint.place());
    }

    private static Condition mapped(Condition condition, UnaryOperator<Constraint> change) {
        if (condition instanceof AllOf all) {
            return new AllOf(mapped(all.parts(), change));
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(mapped(any.parts(), change));
        }
        return mapped((Pattern) condition, change);
    }

    private static List<Condition> mapped(List<Condition> parts, UnaryOperator<Constraint> change) {
        return parts.stream().map(part -> mapped(part, change)).toList();
    }

    private static Pattern mapped(Pattern pattern, UnaryOperator<Constraint> change) {
        return new Pattern(
                pattern.type(),
                pattern.negated(),
                pattern.constraints().stream().map(change).toList(),
                pattern.place());
    }
}
