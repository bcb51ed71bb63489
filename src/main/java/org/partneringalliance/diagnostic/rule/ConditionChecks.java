package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Checks the conditions of one rule against the vocabulary: names, kinds, values, keys, variables and size. */
final class ConditionChecks {

    /** Combinations of alternatives a rule may expand to; the engine keeps one network path for each. */
    static final int MOST_COMBINATIONS = 256;

    /** The same where each is gone through with every pair of criteria or findings. */
    private static final int MOST_COMBINATIONS_OF_WIDE = 16;

    private static final int LARGEST_NUMBER_DIGITS = 12;

    /** Conditions that go through many facts; each multiplies what the engine has to keep. */
    private static final int MOST_WIDE = 2;

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> bound = new TreeSet<>();

    ConditionChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Problem> problems(Rule rule) {
        for (Condition part : rule.condition().parts()) {
            part.patterns().forEach(pattern -> check(pattern, part == pattern));
        }
        if (rule.conclusion().target() instanceof Operand.Variable target && !bound.contains(target.name())) {
            problems.add(RuleCheck.VARIABLE.found(Problem.notAllowed(
                    new Place(rule.file(), rule.line(), 0),
                    "the conclusion names a variable that no condition sets",
                    target.name(),
                    bound)));
        }
        long wide = rule.condition().patterns().filter(this::wide).count();
        int most = wide < MOST_WIDE ? MOST_COMBINATIONS : MOST_COMBINATIONS_OF_WIDE;
        if (combinations(rule.condition()) > most) {
            problems.add(RuleCheck.SIZE.found(Problem.notOfForm(
                    new Place(rule.file(), rule.line(), 0),
                    "the alternatives of this rule multiply to too many combinations; split the rule",
                    Long.toString(combinations(rule.condition())),
                    "at most " + most)));
        }
        rule.condition()
                .patterns()
                .filter(this::wide)
                .skip(MOST_WIDE)
                .findFirst()
                .ifPresent(pattern -> problems.add(RuleCheck.SIZE.found(Problem.notOfForm(
                        pattern.place(),
                        "too many conditions of this rule go through many findings, criteria or actions",
                        "one more",
                        "at most " + MOST_WIDE + " that name no id"))));
        return problems;
    }

    /** True if more than one fact may meet a pattern: it sets a variable, or is about findings without naming one. */
    private boolean wide(Pattern pattern) {
        FactType type = vocabulary.types().get(pattern.type());
        if (type == null || pattern.negated()) {
            return false;
        }
        boolean sets = pattern.constraints().stream().anyMatch(constraint -> constraint.operator() == Operator.BIND);
        boolean names = pattern.constraints().stream()
                .anyMatch(constraint -> constraint.field().equals("id") && constraint.operator() == Operator.EQUAL);
        return sets || (type.closed() && !names);
    }

