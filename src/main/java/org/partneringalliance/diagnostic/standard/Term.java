package org.partneringalliance.diagnostic.standard;

/** A word of the common language (content brief 1.2). */
public record Term(String term, String meaning) {}
