package org.partneringalliance.diagnostic.inference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The mean of small whole numbers, kept as sum and count: many means are compared for a median, and only that one has to
 * become a fraction.
 *
 * @param count of the numbers, 1 or more
 */
record Mean(int sum, int count) {

    private static final Comparator<Mean> BY_SIZE =
            (left, right) -> Long.compare((long) left.sum * right.count, (long) right.sum * left.count);

    BigFraction exact() {
        return BigFraction.of(sum, count);
    }

    /** The middle of at least one mean, or the mean of the two in the middle. */
    static BigFraction median(Collection<Mean> means) {
        Mean[] sorted = means.toArray(Mean[]::new);
        Arrays.sort(sorted, BY_SIZE);
        Mean upper = sorted[sorted.length / 2];
        Mean lower = sorted[(sorted.length - 1) / 2];
        return BY_SIZE.compare(lower, upper) == 0
                ? upper.exact()
                : lower.exact().add(upper.exact()).divide(2);
    }
}
