package org.partneringalliance.diagnostic.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Turns exact numbers into whole numbers that compare with every threshold of at most {@link #PLACES} decimal places
 * exactly as the numbers themselves do.
 *
 * <p>A number that is a multiple of a millionth becomes an even code, a number between two such multiples the odd code
 * between theirs. So {@code 1/3 < 0.333334} and {@code 1/3 > 0.333333} both stay true, and the engine compares longs
 * only.
 */
public final class Threshold {

    /** Decimal places a threshold in a rule may have. */
    public static final int PLACES = 6;

    private static final long MILLION = 1_000_000;
    private static final BigInteger SCALE = BigInteger.valueOf(MILLION);

    /** A number of so many bits can be multiplied by twice a million. */
    private static final int SMALL_BITS = 40;

    private Threshold() {}

    /** The exact value of a decimal. */
    public static BigFraction exact(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /**
     * The comparison code of a number.
     *
     * @throws ArithmeticException if the number is beyond about 4.6 million millions
     */
    public static long code(BigFraction number) {
        BigInteger above = number.getNumerator();
        BigInteger below = number.getDenominator();
        if (above.bitLength() < SMALL_BITS && below.signum() > 0 && below.bitLength() < SMALL_BITS) {
            long scaled = above.longValue() * MILLION;
            long code = 2 * Math.floorDiv(scaled, below.longValue());
            return Math.floorMod(scaled, below.longValue()) == 0 ? code : code + 1;
        }
        BigInteger[] parts = floorDivide(number.getNumerator().multiply(SCALE), number.getDenominator());
        long code = parts[0].shiftLeft(1).longValueExact();
        return parts[1].signum() == 0 ? code : code + 1;
    }

    /**
     * The comparison code of a threshold.
     *
     * @throws ArithmeticException if it has more places than {@link #PLACES} or is beyond what {@link #code(BigFraction)} takes
     */
    public static long code(BigDecimal threshold) {
        return Math.multiplyExact(2, threshold.movePointRight(PLACES).longValueExact());
    }

    private static BigInteger[] floorDivide(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        boolean below = parts[1].signum() * denominator.signum() < 0;
        return below ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1]} : parts;
    }
}
