package org.partneringalliance.diagnostic.explanation;

import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.standard.Standard;

/** Answers questions about the diagnosis of an assessment. Pure: the same question gives an equal answer. Thread-safe. */
public final class Explainer {

    private final Diagnostician diagnostician;

    public Explainer(Diagnostician diagnostician) {
        this.diagnostician = diagnostician;
    }

    /** How everything in the diagnosis followed. */
    public DerivationGraph graph(Assessment assessment) {
        return graph(diagnostician.examine(assessment));
    }

    /** How everything in an examination followed. */
    public DerivationGraph graph(Examination examination) {
        return GraphBuilder.of(examination);
    }

    /** Whether a graph is the derivation of the diagnosis. */
    public Certificate.Verdict verify(Assessment assessment, DerivationGraph graph) {
        return Certificate.verify(diagnostician, assessment, graph);
    }

    /**
     * The answer to a question.
     *
     * @throws IllegalArgumentException if there is no such pattern, guard, action or criterion
     */
    public Explanation explain(Assessment assessment, Query query) {
        Standard standard = diagnostician.standard();
        if (!about(standard).toList().contains(query.of())) {
            throw new IllegalArgumentException("'" + query.of() + "' is no pattern, guard, action or criterion");
        }
        Examination examination = diagnostician.examine(assessment);
        return switch (query.question()) {
            case WHY, WHY_NOT -> new WhyAnswer(diagnostician, examination, query).explanation();
            case CLEAR, BRING, FIRM -> new Counterfactual(diagnostician, examination, query).explanation();
        };
    }

    /** Every id that can be asked about, in the order guards, patterns, actions, criteria. */
    public static Stream<String> about(Standard standard) {
        return Stream.of(standard.guards(), standard.patterns(), standard.actions(), standard.criteria())
                .flatMap(entries -> entries.keySet().stream());
    }
}
