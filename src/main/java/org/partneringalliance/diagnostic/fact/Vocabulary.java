package org.partneringalliance.diagnostic.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every word that rules may use: fact types with their fields, and the ids that conclusions and annotations may name.
 * Immutable.
 *
 * @param types by name
 * @param guards ids of the guards, for instance DQ-1
 * @param patterns ids of the patterns, for instance DX-02
 * @param actions ids of the actions, for instance A10
 * @param principles ids of the principles, for instance GOV-2
 * @param dormant ids that rules may not name although the standard shows them, each with what to say of it
 */
public record Vocabulary(
        Map<String, FactType> types,
        Set<String> guards,
        Set<String> patterns,
        Set<String> actions,
        Set<String> principles,
        Map<String, String> dormant) {

    public Vocabulary {
        types = Map.copyOf(types);
        guards = Set.copyOf(guards);
        patterns = Set.copyOf(patterns);
        actions = Set.copyOf(actions);
        principles = Set.copyOf(principles);
        dormant = Map.copyOf(dormant);
    }

    /**
     * A type that a checked rule names.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public FactType type(String name) {
        FactType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("'" + name + "' is no type; types are " + new TreeSet<>(types.keySet()));
        }
        return type;
    }
}
