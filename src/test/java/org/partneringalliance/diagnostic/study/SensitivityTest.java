package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.study.Sensitivity.Variation;

/** What README says of the sensitivity of the advice. */
class SensitivityTest {

    /** A very small partnership gets one action for now in place of two, so that both cannot stay. */
    private static final String HALVED = "constants.horizons.nowMicro";

    private static final List<Variation> VARIATIONS = Sensitivity.all();

    @Test
    void noNumberVariedByAFifthChangesMoreThanOneOfTheFirstThreeActionsInMoreThanOneOfTwentyPartnerships() {
        assertThat(VARIATIONS)
                .hasSizeGreaterThan(100)
                .filteredOn(each -> !halves(each))
                .allMatch(each -> 20 * each.stable() >= 19 * each.of());
    }

    @Test
    void halvingTheListOfVerySmallPartnershipsIsFeltInTheseAlone() {
        assertThat(VARIATIONS)
                .filteredOn(SensitivityTest::halves)
                .singleElement()
                .satisfies(
                        each -> assertThat(each.stable()).isEqualTo(each.same()).isEqualTo(17));
    }

    private static boolean halves(Variation variation) {
        return variation.name().equals(HALVED) && variation.to().equals("1");
    }
}
