package org.partneringalliance.diagnostic.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type that rules may name in a condition.
 *
 * @param closed true if absence means false ({@link Relation}); false if absence means unknown
 * @param keys the fields that name the subject, in the order in which they are joined; empty if there is one subject
 * @param fields every field by name, keys included
 */
public record FactType(String name, boolean closed, List<String> keys, Map<String, Field> fields) {

    public FactType {
        keys = List.copyOf(keys);
        fields = Map.copyOf(new LinkedHashMap<>(fields));
    }

    /**
     * A field that a checked rule names.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Field field(String field) {
        Field found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException("'" + field + "' is no field of " + name);
        }
        return found;
    }

    /** What the values of a field are. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        WORDS
    }

    /**
     * A field of a type.
     *
     * @param allowed the words it may hold; empty if any
     * @param withheldBy findings under which the field counts as unknown
     */
    public record Field(Kind kind, Set<String> allowed, Set<String> withheldBy) {
        public Field {
            allowed = Set.copyOf(allowed);
            withheldBy = Set.copyOf(withheldBy);
        }

        /** A number without restriction. */
        public static Field number() {
            return new Field(Kind.NUMBER, Set.of(), Set.of());
        }

        /** True or false. */
        public static Field flag() {
            return new Field(Kind.FLAG, Set.of(), Set.of());
        }

        /** One of the given words. */
        public static Field text(Set<String> allowed) {
            return new Field(Kind.TEXT, allowed, Set.of());
        }

        /** A set of the given words. */
        public static Field words(Set<String> allowed) {
            return new Field(Kind.WORDS, allowed, Set.of());
        }
    }
}
