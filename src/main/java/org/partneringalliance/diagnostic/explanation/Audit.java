package org.partneringalliance.diagnostic.explanation;

import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Certificate.Verdict;

/**
 * Has a sample of diagnoses certified while they are made. The same assessment is always in the sample or never.
 * Immutable and thread-safe.
 */
public final class Audit {

    private final Diagnostician diagnostician;
    private final int oneIn;

    /** @param oneIn how many assessments one is taken from, 1 for all */
    public Audit(Diagnostician diagnostician, int oneIn) {
        this.diagnostician = diagnostician;
        this.oneIn = oneIn;
    }

    /**
     * Certifies an examination, if it is in the sample.
     *
     * @return its derivation graph, which is true; empty if it is not in the sample
     * @throws IllegalStateException if engine and certificate disagree, which is a fault of the program
     */
    public Optional<DerivationGraph> check(Examination examination) {
        if (Math.floorMod(examination.assessment().hashCode(), oneIn) != 0) {
            return Optional.empty();
        }
        DerivationGraph graph = GraphBuilder.of(examination);
        Verdict verdict = Certificate.verify(diagnostician, examination.assessment(), graph);
        if (!verdict.valid()) {
            throw new IllegalStateException("A diagnosis was refuted: " + String.join("; ", verdict.problems()));
        }
        return Optional.of(graph);
    }
}
