package org.partneringalliance.diagnostic.assessment;

import java.util.List;

/**
 * A member of the partnership.
 *
 * @param sector a code of groups.yaml
 * @param roles codes of groups.yaml, in alphabetical order; may be empty
 */
public record Organisation(String id, String name, String sector, List<String> roles) {
    public Organisation {
        roles = roles.stream().distinct().sorted().toList();
    }
}
