package org.partneringalliance.diagnostic.advice;

import java.util.List;

/**
 * The ordered outcome.
 *
 * @param findings in final order; a finding reported under another stands directly after it
 * @param recommendations by rank
 * @param heldBack by action id
 */
public record Advice(List<ActiveFinding> findings, List<Recommendation> recommendations, List<HeldBack> heldBack) {
    public Advice {
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
        heldBack = List.copyOf(heldBack);
    }
}
