package org.partneringalliance.diagnostic.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** Says what conditions of rules ask for and how they stand, as explanations for consultants do. Immutable. */
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

    /**
     * What a comparison or an existence asks for, without its outcome.
     *
     * @param variables what the rule's variables stand for, by name
     */
    String asks(Evaluation leaf, Map<String, String> variables) {
        String said = leaf instanceof Comparison comparison
                ? sentences.asks(comparison)
                : sentences.asks(((Existence) leaf).pattern());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            said = said.replaceAll(
                    Pattern.quote(variable.getKey()) + "\\b", Matcher.quoteReplacement(variable.getValue()));
        }
        return Words.capital(said);
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
