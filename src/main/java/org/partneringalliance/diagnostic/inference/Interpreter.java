package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * Evaluates rule trees over facts without the engine, in three-valued logic. It tells what the engine cannot: the actual
 * value behind each condition, what absence a conclusion rests on, and which unknown leaves a rule open. Thread-safe.
 */
public final class Interpreter {

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final RelationIndex relations;

    /**
     * @param facts everything known, findings of the strata below included
     */
    public Interpreter(Vocabulary vocabulary, Facts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.relations = new RelationIndex(facts.relations());
    }

    /**
     * Evaluates a rule's condition.
     *
     * @param bindings the values of the rule's variables; a variable without one matches nothing
     */
    public Evaluation evaluate(Rule rule, Map<String, String> bindings) {
        return evaluate(rule.condition(), bindings);
    }

    /** Every set of values for the rule's variables under which its conditions hold. */
    public List<Map<String, String>> matches(Rule rule) {
        List<Map<String, String>> candidates = List.of(Map.of());
        for (Condition part : rule.condition().parts()) {
            List<Map<String, String>> extended = new ArrayList<>();
            for (Map<String, String> bindings : candidates) {
                extended.addAll(extend(part, bindings));
            }
            candidates = extended.stream().distinct().toList();
        }
        return candidates;
    }

    private List<Map<String, String>> extend(Condition part, Map<String, String> bindings) {
        List<Map<String, String>> candidates = List.of(bindings);
        if (part instanceof Pattern pattern && binds(pattern)) {
            candidates = type(pattern).closed() ? bindRelations(pattern, bindings) : bindSubjects(pattern, bindings);
        }
        return candidates.stream()
                .filter(candidate -> evaluate(part, candidate).truth() == Truth.TRUE)
                .toList();
    }

    private static boolean binds(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(Interpreter::binds);
    }

    private static boolean binds(Constraint constraint) {
        return constraint.operator() == Operator.BIND;
    }

    private List<Map<String, String>> bindRelations(Pattern pattern, Map<String, String> bindings) {
        return candidates(pattern, bindings).stream()
                .map(RelationFields::fields)
                .filter(fields -> pattern.constraints().stream()
                        .filter(constraint -> !binds(constraint))
                        .allMatch(constraint -> meets(fields, constraint, bindings)))
                .map(fields -> {
                    Map<String, String> bound = new HashMap<>(bindings);
                    pattern.constraints().stream()
                            .filter(Interpreter::binds)
                            .forEach(constraint ->
                                    bound.put(variable(constraint), fields.getOrDefault(constraint.field(), "")));
                    return Map.copyOf(bound);
                })
                .distinct()
                .toList();
    }

    private List<Map<String, String>> bindSubjects(Pattern pattern, Map<String, String> bindings) {
        String variable = pattern.constraints().stream()
                .filter(Interpreter::binds)
                .map(Interpreter::variable)
                .findFirst()
                .orElseThrow();
        List<Map<String, String>> bound = new ArrayList<>();
        for (String subject : facts.subjects(pattern.type())) {
            Map<String, String> next = new HashMap<>(bindings);
            next.put(variable, subject);
            bound.add(Map.copyOf(next));
        }
        return bound;
    }

    private Evaluation evaluate(Condition condition, Map<String, String> bindings) {
        if (condition instanceof AllOf all) {
            return all(evaluated(all.parts(), bindings));
        }
        if (condition instanceof AnyOf any) {
            List<Evaluation> parts = evaluated(any.parts(), bindings);
            return new Evaluation.Any(parts.stream().map(Evaluation::truth).reduce(Truth.FALSE, Truth::or), parts);
        }
        Pattern pattern = (Pattern) condition;
        return type(pattern).closed() ? existence(pattern, bindings) : comparisons(pattern, bindings);
    }

    private Evaluation existence(Pattern pattern, Map<String, String> bindings) {
        Optional<Relation> witness = candidates(pattern, bindings).stream()
                .filter(relation -> pattern.constraints().stream()
                        .allMatch(constraint -> meets(relation.fields(), constraint, bindings)))
                .map(RelationFields::relation)
                .findFirst();
        Truth truth = Truth.of(witness.isPresent());
        return new Evaluation.Existence(pattern.negated() ? truth.not() : truth, pattern, witness);
    }

    /** Whether something of the closed world is of a pattern's type and meets its constraints; variables match nothing. */
    public static boolean meets(Pattern pattern, Relation relation) {
        RelationFields fields = RelationFields.of(relation);
        return fields.type().equals(pattern.type())
                && pattern.constraints().stream().allMatch(constraint -> meets(fields.fields(), constraint, Map.of()));
    }

