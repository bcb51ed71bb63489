package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a statement comes from.
 *
 * @param reference in full, as in a bibliography
 * @param address where it was read or can be found; empty if it was named from memory
 */
public record Source(String key, String reference, String address, Read read) {

    /** How far the authors of this edition read it. */
    public enum Read {
        /** The work itself, in whole or in part. */
        @JsonProperty("work")
        WORK,
        /** A summary or a page about it. */
        @JsonProperty("summary")
        SUMMARY,
        /** Not for this edition; named from memory. */
        @JsonProperty("memory")
        MEMORY
    }
}
