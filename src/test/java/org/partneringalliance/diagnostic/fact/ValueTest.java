package org.partneringalliance.diagnostic.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of exact numbers. */
class ValueTest {

    @ParameterizedTest
    @CsvSource({
        "1, 8, 0.13",
        "-1, 8, -0.13",
        "5, 1000, 0.01",
        "4, 1000, 0",
        "-4, 1000, 0",
        "5, 2, 2.5",
        "3, 1, 3",
        "19999, 2000, 10",
        "12345, 100, 123.45",
        "1000000000000, 1, 1000000000000"
    })
    void aNumberIsShownWithTwoPlacesAtMostRoundedHalfUp(long above, long below, String shown) {
        assertThat(new Value.Exact(BigFraction.of(above, below))).hasToString(shown);
    }

    @Test
    void randomFractionsAreRoundedAsExactArithmeticRoundsThem() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            BigFraction number = BigFraction.of(random.nextInt(40_000) - 20_000, 1 + random.nextInt(1_600));
            BigDecimal exact = number.bigDecimalValue(2, RoundingMode.HALF_UP);

            assertThat(new Value.Exact(number).rounded())
                    .as(number.toString())
                    .isEqualTo(exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
        }
    }
}
