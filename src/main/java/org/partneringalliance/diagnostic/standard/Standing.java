package org.partneringalliance.diagnostic.standard;

import java.util.Collection;
import java.util.Optional;

/**
 * Where a partnership stands, as far as it is known.
 *
 * @param phase the id of a phase
 * @param type the id of a type
 */
public record Standing(Optional<String> phase, Optional<String> type) {

    /** True in this phase, and in any if the phase is not known or none is named. */
    boolean within(Collection<String> phases) {
        return phases.isEmpty() || phase.map(phases::contains).orElse(true);
    }
}
