package org.partneringalliance.diagnostic.advice;

import java.util.List;

/**
 * The priority index of an action and what it is made of (content brief 6.3).
 *
 * @param targets the weak criteria it raises that count, heaviest first
 * @param benefit B
 * @param pattern factor for its place in the advice of patterns
 * @param urgency U
 * @param confidence K
 * @param consensus C
 * @param effort what the product is divided by
 */
public record Factors(
        List<CriterionWeight> targets,
        double benefit,
        double pattern,
        double urgency,
        double confidence,
        double consensus,
        double effort) {

    private static final double PERCENT = 100.0;

    public Factors {
        targets = List.copyOf(targets);
    }

    /** PI. */
    public double index() {
        return PERCENT * benefit * pattern * urgency * confidence * consensus / effort;
    }
}
