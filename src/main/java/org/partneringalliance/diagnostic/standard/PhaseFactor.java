package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * How much a principle matters in each phase (content brief 6.5).
 *
 * @param factors for P1 to P6, 1.0 is neutral
 */
public record PhaseFactor(String principle, List<Double> factors) {
    public PhaseFactor {
        factors = List.copyOf(factors);
    }
}
