package org.partneringalliance.diagnostic.fact;

/** The standard says: this action raises this criterion. */
public record Target(String criterion, String action) implements Relation {}
