package org.partneringalliance.diagnostic.standard;

/** Where a statement comes from. */
public record Source(String key, String reference) {}
