package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where a statement comes from.
 *
 * @param reference in full, as in a bibliography
 * @param address where it was read or can be found; empty if none is known
 */
public record Source(String key, String reference, String address, Read read) {

    /** How far the authors of this edition read it. */
    public enum Read {
        /** The work itself, in whole or in part. */
        WORK,
        /** A summary or a page about it. */
        SUMMARY,
        /** Not for this edition; named from memory. */
        MEMORY;

        /** As written in the knowledge base. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
