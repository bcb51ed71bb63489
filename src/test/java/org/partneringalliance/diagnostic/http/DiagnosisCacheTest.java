package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.diagnosis.Detail;

class DiagnosisCacheTest {

    private static final long LARGE = 1_000_000;

    private final DiagnosisCache cache = new DiagnosisCache(Running.DIAGNOSTICIAN, LARGE, 1, new Metrics());

    @Test
    void equalAssessmentsAreDiagnosedOnce() {
        assertThat(cache.diagnosis(read(Examples.CONTRACT), Detail.LEAVES))
                .isSameAs(cache.diagnosis(read(Examples.CONTRACT), Detail.LEAVES));
    }

    @Test
    void aDifferentLevelIsDiagnosedAnew() {
        String other = Examples.CONTRACT.replace("\"level\": 3", "\"level\": 2");

        assertThat(cache.diagnosis(read(Examples.CONTRACT), Detail.LEAVES))
                .isNotEqualTo(cache.diagnosis(read(other), Detail.LEAVES));
    }

    @Test
    void aDiagnosisMadeAnewHasTheSameBytes() {
        DiagnosisCache another = new DiagnosisCache(Running.DIAGNOSTICIAN, LARGE, 1, new Metrics());

        assertThat(cache.diagnosis(read(Examples.CONTRACT), Detail.LEAVES))
                .isEqualTo(another.diagnosis(read(Examples.CONTRACT), Detail.LEAVES))
                .isNotSameAs(another.diagnosis(read(Examples.CONTRACT), Detail.LEAVES));
    }

    @Test
    void aDiagnosisInFullHasTheSameBytesWhetherOrNotItIsCertified() {
        DiagnosisCache uncertified = new DiagnosisCache(Running.DIAGNOSTICIAN, LARGE, Integer.MAX_VALUE, new Metrics());

        assertThat(cache.diagnosis(read(Examples.CONTRACT), Detail.FULL))
                .isEqualTo(uncertified.diagnosis(read(Examples.CONTRACT), Detail.FULL));
    }

    private static Assessment read(String document) {
        return new AssessmentReader(Running.DIAGNOSTICIAN.standard()).read(document.getBytes(StandardCharsets.UTF_8));
    }
}
