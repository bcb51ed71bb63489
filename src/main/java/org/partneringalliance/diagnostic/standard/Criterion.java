package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Optional;

/**
 * How one sees whether a principle holds (content brief section 4).
 *
 * @param weight 1 to 5
 * @param effort usual effort to lift it one level, 1 to 5
 * @param critical a level of 0 or 1 caps the rating of its area at 2
 * @param equity the lowest group's value counts in place of the median
 * @param divergence disagreement between groups is a finding in itself
 * @param gates thresholds; empty for most
 * @param phases in which it is asked
 * @param ask whom to ask: {@code partners}, {@code facts}, {@code affected}
 * @param appliesWhen alternatives under which it applies; empty: always
 * @param adapt what changes its weight or makes it critical
 * @param levels anchors, lowest first
 * @param adaptation how to read it in particular partnerships; empty if nothing is to be said
 */
public record Criterion(
        String id,
        String statement,
        int weight,
        int effort,
        boolean critical,
        boolean equity,
        boolean divergence,
        List<Threshold> gates,
        List<String> phases,
        List<String> ask,
        List<When> appliesWhen,
        List<Adaptation> adapt,
        List<Level> levels,
        List<String> evidence,
        List<String> ways,
        String adaptation) {

    public Criterion {
        gates = List.copyOf(gates);
        phases = List.copyOf(phases);
        ask = List.copyOf(ask);
        appliesWhen = List.copyOf(appliesWhen);
        adapt = List.copyOf(adapt);
        levels = List.copyOf(levels);
        evidence = List.copyOf(evidence);
        ways = List.copyOf(ways);
    }

    /** The level a gate asks for. */
    public record Threshold(String gate, int atLeast) {}

    /** What a level looks like. */
    public record Level(int level, String anchor) {}

    /** A change of weight or of being critical in some partnerships. */
    public record Adaptation(When when, Optional<Integer> weight, Optional<Boolean> critical) {}

    /** The area it belongs to, the first part of its id. */
    public String area() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The principle it belongs to, its id without the last part. */
    public String principle() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /** True if documents can show it, so that unsupported answers are capped (content brief 0.3). */
    public boolean factual() {
        return ask.contains("facts");
    }
}
