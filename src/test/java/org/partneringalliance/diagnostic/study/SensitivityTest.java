package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final double NINE_OF_TEN = 0.9;

    @Test
    void noNumberVariedByAFifthChangesMoreThanOneOfTheFirstThreeActionsInMoreThanOneOfTenPartnerships() {
        assertThat(Sensitivity.all())
                .hasSizeGreaterThan(100)
                .allMatch(each -> each.stable() >= NINE_OF_TEN * each.of());
    }
}
