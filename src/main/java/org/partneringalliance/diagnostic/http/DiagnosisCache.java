package org.partneringalliance.diagnostic.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;

/**
 * Diagnoses as JSON, made once for equal assessments and kept as long as there is room. Belongs to one diagnostician,
 * hence to one standard and one rule base. Thread-safe.
 */
final class DiagnosisCache {

    /** Bytes an answer takes in memory, with its criterion's id and its place in the map. */
    private static final int ANSWER_WEIGHT = 150;

    /** Bytes an organisation or a respondent takes, with names and ids. */
    private static final int MEMBER_WEIGHT = 600;

    private final Diagnostician diagnostician;
    private final Cache<Assessment, byte[]> made;

    /** @param size bytes to keep, about */
    DiagnosisCache(Diagnostician diagnostician, long size) {
        this.diagnostician = diagnostician;
        this.made = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((Assessment assessment, byte[] json) -> json.length + weight(assessment))
                .build();
    }

    /** The diagnosis of an assessment; not to be changed by the caller. */
    byte[] diagnosis(Assessment assessment) {
        return made.get(assessment, missing -> Json.write(diagnostician.diagnose(missing)));
    }

    private static int weight(Assessment assessment) {
        int answers = assessment.responses().stream()
                .mapToInt(response -> response.answers().size())
                .sum();
        int members = assessment.organisations().size() + assessment.responses().size();
        int before = assessment.previous().map(DiagnosisCache::weight).orElse(0);
        return answers * ANSWER_WEIGHT + members * MEMBER_WEIGHT + before;
    }
}
