package org.partneringalliance.diagnostic.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Codes compare with every threshold as the exact numbers do. */
class ThresholdTest {

    @Test
    void aThirdLiesBetweenTheDecimalsAroundIt() {
        long third = Threshold.code(BigFraction.of(1, 3));

        assertThat(third)
                .isGreaterThan(code("0.333333"))
                .isLessThan(code("0.333334"))
                .isNotEqualTo(code("0.333333"));
    }

    @Test
    void anExactDecimalEqualsItself() {
        assertThat(Threshold.code(BigFraction.of(3, 2))).isEqualTo(code("1.5"));
    }

    @Test
    void aNegativeFractionIsRoundedDownLikeAPositiveOne() {
        long minusAThird = Threshold.code(BigFraction.of(-1, 3));

        assertThat(minusAThird).isLessThan(code("-0.333333")).isGreaterThan(code("-0.333334"));
    }

    @Test
    void aTenthAndTwoTenthsAreExactlyThreeTenths() {
        BigFraction sum = Threshold.exact(new BigDecimal("0.1")).add(Threshold.exact(new BigDecimal("0.2")));

        assertThat(Threshold.code(sum)).isEqualTo(code("0.3"));
    }

    @Test
    void codesOrderRandomFractionsAndThresholdsAsExactArithmeticDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            BigFraction number = BigFraction.of(random.nextInt(2_000) - 1_000, 1 + random.nextInt(400));
            BigDecimal threshold = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7));
            int exact = number.compareTo(Threshold.exact(threshold));
            int coded = Long.compare(Threshold.code(number), Threshold.code(Threshold.exact(threshold)));
            assertThat(Threshold.code(threshold)).isEqualTo(Threshold.code(Threshold.exact(threshold)));
            assertThat(Integer.signum(coded))
                    .as("%s against %s", number, threshold)
                    .isEqualTo(Integer.signum(exact));
        }
    }

    private static long code(String decimal) {
        return Threshold.code(Threshold.exact(new BigDecimal(decimal)));
    }
}
