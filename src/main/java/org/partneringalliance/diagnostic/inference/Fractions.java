package org.partneringalliance.diagnostic.inference;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Means and extremes in exact arithmetic. */
final class Fractions {

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
        return left.compareTo(right) <= 0 ? left : right;
    }

    static BigFraction max(BigFraction left, BigFraction right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
