package org.partneringalliance.diagnostic.inference;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Means and extremes in exact arithmetic. */
final class Fractions {

    /** The product of two numbers of so many bits is a long. */
    private static final int SMALL_BITS = 31;

    private Fractions() {}

    /** The mean of at least one number. */
    static BigFraction mean(Collection<BigFraction> numbers) {
        // Few denominators occur among many numbers, and adding within one is cheap.
        Map<BigInteger, BigInteger> byDenominator = new HashMap<>();
        numbers.forEach(number -> byDenominator.merge(number.getDenominator(), number.getNumerator(), BigInteger::add));
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<BigInteger, BigInteger> part : byDenominator.entrySet()) {
            sum = sum.add(BigFraction.of(part.getValue(), part.getKey()));
        }
        return sum.divide(numbers.size());
    }

    static BigFraction min(BigFraction left, BigFraction right) {
        return compare(left, right) <= 0 ? left : right;
    }

    static BigFraction max(BigFraction left, BigFraction right) {
        return compare(left, right) >= 0 ? left : right;
    }

    /** As {@link BigFraction#compareTo} does, without new numbers where both are small. */
    private static int compare(BigFraction left, BigFraction right) {
        BigInteger above = left.getNumerator();
        BigInteger below = left.getDenominator();
        BigInteger otherAbove = right.getNumerator();
        BigInteger otherBelow = right.getDenominator();
        boolean small = above.bitLength() < SMALL_BITS
                && below.bitLength() < SMALL_BITS
                && otherAbove.bitLength() < SMALL_BITS
                && otherBelow.bitLength() < SMALL_BITS
                && below.signum() > 0
                && otherBelow.signum() > 0;
        return small
                ? Long.compare(above.longValue() * otherBelow.longValue(), otherAbove.longValue() * below.longValue())
                : left.compareTo(right);
    }
}
