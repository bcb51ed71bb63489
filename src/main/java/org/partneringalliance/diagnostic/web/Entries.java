package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.standard.Standard;

/** Every entry of a standard by kind and id. Immutable. */
final class Entries {

    private final Map<StandardKind, Map<String, Entry>> byKind = new EnumMap<>(StandardKind.class);

    private Entries(Standard standard) {
        for (StandardKind kind : StandardKind.values()) {
            byKind.put(kind, new LinkedHashMap<>());
        }
        Stream.of(EntryTexts.core(standard), EntryTexts.language(standard), EntryTexts.reference(standard))
                .flatMap(List::stream)
                .forEach(entry -> of(entry.kind()).put(entry.id(), entry));
    }

    static Entries of(Standard standard) {
        return new Entries(standard);
    }

    private Map<String, Entry> of(StandardKind kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    /** Those of a kind, in the standard's order. */
    Collection<Entry> all(StandardKind kind) {
        return Collections.unmodifiableCollection(of(kind).values());
    }

    /** All, by kind. */
    Stream<Entry> all() {
        return byKind.values().stream().flatMap(entries -> entries.values().stream());
    }

    Optional<Entry> find(StandardKind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    /** Those that have an id, whatever their kind; whoever writes it in other letters means the same. */
    List<Entry> find(String id) {
        List<Entry> exact = all().filter(entry -> entry.id().equals(id)).toList();
        return exact.isEmpty()
                ? all().filter(entry -> entry.id().equalsIgnoreCase(id)).toList()
                : exact;
    }

    /** Those whose id looks most like a word. */
    List<Entry> nearest(String word) {
        return NearestMatch.to(word, all().map(Entry::id).collect(Collectors.toSet()))
                .map(this::find)
                .orElse(new ArrayList<>());
    }

    /** Those of a kind whose id looks most like a word. */
    List<Entry> nearest(StandardKind kind, String word) {
        return NearestMatch.to(word, of(kind).keySet()).flatMap(id -> find(kind, id)).stream()
                .toList();
    }
}
