package org.partneringalliance.diagnostic.inference;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.standard.Criterion;

/**
 * The organisations' combined answer to one criterion (content brief 0.3 and 0.7). Levels run from 0 to 4.
 *
 * @param weight after adaptation to the partnership, 1 to 5
 * @param critical after adaptation to the partnership
 * @param scores what was scored; empty if nobody gave a level or the criterion does not apply
 * @param unknownShare do-not-know answers over all answers except not applicable; empty without any such answer
 * @param trend change of the value per 12 months; empty without an earlier value
 */
public record Rating(
        Criterion criterion,
        int weight,
        boolean critical,
        Optional<Scores> scores,
        Optional<BigFraction> unknownShare,
        Optional<BigFraction> trend) {

    /**
     * The numbers behind a rating.
     *
     * @param raw median over organisations before the evidence cap
     * @param median S: after the evidence cap
     * @param lowest Lo: the lowest counting group after the evidence cap
     * @param spread D: largest minus smallest counting group, before the cap
     * @param evidence E: 0 to 3
     * @param organisations that gave a level
     * @param respondents that gave a level
     * @param groups the counting groups by code, in alphabetical order
     */
    public record Scores(
            BigFraction raw,
            BigFraction median,
            BigFraction lowest,
            BigFraction spread,
            BigFraction evidence,
            int organisations,
            int respondents,
            SortedMap<String, GroupScore> groups) {
        public Scores {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }
    }

    /**
     * What one group answered, before the evidence cap.
     *
     * @param respondents of the group that gave a level
     */
    public record GroupScore(BigFraction median, int respondents) {}

    /** The value that rules see: the lowest group's where equity asks for it, otherwise the median. */
    public Optional<BigFraction> value() {
        return scores.map(numbers -> criterion.equity() ? numbers.lowest() : numbers.median());
    }
}
