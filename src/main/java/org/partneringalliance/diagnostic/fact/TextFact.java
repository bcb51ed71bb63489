package org.partneringalliance.diagnostic.fact;

/** A known word or flag in the engine's working memory; a set has one of these per word. */
public record TextFact(String type, String subject, String field, String text) {}
