package org.partneringalliance.diagnostic.fact;

/** A finding that is reported under another one and calls no action of its own. */
public record Subsumed(String finding) implements Relation {}
