package org.partneringalliance.diagnostic.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything known before the rules run. A key without an entry is unknown, which is neither false nor zero. Immutable.
 */
public final class Facts {

    private final Map<Key, Value> known;
    private final Set<Relation> relations;

    private Facts(Map<Key, Value> known, Set<Relation> relations) {
        this.known = known;
        this.relations = relations;
    }

    /** Facts from what is known and what the standard relates; the arguments are copied. */
    public static Facts of(Map<Key, Value> known, Collection<? extends Relation> relations) {
        return new Facts(ordered(known), Collections.unmodifiableSet(new LinkedHashSet<>(relations)));
    }

    /** The same closed-world facts with something else known; the argument is copied. */
    public Facts knowing(Map<Key, Value> others) {
        return new Facts(ordered(others), relations);
    }

    /** The value, or empty if it is unknown. */
    public Optional<Value> value(Key key) {
        return Optional.ofNullable(known.get(key));
    }

    private static Map<Key, Value> ordered(Map<Key, Value> known) {
        List<Map.Entry<Key, Value>> entries = new ArrayList<>(known.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        Map<Key, Value> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /** Everything known, ordered by key. */
    public Map<Key, Value> known() {
        return known;
    }

    /** The closed-world facts, in the order given. */
    public Set<Relation> relations() {
        return relations;
    }

    /** The subjects of a type of which at least one field is known, in order. */
    public List<String> subjects(String type) {
        return known.keySet().stream()
                .filter(key -> key.type().equals(type))
                .map(Key::subject)
                .distinct()
                .toList();
    }

    /** The same facts with further closed-world facts, which follow in the order of their text. */
    public Facts with(Collection<? extends Relation> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Relation> all = new LinkedHashSet<>(relations);
        // Their text says all of them, and is made once.
        SortedMap<String, Relation> byText = new TreeMap<>();
        more.forEach(relation -> byText.put(relation.toString(), relation));
        all.addAll(byText.values());
        return new Facts(known, Collections.unmodifiableSet(all));
    }
}
