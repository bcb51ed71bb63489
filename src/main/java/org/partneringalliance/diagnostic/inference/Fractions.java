package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/** Means and extremes in exact arithmetic. */
final class Fractions {

    private Fractions() {}

    /** The mean of at least one number. */
    static BigFraction mean(Collection<BigFraction> numbers) {
        return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(numbers.size());
    }

    static BigFraction min(BigFraction left, BigFraction right) {
        return left.compareTo(right) <= 0 ? left : right;
    }

    static BigFraction max(BigFraction left, BigFraction right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
