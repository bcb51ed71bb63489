package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.standard.Standard;

/** What statements of a report are about. */
final class StatementIds {

    private StatementIds() {}

    /** Guards, patterns, actions, criteria, areas, facts, and all answers together. */
    static List<String> of(Standard standard) {
        return Stream.of(
                        Explainer.about(standard),
                        standard.areas().keySet().stream(),
                        standard.facts().keySet().stream(),
                        Stream.of(Warning.ANSWERS))
                .flatMap(ids -> ids)
                .toList();
    }
}
