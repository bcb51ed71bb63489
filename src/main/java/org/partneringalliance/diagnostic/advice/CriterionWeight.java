package org.partneringalliance.diagnostic.advice;

import java.util.Set;

/**
 * How much a rated criterion matters here, with every factor (content brief 6.2).
 *
 * @param severity 0 to 1
 * @param weight share of the full weight, 0.2 to 1
 * @param phase phase factor, 1 is neutral
 * @param type type factor, 1 is neutral
 * @param leverage what lifting it releases downstream, 1 to 1.8
 * @param downstream the criteria that the leverage is of
 */
public record CriterionWeight(
        String criterion,
        double severity,
        double weight,
        double phase,
        double type,
        double leverage,
        Set<String> downstream) {

    public CriterionWeight {
        downstream = Set.copyOf(downstream);
    }

    /** N: severity by weight, phase and type. */
    public double need() {
        return severity * weight * phase * type;
    }

    /** N times Lev. */
    public double total() {
        return need() * leverage;
    }
}
