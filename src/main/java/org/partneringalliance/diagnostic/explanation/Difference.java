package org.partneringalliance.diagnostic.explanation;

import java.util.List;

/**
 * How one diagnosis differs from another.
 *
 * @param findings by id
 * @param recommendations by action
 */
public record Difference(Changes findings, Changes recommendations) {

    /** True if the two say the same. */
    public boolean nothing() {
        return findings.nothing() && recommendations.nothing();
    }

    /**
     * What changed, each in the order of the diagnosis it is taken from.
     *
     * @param moved what is in both, but elsewhere or in another way
     */
    public record Changes(List<Entry> appeared, List<Entry> disappeared, List<Move> moved) {
        public Changes {
            appeared = List.copyOf(appeared);
            disappeared = List.copyOf(disappeared);
            moved = List.copyOf(moved);
        }

        /** True if nothing changed. */
        public boolean nothing() {
            return appeared.isEmpty() && disappeared.isEmpty() && moved.isEmpty();
        }
    }

    /**
     * Something that is in one of the diagnoses only.
     *
     * @param why in words, one sentence for each reason
     */
    public record Entry(String id, String title, List<String> why) {
        public Entry {
            why = List.copyOf(why);
        }
    }

    /**
     * Something that is in both.
     *
     * @param from as it was, for instance {@code next 7}
     * @param to as it is, for instance {@code now 2}
     * @param why in words
     */
    public record Move(String id, String title, String from, String to, List<String> why) {
        public Move {
            why = List.copyOf(why);
        }
    }
}
