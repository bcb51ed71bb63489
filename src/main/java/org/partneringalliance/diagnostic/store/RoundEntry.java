package org.partneringalliance.diagnostic.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One occasion on which a partnership is assessed.
 *
 * @param id says nothing
 * @param partnership the id of the partnership
 * @param number from 1, in order of time
 * @param date of the occasion
 * @param form quick or full
 * @param finished the day from which nobody answers any more; empty while people answer
 */
public record RoundEntry(
        String id, String partnership, int number, LocalDate date, String form, Optional<LocalDate> finished) {

    /** True while people answer. */
    public boolean open() {
        return finished.isEmpty();
    }
}
