package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickFormTest {

    private static final Retention RETENTION = Retention.of(QuickFormStudy.others(), QuickForm.shipped());

    @Test
    void theQuickFormKeepsSevenInTenOfTheMainConclusionsOfLikelyPartnerships() {
        assertThat(RETENTION.patterns()).as(RETENTION.toString()).isGreaterThan(0.7);
        assertThat(RETENTION.first()).as(RETENTION.toString()).isGreaterThan(0.75);
        assertThat(RETENTION.now()).as(RETENTION.toString()).isGreaterThan(0.7);
    }

    @Test
    void theQuickFormInventsAlmostNothing() {
        assertThat(RETENTION.invented()).as(RETENTION.toString()).isLessThan(0.05);
    }
}
