package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        List<Mean> sorted = means.stream().sorted(BY_SIZE).toList();
        int middle = sorted.size() / 2;
        BigFraction upper = sorted.get(middle).exact();
        return sorted.size() % 2 == 1
                ? upper
                : sorted.get(middle - 1).exact().add(upper).divide(2);
    }
}
