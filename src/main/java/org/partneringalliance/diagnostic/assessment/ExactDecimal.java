package org.partneringalliance.diagnostic.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.partneringalliance.diagnostic.fact.Threshold;

/** Numbers of a document that are kept: at most 12 digits before the decimal point and 6 after it. */
final class ExactDecimal {

    private static final int MOST_DIGITS = 12;

    /** The form of a whole number, as told to people. */
    static final String WHOLE_FORM = "at most " + MOST_DIGITS + " digits";

    /** The form of any number, as told to people. */
    static final String FORM = WHOLE_FORM + " and " + Threshold.PLACES + " decimals";

    private ExactDecimal() {}

    /** The number without trailing zeros, or empty if it is not kept. Takes no longer for {@code 1e999999999}. */
    static Optional<BigDecimal> of(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (digitsBeforePoint > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() > Threshold.PLACES ? Optional.empty() : Optional.of(stripped);
    }
}
