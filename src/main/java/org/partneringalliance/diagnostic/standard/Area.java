package org.partneringalliance.diagnostic.standard;

/**
 * A chapter of the standard.
 *
 * @param order its place among the areas, from 1
 */
public record Area(String id, int order, String title) {}
