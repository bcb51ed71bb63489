package org.partneringalliance.diagnostic.fact;

/** The standard says: where both patterns hold, the child is reported under the parent (content brief 5.10). */
public record Subsumption(String parent, String child) implements Relation {}
