package org.partneringalliance.diagnostic.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.explanation.Audit;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;

/**
 * Diagnoses as JSON, made once for equal assessments and kept as long as there is room. Belongs to one diagnostician,
 * hence to one standard and one rule base. Thread-safe.
 */
public final class DiagnosisCache {

    /** Bytes an answer takes in memory, with its criterion's id and its place in the map. */
    private static final int ANSWER_WEIGHT = 150;

    /** Bytes an organisation or a respondent takes, with names and ids. */
    private static final int MEMBER_WEIGHT = 600;

    private final Diagnostician diagnostician;
    private final DiagnosisJson json;
    private final Audit audit;
    private final Metrics metrics;
    private final Cache<Wanted, byte[]> made;

    /**
     * A cache that is empty.
     *
     * @param size bytes to keep, about
     * @param auditedOneIn of so many assessments one is certified before its diagnosis is kept
     * @param metrics is told what was kept already, how long the stages take and which rules fire
     */
    DiagnosisCache(Diagnostician diagnostician, long size, int auditedOneIn, Metrics metrics) {
        this.diagnostician = diagnostician;
        this.json = new DiagnosisJson(diagnostician, metrics);
        this.audit = new Audit(diagnostician, auditedOneIn);
        this.metrics = metrics;
        this.made = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((Wanted wanted, byte[] json) -> json.length + weight(wanted.assessment()))
                .recordStats(metrics::cache)
                .build();
    }

    /** What is kept apart from one another. */
    private record Wanted(Assessment assessment, Detail detail) {}

    /** The diagnosis of an assessment; not to be changed by the caller. */
    public byte[] diagnosis(Assessment assessment, Detail detail) {
        return made.get(new Wanted(assessment, detail), this::make);
    }

    /** Bytes that are kept, about. */
    long weight() {
        return made.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private byte[] make(Wanted wanted) {
        Examination examination = diagnostician.examine(wanted.assessment());
        metrics.fired(examination.conclusions().firings());
        Optional<DerivationGraph> certified = metrics.run(Stage.CERTIFICATE, () -> audit.check(examination));
        return json.write(examination, wanted.detail(), certified);
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