    private static long combinations(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream()
                    .mapToLong(ConditionChecks::combinations)
                    .reduce(1, (left, right) -> Math.min(left * right, MOST_COMBINATIONS + 1L));
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().mapToLong(ConditionChecks::combinations).sum();
        }
        return 1;
    }

    private void check(Pattern pattern, boolean topLevel) {
        FactType type = vocabulary.types().get(pattern.type());
        if (type == null) {
            problems.add(RuleCheck.UNKNOWN_WORD.found(Problem.notAllowed(
                    pattern.place(),
                    "unknown type",
                    pattern.type(),
                    vocabulary.types().keySet())));
            return;
        }
        pattern.constraints().forEach(constraint -> check(constraint, type, topLevel && !pattern.negated()));
        if (pattern.negated() && !type.closed()) {
            problems.add(RuleCheck.NEGATION.found(Problem.at(
                    pattern.place(),
                    "'not' may stand before findings only: what is not known about " + type.name()
                            + " is neither true nor false; say the opposite instead, for instance > in place of <=")));
        }
        if (!type.closed()) {
            checkKeys(pattern, type);
        }
    }

    private void checkKeys(Pattern pattern, FactType type) {
        for (String key : type.keys()) {
            List<Constraint> naming = pattern.constraints().stream()
                    .filter(constraint -> constraint.field().equals(key))
                    .toList();
            boolean named = naming.size() == 1
                    && (naming.get(0).operator() == Operator.EQUAL
                            || naming.get(0).operator() == Operator.BIND);
            boolean variable = named && naming.get(0).operands().get(0) instanceof Operand.Variable;
            if (!named || (variable && type.keys().size() > 1)) {
                problems.add(RuleCheck.COMPARISON.found(Problem.notOfForm(
                        pattern.place(),
                        type.name() + " needs its " + key,
                        "",
                        key + " == \"...\"" + (type.keys().size() == 1 ? " or $name : " + key : ""))));
            }
        }
        if (pattern.constraints().stream().allMatch(constraint -> type.keys().contains(constraint.field()))) {
            problems.add(RuleCheck.COMPARISON.found(Problem.notAllowed(
                    pattern.place(), type.name() + " needs a condition on a field", "", fieldsBesidesKeys(type))));
        }
    }

    private static Set<String> fieldsBesidesKeys(FactType type) {
        Set<String> fields = new TreeSet<>(type.fields().keySet());
        type.keys().forEach(fields::remove);
        return fields;
    }

    private void check(Constraint constraint, FactType type, boolean mayBind) {
        FactType.Field field = type.fields().get(constraint.field());
        if (field == null) {
            problems.add(RuleCheck.UNKNOWN_WORD.found(Problem.notAllowed(
                    constraint.place(),
                    "unknown field of " + type.name(),
                    constraint.field(),
                    type.fields().keySet())));
        } else if (constraint.operator() == Operator.BIND) {
            checkBinding(constraint, type, mayBind);
        } else {
            checkOperator(constraint, field);
            constraint.operands().forEach(operand -> check(operand, constraint, type, field));
        }
    }

    private void checkBinding(Constraint constraint, FactType type, boolean mayBind) {
        String name = ((Operand.Variable) constraint.operands().get(0)).name();
        boolean bindable = type.closed() || type.keys().contains(constraint.field());
        if (!mayBind || !bindable) {
            problems.add(RuleCheck.VARIABLE.found(Problem.at(
                    constraint.place(),
                    "a variable is set outside parentheses and 'not', and for an id only; '" + name + "' is not")));
        } else if (!bound.add(name)) {
            problems.add(RuleCheck.VARIABLE.found(
                    Problem.at(constraint.place(), "the variable '" + name + "' is already set")));
        }
    }

    private void checkOperator(Constraint constraint, FactType.Field field) {
        Operator operator = constraint.operator();
        boolean fits = switch (field.kind()) {
            case NUMBER -> operator != Operator.CONTAINS && operator != Operator.IN;
            case TEXT -> operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator == Operator.IN;
            case FLAG -> operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
            case WORDS -> operator == Operator.CONTAINS;
        };
        if (!fits) {
            problems.add(RuleCheck.COMPARISON.found(Problem.notOfForm(
                    constraint.place(),
                    "'" + constraint.field() + "' cannot be compared with '" + operator.symbol() + "'",
                    "",
                    switch (field.kind()) {
                        case NUMBER -> "== != < <= > >=";
                        case TEXT -> "== != in";
                        case FLAG -> "== !=";
                        case WORDS -> "contains";
                    })));
        }
    }

    private void check(Operand operand, Constraint constraint, FactType type, FactType.Field field) {
        if (operand instanceof Operand.Variable variable) {
            checkVariable(variable, constraint, type);
            return;
        }
        boolean kindFits = switch (field.kind()) {
            case NUMBER -> operand instanceof Operand.Decimal;
            case TEXT, WORDS -> operand instanceof Operand.Text;
            case FLAG -> operand instanceof Operand.Flag;
        };
        if (!kindFits) {
            problems.add(RuleCheck.COMPARISON.found(Problem.notOfForm(
                    constraint.place(),
                    "'" + constraint.field() + "' is compared with a value of another kind",
                    shown(operand),
                    switch (field.kind()) {
                        case NUMBER -> "a number without quotes";
                        case TEXT, WORDS -> "a word in double quotes";
                        case FLAG -> "true or false without quotes";
                    })));
        } else if (operand instanceof Operand.Text text
                && !field.allowed().isEmpty()
                && !field.allowed().contains(text.text())) {
            problems.add(RuleCheck.UNKNOWN_WORD.found(unknown(constraint, text.text(), field)));
        } else if (operand instanceof Operand.Decimal number) {
            checkNumber(number, constraint, field);
        }
    }

    private Problem unknown(Constraint constraint, String text, Field field) {
        return Optional.ofNullable(vocabulary.dormant().get(text))
                .map(why -> Problem.notOfForm(constraint.place(), why, text, "an active criterion"))
                .orElseGet(() -> Problem.notAllowed(
                        constraint.place(), "unknown value of " + constraint.field(), text, field.allowed()));
    }

    private void checkVariable(Operand.Variable variable, Constraint constraint, FactType type) {
        if (!bound.contains(variable.name())) {
            problems.add(RuleCheck.VARIABLE.found(Problem.notAllowed(
                    constraint.place(), "this variable is not set further up", variable.name(), bound)));
        }
        boolean joinable = type.closed() || type.keys().contains(constraint.field());
        if (constraint.operator() != Operator.EQUAL || !joinable) {
            problems.add(RuleCheck.VARIABLE.found(
                    Problem.at(constraint.place(), "a variable is compared with == and for an id only")));
        }
    }

    private void checkNumber(Operand.Decimal number, Constraint constraint, Field field) {
        if (number.number().scale() > Threshold.PLACES || number.number().precision() > LARGEST_NUMBER_DIGITS) {
            problems.add(RuleCheck.COMPARISON.found(Problem.notOfForm(
                    constraint.place(),
                    "this number is too long",
                    number.number().toPlainString(),
                    "at most " + Threshold.PLACES + " decimal places and " + LARGEST_NUMBER_DIGITS + " digits")));
        } else if (!field.range().spans(number.number())) {
            problems.add(RuleCheck.OUT_OF_RANGE.found(Problem.notOfForm(
                    constraint.place(),
                    "'" + constraint.field() + "' is never beyond this number",
                    number.number().toPlainString(),
                    field.range().toString())));
        }
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return "\"" + text.text() + "\"";
        }
        if (operand instanceof Operand.Decimal number) {
            return number.number().toPlainString();
        }
        return operand instanceof Operand.Flag flag ? Boolean.toString(flag.set()) : "";
    }
}
