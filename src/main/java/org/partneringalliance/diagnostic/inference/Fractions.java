package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Means and medians in exact arithmetic. */
final class Fractions {

    private Fractions() {}

    /** The mean of at least one number. */
    static BigFraction mean(Collection<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(numbers.size());
    }

    /** The middle of at least one number, or the mean of the two in the middle. */
    static BigFraction median(Collection<BigFraction> numbers) {
        List<BigFraction> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(2);
    }

    static BigFraction min(BigFraction left, BigFraction right) {
        return left.compareTo(right) <= 0 ? left : right;
    }

    static BigFraction max(BigFraction left, BigFraction right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
