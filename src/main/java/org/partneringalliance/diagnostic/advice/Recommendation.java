package org.partneringalliance.diagnostic.advice;

import java.util.List;
import java.util.Locale;
import org.partneringalliance.diagnostic.standard.Action;

/**
 * An action proposed here.
 *
 * @param rank from 1
 * @param index the priority index it was ranked with; higher than that of its factors where another action needs it
 * @param calledBy findings that call for it, in the order of the findings; empty if only another action needs it
 * @param needs recommended actions that come first, by rank
 * @param unlocks recommended actions it comes before, by rank
 */
public record Recommendation(
        int rank,
        Action action,
        Horizon horizon,
        Tier tier,
        Factors factors,
        double index,
        List<String> calledBy,
        List<String> needs,
        List<String> unlocks) {

    public Recommendation {
        calledBy = List.copyOf(calledBy);
        needs = List.copyOf(needs);
        unlocks = List.copyOf(unlocks);
    }

    /** When to take it up. */
    public enum Horizon {
        /** The next 90 days. */
        NOW,
        /** In three to nine months. */
        NEXT,
        /** After that. */
        LATER;

        /** As it leaves the program. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
