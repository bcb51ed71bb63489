package org.partneringalliance.diagnostic.diagnosis;

/** What a diagnosis goes through, from document to answer. */
public enum Stage {
    /** A document is read and checked. */
    READ,
    /** Answers become ratings. */
    RATINGS,
    /** The rules fire. */
    SESSION,
    /** Actions are put in order. */
    ADVICE,
    /** A certificate re-derives what the engine concluded; some diagnoses only. */
    CERTIFICATE,
    /** Conclusions become sentences. */
    REPORT,
    /** The derivation graph is built; only where it is asked for. */
    GRAPH,
    /** The diagnosis is written as JSON. */
    JSON
}
