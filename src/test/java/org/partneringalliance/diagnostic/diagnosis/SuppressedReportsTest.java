package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;

/** What is left alone says why in whole sentences, each with one full stop. */
class SuppressedReportsTest {

    @Test
    void theNameOfALimitBecomesASentence() {
        List<String> reasons = reasons(Round.of(4)
                .fact("phase", "P6")
                .all("PRO-6.2", 3)
                .all("COM-5.3", 2)
                .all("GOV-1.1", 1)
                .all("OPS-1.1", 1)
                .assessment());

        assertThat(reasons).contains("Orderly ending.");
    }

    @Test
    void anOutcomeThatIsASentenceAlreadyGetsNoSecondStop() {
        List<String> reasons = Loaded.expected().stream()
                .flatMap(name -> reasons(Loaded.assessment(name)).stream())
                .toList();

        assertThat(reasons)
                .anyMatch(reason -> reason.contains("Waits for an outcome: "))
                .allMatch(reason -> reason.endsWith("."))
                .noneMatch(reason -> reason.contains(".."));
    }

    private static List<String> reasons(Assessment assessment) {
        return Loaded.diagnostician().diagnose(assessment).suppressed().stream()
                .map(Suppressed::reason)
                .toList();
    }
}
