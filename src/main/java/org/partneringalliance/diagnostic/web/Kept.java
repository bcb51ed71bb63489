package org.partneringalliance.diagnostic.web;

import java.util.List;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;

/**
 * A partnership in the list of all.
 *
 * @param rounds first to last
 */
public record Kept(PartnershipEntry partnership, List<RoundEntry> rounds) {

    public Kept {
        rounds = List.copyOf(rounds);
    }

    /** Where it stands. */
    public String state() {
        if (rounds.isEmpty()) {
            return "No round yet";
        }
        RoundEntry last = rounds.get(rounds.size() - 1);
        return "Round %d of %s, %s form, %s"
                .formatted(last.number(), last.date(), last.form(), last.open() ? "open" : "finished");
    }
}
