package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Relation;

/** Closed-world facts by type, and by the word that a field of them has; equal ones keep their order. Thread-safe. */
final class RelationIndex {

    private final Map<String, List<RelationFields>> byType;
    private final Map<String, Map<String, List<RelationFields>>> byField = new ConcurrentHashMap<>();

    RelationIndex(Collection<Relation> relations) {
        this.byType = relations.stream().map(RelationFields::of).collect(Collectors.groupingBy(RelationFields::type));
    }

    List<RelationFields> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<RelationFields> of(String type, String field, String word) {
        return byField.computeIfAbsent(type + " " + field, any -> byWord(type, field))
                .getOrDefault(word, List.of());
    }

    private Map<String, List<RelationFields>> byWord(String type, String field) {
        return of(type).stream()
                .collect(Collectors.groupingBy(relation -> relation.fields().getOrDefault(field, "")));
    }
}
