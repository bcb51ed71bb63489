package org.partneringalliance.diagnostic.fact;

/**
 * A known number in the engine's working memory.
 *
 * @param code the number as {@link Threshold#code} gives it
 */
public record NumberFact(String type, String subject, String field, long code) {}
