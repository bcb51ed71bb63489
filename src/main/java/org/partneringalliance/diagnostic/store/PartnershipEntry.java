package org.partneringalliance.diagnostic.store;

import java.time.LocalDate;

/**
 * A partnership that is kept.
 *
 * @param id for addresses; says nothing
 * @param created the day
 */
public record PartnershipEntry(String id, String name, LocalDate created) {}
