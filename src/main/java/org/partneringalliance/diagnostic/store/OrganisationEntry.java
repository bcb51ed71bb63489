package org.partneringalliance.diagnostic.store;

import java.util.List;

/**
 * An organisation that takes part in a round.
 *
 * @param id within the partnership, for instance {@code o1}
 * @param sector an id of the standard
 * @param roles ids of the standard, as chosen
 */
public record OrganisationEntry(String id, String name, String sector, List<String> roles) {

    /** Copies the roles. */
    public OrganisationEntry {
        roles = List.copyOf(roles);
    }
}
