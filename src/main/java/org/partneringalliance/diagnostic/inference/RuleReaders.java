package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;

/** Which rules read what another concludes. */
public final class RuleReaders {

    private RuleReaders() {}

    /** Those of some rules with a condition that what this rule concludes could meet, in their order. */
    public static List<Rule> of(Rule rule, Collection<Rule> rules, Vocabulary vocabulary) {
        List<Relation> concluded = conclusions(rule, vocabulary);
        return rules.stream()
                .filter(other -> other.condition().patterns().anyMatch(pattern -> reads(pattern, concluded)))
                .toList();
    }

    /** What rules may see of a rule, for everything it may be about, ordered by id. */
    public static List<Relation> conclusions(Rule rule, Vocabulary vocabulary) {
        if (rule.conclusion().target() instanceof Operand.Variable variable) {
            return rule.conclusion().kind().targets(vocabulary).stream()
                    .sorted()
                    .flatMap(id -> new Firing(rule, new TreeMap<>(Map.of(variable.name(), id))).conclusion().stream())
                    .toList();
        }
        return new Firing(rule, new TreeMap<>()).conclusion().stream().toList();
    }

    /** A variable may be anything. */
    private static boolean reads(Pattern pattern, List<Relation> concluded) {
        List<Constraint> literal = pattern.constraints().stream()
                .filter(constraint -> !(constraint.operands().get(0) instanceof Operand.Variable))
                .toList();
        Pattern asked = new Pattern(pattern.type(), pattern.negated(), literal, pattern.place());
        return concluded.stream().anyMatch(relation -> Interpreter.meets(asked, relation));
    }
}
