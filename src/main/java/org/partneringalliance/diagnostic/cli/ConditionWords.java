package org.partneringalliance.diagnostic.cli;

import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** Says how conditions of rules stand, as explanations for consultants do. Immutable. */
final class ConditionWords {

    private final Sentences sentences;

    ConditionWords(Standard standard) {
        this.sentences = new Sentences(standard, Audience.CONSULTANT);
    }

    /** A comparison or an existence with its outcome. */
    String of(Evaluation leaf) {
        if (leaf instanceof Comparison comparison) {
            return Words.withStop(of(comparison));
        }
        return Words.withStop(sentences.of((Existence) leaf));
    }

    private String of(Comparison comparison) {
        return switch (comparison.truth()) {
            case TRUE -> sentences.known(comparison, true);
            case FALSE -> sentences.failed(comparison);
            case UNKNOWN ->
                comparison
                        .withheldBy()
                        .map(finding -> sentences.guarded(comparison, finding))
                        .orElseGet(() -> sentences.unknown(comparison));
        };
    }
}
