package org.partneringalliance.diagnostic.fact;

/** The standard says: while this finding holds, this action is to be left alone. */
public record Avoidance(String finding, String action) implements Relation {}
