package org.partneringalliance.diagnostic.standard;

/**
 * A band of partnerships by the number of their partners (content brief 0.6).
 *
 * @param from the least number of partners; the next band begins where this one ends
 */
public record Size(String id, String name, int from) {}
