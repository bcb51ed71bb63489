package org.partneringalliance.diagnostic.standard;

/**
 * A kind of thing that partners give (content brief 1.7).
 *
 * @param oftenUnrecorded true if it is usually left out when contributions are counted
 */
public record Contribution(String id, String name, String meaning, String example, boolean oftenUnrecorded) {}
