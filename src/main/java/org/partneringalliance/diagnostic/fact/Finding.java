package org.partneringalliance.diagnostic.fact;

/**
 * A conclusion about the partnership, as rules of a higher stratum see it.
 *
 * @param id a pattern, guard or criterion id
 * @param kind {@code guard}, {@code criterion}, {@code strength} or {@code pattern}
 * @param tier one of V, A, B, C, D, E (content brief 6.1)
 */
public record Finding(String id, String kind, String tier) implements Relation {}
