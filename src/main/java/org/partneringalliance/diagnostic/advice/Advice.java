package org.partneringalliance.diagnostic.advice;

import java.util.List;
import java.util.Optional;

/**
 * The ordered outcome.
 *
 * @param findings in final order; a finding reported under another stands directly after it
 * @param recommendations by rank
 * @param heldBack by action id
 * @param order actions that may be recommended, before anything limits their number
 */
public record Advice(
        List<ActiveFinding> findings,
        List<Recommendation> recommendations,
        List<HeldBack> heldBack,
        List<String> order) {
    public Advice {
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
        heldBack = List.copyOf(heldBack);
        order = List.copyOf(order);
    }

    /** The recommendation of an action; empty if there is none. */
    public Optional<Recommendation> recommendation(String action) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.action().id().equals(action))
                .findFirst();
    }
}
