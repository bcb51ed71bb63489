package org.partneringalliance.diagnostic.store;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** What was said of the facts of a round. */
final class Facts {

    /** What stands in place of a value where somebody said that nobody knows it. */
    static final String UNKNOWN = "null";

    private Facts() {}

    /** Those that have a value, each as JSON, by name. */
    static SortedMap<String, String> stated(Handle handle, String round) {
        SortedMap<String, String> facts = all(handle, round);
        facts.values().removeIf(UNKNOWN::equals);
        return facts;
    }

    /** Those that nobody knows. */
    static SortedSet<String> unknown(Handle handle, String round) {
        SortedMap<String, String> facts = all(handle, round);
        facts.values().removeIf(value -> !value.equals(UNKNOWN));
        return new TreeSet<>(facts.keySet());
    }

    /** Everything that was said. */
    static SortedMap<String, String> all(Handle handle, String round) {
        return new TreeMap<>(handle.createQuery("SELECT name, value FROM fact WHERE round = :round")
                .bind("round", round)
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** Puts a value in place of the one before; false if a later round has begun. */
    static boolean put(Handle handle, String round, String fact, Optional<String> json) {
        if (!Rounds.latest(handle, round)) {
            return false;
        }
        handle.createUpdate("DELETE FROM fact WHERE round = :round AND name = :name")
                .bind("round", round)
                .bind("name", fact)
                .execute();
        json.ifPresent(value -> handle.createUpdate("INSERT INTO fact VALUES (:round, :name, :value)")
                .bind("round", round)
                .bind("name", fact)
                .bind("value", value)
                .execute());
        return true;
    }
}
