package org.partneringalliance.diagnostic.fact;

/** The standard says: when this finding holds, this action is an unconditional step. */
public record Step(String finding, String action) implements Relation {}