    private static boolean meets(Map<String, String> fields, Constraint constraint, Map<String, String> bindings) {
        String actual = fields.getOrDefault(constraint.field(), "");
        boolean any = false;
        for (Operand operand : constraint.operands()) {
            any |= text(operand, bindings).filter(actual::equals).isPresent();
        }
        return any != (constraint.operator() == Operator.NOT_EQUAL);
    }

    private Evaluation comparisons(Pattern pattern, Map<String, String> bindings) {
        FactType type = type(pattern);
        String subject = subject(pattern, type, bindings);
        List<Evaluation> parts = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (!type.keys().contains(constraint.field())) {
                parts.add(comparison(new Key(pattern.type(), subject, constraint.field()), constraint, type));
            }
        }
        return parts.size() == 1 ? parts.get(0) : all(parts);
    }

    private List<Evaluation> evaluated(List<Condition> parts, Map<String, String> bindings) {
        List<Evaluation> evaluated = new ArrayList<>();
        parts.forEach(part -> evaluated.add(evaluate(part, bindings)));
        return Collections.unmodifiableList(evaluated);
    }

    private static Evaluation all(List<Evaluation> parts) {
        Truth truth = Truth.TRUE;
        for (Evaluation part : parts) {
            truth = truth.and(part.truth());
        }
        return new Evaluation.All(truth, Collections.unmodifiableList(parts));
    }

    private Evaluation comparison(Key key, Constraint constraint, FactType type) {
        Optional<String> withheld = withheldBy(type.field(constraint.field()).withheldBy());
        Optional<Value> actual = withheld.isPresent() ? Optional.empty() : facts.value(key);
        Truth truth = actual.map(value -> Truth.of(holds(value, constraint.operator(), constraint.operands())))
                .orElse(Truth.UNKNOWN);
        return new Evaluation.Comparison(truth, key, constraint.operator(), constraint.operands(), actual, withheld);
    }

    private Optional<String> withheldBy(Set<String> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : findings.stream().sorted().filter(this::concluded).findFirst();
    }

    private boolean concluded(String finding) {
        return !relations.of("Finding", "id", finding).isEmpty();
    }

    /** Whether a known value is what a condition asks for. */
    public static boolean holds(Value actual, Operator operator, List<Operand> required) {
        if (actual instanceof Value.Exact number) {
            return holds(number.number(), operator, required.get(0));
        }
        return switch (operator) {
            case CONTAINS ->
                actual instanceof Value.Words words
                        && required.get(0) instanceof Operand.Text text
                        && words.words().contains(text.text());
            case NOT_EQUAL -> !equalsAny(actual, required);
            default -> equalsAny(actual, required);
        };
    }

    private static boolean equalsAny(Value actual, List<Operand> operands) {
        Operand same =
                actual instanceof Value.Flag flag ? new Operand.Flag(flag.set()) : new Operand.Text(actual.toString());
        return operands.contains(same);
    }

    private static boolean holds(BigFraction actual, Operator operator, Operand operand) {
        if (!(operand instanceof Operand.Decimal required)) {
            return false;
        }
        return operator.holds(Long.compare(Threshold.code(actual), Threshold.code(required.number())));
    }

    private static String subject(Pattern pattern, FactType type, Map<String, String> bindings) {
        List<String> words = new ArrayList<>();
        for (String key : type.keys()) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.field().equals(key)) {
                    text(constraint.operands().get(0), bindings).ifPresent(words::add);
                }
            }
        }
        return String.join(" ", words);
    }

    private static Optional<String> text(Operand operand, Map<String, String> bindings) {
        if (operand instanceof Operand.Text text) {
            return Optional.of(text.text());
        }
        return operand instanceof Operand.Variable variable
                ? Optional.ofNullable(bindings.get(variable.name()))
                : Optional.empty();
    }

    private static String variable(Constraint constraint) {
        return ((Operand.Variable) constraint.operands().get(0)).name();
    }

    private FactType type(Pattern pattern) {
        return vocabulary.type(pattern.type());
    }

    /** Those of a type that can meet the constraints: the first that asks for one word narrows them down. */
    private List<RelationFields> candidates(Pattern pattern, Map<String, String> bindings) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.operator() == Operator.EQUAL) {
                return text(constraint.operands().get(0), bindings)
                        .map(word -> relations.of(pattern.type(), constraint.field(), word))
                        .orElse(List.of());
            }
        }
        return relations.of(pattern.type());
    }
}
