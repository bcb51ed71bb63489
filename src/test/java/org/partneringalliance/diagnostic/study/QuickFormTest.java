package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;

class QuickFormTest {

    private static final Set<String> QUICK =
            Set.copyOf(Loaded.standard().forms().quick().criteria());

    private static final Retention RETENTION = Retention.of(QuickFormStudy.others(), QUICK);

    @Test
    void theQuickFormKeepsMostOfTheMainConclusionsOfLikelyPartnerships() {
        assertThat(RETENTION.patterns()).as(RETENTION.toString()).isGreaterThan(0.75);
        assertThat(RETENTION.first()).as(RETENTION.toString()).isGreaterThan(0.8);
        assertThat(RETENTION.now()).as(RETENTION.toString()).isGreaterThan(0.7);
    }

    @Test
    void whatTheFormSaysAboutItselfWasMeasured() {
        assertThat(Loaded.standard().forms().quick().chosen())
                .contains("%.0f percent of the main patterns".formatted(100 * RETENTION.patterns()))
                .contains("%.0f percent of the partnerships".formatted(100 * RETENTION.first()));
    }
}
