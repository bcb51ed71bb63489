package org.partneringalliance.diagnostic.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Declared;
import org.partneringalliance.diagnostic.standard.Standard;

/** Under which circumstances a diagnosis was made. */
public final class Circumstances {

    private Circumstances() {}

    /** Phase, type and how many answered, each as a phrase. */
    public static List<String> of(Standard standard, Assessment assessment, Diagnosis diagnosis) {
        Names names = new Names(standard);
        String phase = declared(diagnosis.phase(), names::phase);
        String type = declared(diagnosis.type(), names::type);
        List<Response> scored =
                assessment.responses().stream().filter(Response::gaveLevel).toList();
        int organisations =
                (int) scored.stream().map(Response::organisation).distinct().count();
        String answers = "Answers: %s from %s"
                .formatted(
                        Words.count(scored.size(), "person", "people"),
                        Words.count(organisations, "organisation", "organisations"));
        return List.of("Phase: " + phase, "Type: " + type, answers);
    }

    private static String declared(Declared declared, UnaryOperator<String> name) {
        return declared.declared()
                .map(name)
                .or(() -> declared.inferred().map(name).map(inferred -> inferred + " (from the facts)"))
                .orElseGet(() -> tied(declared.tied(), name));
    }

    private static String tied(List<String> types, UnaryOperator<String> name) {
        return types.isEmpty()
                ? "not stated"
                : types.stream().map(name).collect(Collectors.joining(" or "))
                        + " (from the facts, which do not decide)";
    }
}
