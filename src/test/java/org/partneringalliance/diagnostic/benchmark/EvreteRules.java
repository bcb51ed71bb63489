package org.partneringalliance.diagnostic.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleCache;

/**
 * The rules that Evrete can express: without variables and without negation, which its rules have not. Alternatives become
 * rules of their own. Each comparison asks for one fact by its key, as compiled rules do.
 */
final class EvreteRules implements AutoCloseable {

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final List<Rule> rules;

    /** Something known, with the properties that Evrete finds by their getters. */
    public static final class Known {

        private final String key;
        private final String text;
        private final long code;

        Known(String key, String text, long code) {
            this.key = key;
            this.text = text;
            this.code = code;
        }

        /** Type, subject and field. */
        public String getKey() {
            return key;
        }

        /** What it says, unless it is a number. */
        public String getText() {
            return text;
        }

        /** The comparison code of a number. */
        public long getCode() {
            return code;
        }
    }

    EvreteRules(Collection<Rule> all, Vocabulary vocabulary) {
        this.rules = expressible(all, vocabulary);
        Knowledge empty = service.newKnowledge();
        RuleSetBuilder<Knowledge> builder = empty.builder();
        for (Rule rule : rules) {
            List<List<Pattern>> ways = ways(rule.condition());
            for (int way = 0; way < ways.size(); way++) {
                LhsBuilder<Knowledge> conditions = null;
                String name = rule.id() + " " + way;
                int place = 0;
                for (Pattern pattern : ways.get(way)) {
                    for (Constraint constraint : comparisons(pattern, vocabulary)) {
                        String fact = "$f" + place++;
                        conditions = conditions == null
                                ? builder.newRule(name).forEach(fact, Known.class)
                                : conditions.addFact(fact, Known.class);
                        String key = key(pattern, constraint, vocabulary);
                        Predicate<Object[]> test = values ->
                                holds(key, constraint, (String) values[0], (String) values[1], (long) values[2]);
                        conditions = conditions.where(test, fact + ".key", fact + ".text", fact + ".code");
                    }
                }
                if (conditions != null) {
                    builder = conditions.execute(EvreteRules::fired);
                }
            }
        }
        this.knowledge = builder.build();
    }

    private static void fired(RhsContext context) {
        SortedSet<String> fired = context.getRuntime().get("fired");
        fired.add(context.getRule().getName().split(" ", 2)[0]);
    }

    /** The rules it can express. */
    List<Rule> rules() {
        return rules;
    }

    static List<Rule> expressible(Collection<Rule> all, Vocabulary vocabulary) {
        return all.stream().filter(rule -> expressible(rule, vocabulary)).toList();
    }

    /** The rules that it can express, for Drools. */
    static RuleBase part(RuleBase whole) {
        List<Rule> rules = expressible(whole.rules(), whole.vocabulary());
        Map<String, String> texts = new TreeMap<>();
        rules.forEach(rule -> texts.put(rule.file(), whole.text(rule)));
        return new CheckedRules(rules, texts, whole.vocabulary(), "part").compile(RuleCache.none());
    }

    private static boolean expressible(Rule rule, Vocabulary vocabulary) {
        return rule.variables().isEmpty()
                && rule.condition()
                        .patterns()
                        .allMatch(pattern -> !pattern.negated()
                                && !vocabulary.type(pattern.type()).closed()
                                && pattern.constraints().stream()
                                        .filter(constraint -> !vocabulary
                                                .type(pattern.type())
                                                .keys()
                                                .contains(constraint.field()))
                                        .allMatch(constraint -> vocabulary
                                                .type(pattern.type())
                                                .field(constraint.field())
                                                .withheldBy()
                                                .isEmpty()));
    }

    /** The alternatives of a condition, each as patterns that all have to hold. */
    private static List<List<Pattern>> ways(Condition condition) {
        if (condition instanceof AnyOf any) {
            return any.parts().stream().flatMap(part -> ways(part).stream()).toList();
        }
        if (condition instanceof AllOf all) {
            List<List<Pattern>> ways = List.of(List.of());
            for (Condition part : all.parts()) {
                List<List<Pattern>> longer = new ArrayList<>();
                for (List<Pattern> way : ways) {
                    for (List<Pattern> next : ways(part)) {
                        List<Pattern> both = new ArrayList<>(way);
                        both.addAll(next);
                        longer.add(both);
                    }
                }
                ways = longer;
            }
            return ways;
        }
        return List.of(List.of((Pattern) condition));
    }

    static List<Constraint> comparisons(Pattern pattern, Vocabulary vocabulary) {
        return pattern.constraints().stream()
                .filter(constraint -> !vocabulary.type(pattern.type()).keys().contains(constraint.field()))
                .toList();
    }

    static String key(Pattern pattern, Constraint constraint, Vocabulary vocabulary) {
        List<String> subject = vocabulary.type(pattern.type()).keys().stream()
                .flatMap(key -> pattern.equated(key).stream())
                .map(operand -> ((Operand.Text) operand).text())
                .toList();
        return key(new Key(pattern.type(), String.join(" ", subject), constraint.field()));
    }

    private static String key(Key key) {
        return key.type() + "/" + key.subject() + "/" + key.field();
    }

    private static boolean holds(String wanted, Constraint constraint, String key, String text, long code) {
        if (!wanted.equals(key)) {
            return false;
        }
        if (constraint.operands().get(0) instanceof Operand.Decimal required) {
            return constraint.operator().holds(Long.compare(code, Threshold.code(required.number())));
        }
        boolean any = constraint.operands().stream()
                .anyMatch(operand -> text.equals(
                        operand instanceof Operand.Flag flag
                                ? Boolean.toString(flag.set())
                                : ((Operand.Text) operand).text()));
        return any != (constraint.operator() == Operator.NOT_EQUAL);
    }

    /** The ids of the rules that fire. */
    SortedSet<String> fire(Facts facts) {
        SortedSet<String> fired = new TreeSet<>();
        try (StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS)) {
            session.set("fired", fired);
            facts.known().forEach((key, value) -> insert(session, key, value));
            session.fire();
        }
        return fired;
    }

    private static void insert(StatefulSession session, Key key, Value value) {
        if (value instanceof Value.Exact number) {
            session.insert(new Known(key(key), "", Threshold.code(number.number())));
        } else if (value instanceof Value.Words words) {
            words.words().forEach(word -> session.insert(new Known(key(key), word, 0)));
        } else {
            session.insert(new Known(key(key), value.toString(), 0));
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
