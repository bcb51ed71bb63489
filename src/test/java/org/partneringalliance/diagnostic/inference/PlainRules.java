package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
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
import org.partneringalliance.diagnostic.rule.Stratum;

/**
 * The rule trees as nested Java functions over facts in hash maps, prepared once: about the least that the same conclusions
 * can cost, to measure the engine against. It knows which rules fire and nothing of why. Thread-safe.
 */
public final class PlainRules {

    private final Vocabulary vocabulary;
    private final Map<Stratum, List<Prepared>> rules = new TreeMap<>();
    private final Related always = new Related();
    private final Map<Operand, Long> thresholds = new HashMap<>();

    /**
     * Prepares rules.
     *
     * @param relations what the standard relates, whatever is assessed
     */
    public PlainRules(Collection<Rule> rules, Vocabulary vocabulary, Collection<Relation> relations) {
        this.vocabulary = vocabulary;
        relations.forEach(always::add);
        rules.stream()
                .flatMap(rule -> rule.condition().patterns())
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.operands().stream())
                .forEach(operand -> {
                    if (operand instanceof Operand.Decimal number) {
                        thresholds.put(number, Threshold.code(number.number()));
                    }
                });
        for (Rule rule : rules) {
            List<String> variables = rule.variables();
            List<Part> parts = rule.condition().parts().stream()
                    .map(part -> part(part, variables))
                    .toList();
            this.rules
                    .computeIfAbsent(rule.stratum(), stratum -> new ArrayList<>())
                    .add(new Prepared(rule, variables, parts));
        }
    }

    private record Prepared(Rule rule, List<String> variables, List<Part> parts) {}

    /** Goes on with every way in which a part of a condition holds. */
    private interface Part {
        void match(Known known, String[] bound, Consumer<String[]> then);
    }

    /** A part that sets no variable. */
    private interface Check {
        boolean holds(Known known, String[] bound);
    }

    /** What fires from facts, ordered by rule and bindings. */
    public List<Firing> firings(Facts facts) {
        Known known = new Known(facts);
        Set<Firing> firings = new TreeSet<>();
        rules.forEach((stratum, prepared) -> {
            List<Relation> concluded = new ArrayList<>();
            for (Prepared rule : prepared) {
                match(rule, 0, known, new String[rule.variables().size()], bound -> {
                    Firing firing = firing(rule, bound);
                    if (firings.add(firing)) {
                        firing.conclusion().ifPresent(concluded::add);
                    }
                });
            }
            concluded.forEach(known::add);
        });
        return List.copyOf(firings);
    }

    private static Firing firing(Prepared rule, String[] bound) {
        TreeMap<String, String> bindings = new TreeMap<>();
        for (int index = 0; index < bound.length; index++) {
            bindings.put(rule.variables().get(index), bound[index]);
        }
        return new Firing(rule.rule(), bindings);
    }

    private static void match(Prepared rule, int part, Known known, String[] bound, Consumer<String[]> then) {
        if (part == rule.parts().size()) {
            then.accept(bound);
        } else {
            rule.parts().get(part).match(known, bound, next -> match(rule, part + 1, known, next, then));
        }
    }

    /** What is related, by type and by the value of a field. */
    private static final class Related {

        private final Set<Relation> relations = new HashSet<>();
        private final Map<String, List<Map<String, String>>> byType = new HashMap<>();
        private final Map<Key, List<Map<String, String>>> byField = new HashMap<>();

        boolean add(Relation relation) {
            if (!relations.add(relation)) {
                return false;
            }
            String type = RelationFields.type(relation);
            Map<String, String> fields = RelationFields.of(relation).fields();
            byType.computeIfAbsent(type, any -> new ArrayList<>()).add(fields);
            fields.forEach(
                    (field, value) -> byField.computeIfAbsent(new Key(type, value, field), any -> new ArrayList<>())
                            .add(fields));
            return true;
        }

        /** Those of a type that can meet the constraints, by the first that asks for one value. */
        List<Map<String, String>> of(Pattern pattern, List<String> variables, @Nullable String[] bound) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.operator() == Operator.EQUAL) {
                    String value = Objects.requireNonNullElse(
                            text(constraint.operands().get(0), variables, bound), "");
                    return byField.getOrDefault(new Key(pattern.type(), value, constraint.field()), List.of());
                }
            }
            return byType.getOrDefault(pattern.type(), List.of());
        }
    }

    /** Facts as they are looked up; what was concluded comes in between strata. */
    private final class Known {

        private final Facts facts;
        private final Related concluded = new Related();
        private final Map<Key, Long> codes = new HashMap<>();
        private final Map<String, Set<String>> subjects = new HashMap<>();
        private final Set<String> findings = new HashSet<>();

        Known(Facts facts) {
            this.facts = facts;
        }

        void add(Relation relation) {
            if (concluded.add(relation) && relation instanceof Finding finding) {
                findings.add(finding.id());
            }
        }

        /** What is concluded and what the standard relates never have a type in common. */
        List<Map<String, String>> relations(Pattern pattern, List<String> variables, @Nullable String[] bound) {
            List<Map<String, String>> now = concluded.of(pattern, variables, bound);
            return now.isEmpty() ? always.of(pattern, variables, bound) : now;
        }

        Set<String> subjects(String type) {
            return subjects.computeIfAbsent(type, any -> Set.copyOf(facts.subjects(type)));
        }

        long code(Key key, Value.Exact number) {
            return codes.computeIfAbsent(key, any -> Threshold.code(number.number()));
        }
    }

    private Part part(Condition condition, List<String> variables) {
        if (condition instanceof Pattern pattern && binds(pattern)) {
            return vocabulary.type(pattern.type()).closed()
                    ? relations(pattern, variables)
                    : subjects(pattern, variables);
        }
        Check check = check(condition, variables);
        return (known, bound, then) -> {
            if (check.holds(known, bound)) {
                then.accept(bound);
            }
        };
    }

    private static boolean binds(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(constraint -> constraint.operator() == Operator.BIND);
    }

    private static int place(Constraint constraint, List<String> variables) {
        return variables.indexOf(((Operand.Variable) constraint.operands().get(0)).name());
    }

    private static Part relations(Pattern pattern, List<String> variables) {
        List<Constraint> binding = pattern.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.BIND)
                .toList();
        List<Constraint> asking = pattern.constraints().stream()
                .filter(constraint -> constraint.operator() != Operator.BIND)
                .toList();
        return (known, bound, then) -> {
            for (Map<String, String> fields : known.relations(pattern, variables, bound)) {
                if (asking.stream().allMatch(constraint -> meets(fields, constraint, variables, bound))) {
                    String[] next = bound.clone();
                    binding.forEach(constraint ->
                            next[place(constraint, variables)] = fields.getOrDefault(constraint.field(), ""));
                    then.accept(next);
                }
            }
        };
    }

    private static boolean meets(
            Map<String, String> fields, Constraint constraint, List<String> variables, @Nullable String[] bound) {
        String actual = fields.getOrDefault(constraint.field(), "");
        boolean any =
                constraint.operands().stream().anyMatch(operand -> actual.equals(text(operand, variables, bound)));
        return any != (constraint.operator() == Operator.NOT_EQUAL);
    }

    private static @Nullable String text(Operand operand, List<String> variables, @Nullable String[] bound) {
        return operand instanceof Operand.Variable variable
                ? bound[variables.indexOf(variable.name())]
                : ((Operand.Text) operand).text();
    }

    private Part subjects(Pattern pattern, List<String> variables) {
        int place = pattern.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.BIND)
                .map(constraint -> place(constraint, variables))
                .findFirst()
                .orElseThrow();
        List<Constraint> asking = comparisons(pattern);
        return (known, bound, then) -> {
            for (String subject : known.subjects(pattern.type())) {
                if (asking.stream()
                        .allMatch(constraint ->
                                compare(known, new Key(pattern.type(), subject, constraint.field()), constraint))) {
                    String[] next = bound.clone();
                    next[place] = subject;
                    then.accept(next);
                }
            }
        };
    }

    private List<Constraint> comparisons(Pattern pattern) {
        FactType type = vocabulary.type(pattern.type());
        return pattern.constraints().stream()
                .filter(constraint -> !type.keys().contains(constraint.field()))
                .toList();
    }

    private Check check(Condition condition, List<String> variables) {
        if (condition instanceof AllOf all) {
            List<Check> parts =
                    all.parts().stream().map(part -> check(part, variables)).toList();
            return (known, bound) -> parts.stream().allMatch(part -> part.holds(known, bound));
        }
        if (condition instanceof AnyOf any) {
            List<Check> parts =
                    any.parts().stream().map(part -> check(part, variables)).toList();
            return (known, bound) -> parts.stream().anyMatch(part -> part.holds(known, bound));
        }
        Pattern pattern = (Pattern) condition;
        if (vocabulary.type(pattern.type()).closed()) {
            return (known, bound) -> pattern.negated()
                    != known.relations(pattern, variables, bound).stream()
                            .anyMatch(fields -> pattern.constraints().stream()
                                    .allMatch(constraint -> meets(fields, constraint, variables, bound)));
        }
        return comparing(pattern, variables);
    }

    private Check comparing(Pattern pattern, List<String> variables) {
        List<Operand> subject = vocabulary.type(pattern.type()).keys().stream()
                .flatMap(key -> pattern.constraints().stream()
                        .filter(constraint -> constraint.field().equals(key)))
                .map(constraint -> constraint.operands().get(0))
                .toList();
        boolean fixed = subject.stream().allMatch(Operand.Text.class::isInstance);
        List<Comparing> parts = comparisons(pattern).stream()
                .map(constraint -> new Comparing(
                        fixed ? key(pattern, constraint, subject, variables, new String[0]) : null, constraint))
                .toList();
        return (known, bound) -> {
            for (Comparing part : parts) {
                Key key = part.key() == null ? key(pattern, part.constraint(), subject, variables, bound) : part.key();
                if (!compare(known, key, part.constraint())) {
                    return false;
                }
            }
            return true;
        };
    }

    private record Comparing(@Nullable Key key, Constraint constraint) {}

    private static Key key(
            Pattern pattern,
            Constraint constraint,
            List<Operand> subject,
            List<String> variables,
            @Nullable String[] bound) {
        List<String> words = subject.stream()
                .map(operand -> Objects.requireNonNullElse(text(operand, variables, bound), ""))
                .toList();
        return new Key(pattern.type(), String.join(" ", words), constraint.field());
    }

    private boolean compare(Known known, Key key, Constraint constraint) {
        Set<String> withheldBy = vocabulary.type(key.type()).field(key.field()).withheldBy();
        if (!withheldBy.isEmpty() && withheldBy.stream().anyMatch(known.findings::contains)) {
            return false;
        }
        Value value = known.facts.value(key).orElse(null);
        if (value instanceof Value.Exact number && constraint.operands().get(0) instanceof Operand.Decimal required) {
            return constraint
                    .operator()
                    .holds(Long.compare(known.code(key, number), thresholds.getOrDefault(required, 0L)));
        }
        return value != null && Interpreter.holds(value, constraint.operator(), constraint.operands());
    }
}
