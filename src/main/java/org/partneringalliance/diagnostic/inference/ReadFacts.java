package org.partneringalliance.diagnostic.inference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.RuleBase;

/**
 * What the conditions of a rule base can read, so that the engine is not given what no rule asks for. Immutable.
 */
final class ReadFacts {

    private final Set<String> types = new HashSet<>();
    private final Set<Key> ofSubjects = new HashSet<>();
    private final Set<Key> ofAny = new HashSet<>();

    ReadFacts(RuleBase rules) {
        rules.rules()
                .forEach(rule -> rule.condition()
                        .patterns()
                        .forEach(pattern -> add(pattern, rules.vocabulary().type(pattern.type()))));
    }

    private void add(Pattern pattern, FactType type) {
        types.add(pattern.type());
        Optional<String> subject = subject(pattern, type);
        for (Constraint constraint : pattern.constraints()) {
            subject.ifPresentOrElse(
                    named -> ofSubjects.add(new Key(pattern.type(), named, constraint.field())),
                    () -> ofAny.add(new Key(pattern.type(), "", constraint.field())));
        }
    }

    /** The subject that a pattern names; empty if it may be any. */
    private static Optional<String> subject(Pattern pattern, FactType type) {
        List<String> words = type.keys().stream()
                .flatMap(key -> pattern.equated(key).stream())
                .filter(Operand.Text.class::isInstance)
                .map(operand -> ((Operand.Text) operand).text())
                .toList();
        return words.size() == type.keys().size() ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    /** The subjects that are named, by type. */
    Map<String, Set<String>> subjects() {
        Map<String, Set<String>> subjects = new HashMap<>();
        ofSubjects.forEach(key ->
                subjects.computeIfAbsent(key.type(), type -> new TreeSet<>()).add(key.subject()));
        return subjects;
    }

    boolean contains(Key key) {
        return ofSubjects.contains(key) || ofAny.contains(new Key(key.type(), "", key.field()));
    }

    boolean contains(Relation relation) {
        return types.contains(RelationFields.type(relation));
    }
}
