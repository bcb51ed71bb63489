package org.partneringalliance.diagnostic.advice;

import java.util.Comparator;
import org.partneringalliance.diagnostic.standard.Action;

/**
 * An action on its way to becoming a recommendation.
 *
 * @param tier the best tier of what calls for it
 * @param late called for by later steps of patterns only, which come after all first and second steps of the tier
 * @param index its priority index, raised where another action needs it
 */
record Candidate(Action action, Factors factors, Tier tier, boolean late, double index) {

    /** By tier, early before late, higher index first, then by id. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::tier)
            .thenComparing(Candidate::late)
            .thenComparing(Comparator.comparingDouble(Candidate::index).reversed())
            .thenComparing(Candidate::id);

    String id() {
        return action.id();
    }

    /** At least as early as the action that needs it, and with at least this share of its index. */
    Candidate atLeast(Candidate dependant, double share) {
        boolean later = dependant.tier().compareTo(tier) < 0 || (dependant.tier() == tier && late && !dependant.late());
        return new Candidate(
                action,
                factors,
                later ? dependant.tier() : tier,
                later ? dependant.late() : late,
                Math.max(index, share * dependant.index()));
    }

    /** A candidate with the index of its own factors. */
    static Candidate of(Action action, Factors factors, Tier tier, boolean late) {
        return new Candidate(action, factors, tier, late, factors.index());
    }
}
