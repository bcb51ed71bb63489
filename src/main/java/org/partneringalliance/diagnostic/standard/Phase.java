package org.partneringalliance.diagnostic.standard;

/**
 * A phase of a partnership's life (content brief 2.1).
 *
 * @param question by what to recognise it
 */
public record Phase(String id, String name, String question, String typicalLength, String protect) {}
