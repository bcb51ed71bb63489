package org.partneringalliance.diagnostic.standard;

/** A type of partnership by main function (content brief 1.4). */
public record PartnershipType(String id, String name, String essence, String form, String risks) {}
