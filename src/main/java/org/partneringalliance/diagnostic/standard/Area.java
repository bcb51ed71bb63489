package org.partneringalliance.diagnostic.standard;

/**
 * A chapter of the standard.
 *
 * @param order its place among the areas, from 1
 * @param meaning what it is about
 * @param question what partners want to find out with it
 */
public record Area(String id, int order, String title, String meaning, String question) {}
