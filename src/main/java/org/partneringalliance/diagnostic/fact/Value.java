package org.partneringalliance.diagnostic.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** A known value: text, a flag, a set of words or an exact number. What is not known has no value at all. */
public sealed interface Value {

    /** A word, for instance {@code "signed"}. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** True or false. */
    record Flag(boolean set) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(set);
        }
    }

    /** A set of words; printed in alphabetical order. */
    record Words(Set<String> words) implements Value {
        public Words {
            words = Set.copyOf(words);
        }

        @Override
        public String toString() {
            return String.join(", ", new TreeSet<>(words));
        }
    }

    /** An exact number. Thresholds are decided on it, never on a rounded value (content brief 0.7). */
    record Exact(BigFraction number) implements Value {

        /** Decimal places shown to people. */
        private static final int SHOWN_PLACES = 2;

        /** Up to here, two decimal places of a fraction can be worked out in longs. */
        private static final int SMALL_BITS = 40;

        /** At most two decimal places, rounded half up. */
        public BigDecimal rounded() {
            BigInteger above = number.getNumerator();
            BigInteger below = number.getDenominator();
            if (above.bitLength() < SMALL_BITS && below.bitLength() < SMALL_BITS) {
                return rounded(above.longValue(), below.longValue());
            }
            return roundedExactly();
        }

        /** Levels, shares and gaps are small; most of what is written is one of them. */
        private BigDecimal rounded(long above, long below) {
            long size = Math.abs(below);
            long hundredths = (200 * Math.abs(above) + size) / (2 * size);
            if (hundredths >= 1000) {
                return roundedExactly();
            }
            long signed = hundredths * Long.signum(above) * Long.signum(below);
            if (signed % 100 == 0) {
                return BigDecimal.valueOf(signed / 100);
            }
            return signed % 10 == 0 ? BigDecimal.valueOf(signed / 10, 1) : BigDecimal.valueOf(signed, SHOWN_PLACES);
        }

        private BigDecimal roundedExactly() {
            BigDecimal decimal = number.bigDecimalValue(SHOWN_PLACES, RoundingMode.HALF_UP);
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return rounded().toPlainString();
        }
    }
}
