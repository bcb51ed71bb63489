package org.partneringalliance.diagnostic.fact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The numbers that a field may hold.
     *
     * @param least empty if there is none
     * @param most empty if there is none
     * @param whole numbers without decimals only
     */
    public record Range(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean whole) {

        /** Every number. */
        public static final Range UNLIMITED = new Range(Optional.empty(), Optional.empty(), false);

        /** Numbers from one to another, both included. */
        public static Range of(int least, int most) {
            return new Range(Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)), false);
        }

        /** Numbers that are not negative. */
        public static Range fromZero(boolean whole) {
            return new Range(Optional.of(BigDecimal.ZERO), Optional.empty(), whole);
        }

        /** True if a field may hold this number. */
        public boolean contains(BigDecimal number) {
            return least.filter(limit -> number.compareTo(limit) < 0).isEmpty()
                    && most.filter(limit -> number.compareTo(limit) > 0).isEmpty()
                    && (!whole || number.stripTrailingZeros().scale() <= 0);
        }

        /** True if a number is not beyond either end. */
        public boolean spans(BigDecimal number) {
            return new Range(least, most, false).contains(number);
        }

        /** For instance "0 to 4". */
        @Override
        public String toString() {
            String from = least.map(BigDecimal::toPlainString).orElse("");
            return most.map(limit -> from.isEmpty() ? "at most " + limit : from + " to " + limit)
                    .orElseGet(() -> from.isEmpty() ? "any number" : from + " or more");
        }
    }

    /**
     * A field of a type.
     *
     * @param allowed the words it may hold; empty if any
     * @param range of a number; unlimited for others
     * @param withheldBy findings under which the field counts as unknown
     */
    public record Field(Kind kind, Set<String> allowed, Range range, Set<String> withheldBy) {
        public Field {
            allowed = Set.copyOf(allowed);
            withheldBy = Set.copyOf(withheldBy);
        }

        /** A number. */
        public static Field number(Range range) {
            return new Field(Kind.NUMBER, Set.of(), range, Set.of());
        }

        /** The same field, unknown while one of these findings holds. */
        public Field withheldBy(Set<String> findings) {
            return new Field(kind, allowed, range, findings);
        }

        /** True or false. */
        public static Field flag() {
            return new Field(Kind.FLAG, Set.of(), Range.UNLIMITED, Set.of());
        }

        /** One of the given words. */
        public static Field text(Set<String> allowed) {
            return new Field(Kind.TEXT, allowed, Range.UNLIMITED, Set.of());
        }

        /** A set of the given words. */
        public static Field words(Set<String> allowed) {
            return new Field(Kind.WORDS, allowed, Range.UNLIMITED, Set.of());
        }
    }
}
