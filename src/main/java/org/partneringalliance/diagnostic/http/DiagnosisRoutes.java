package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Detail;

/**
 * {@code POST /api/v1/diagnoses}: document in, diagnosis out, nothing stored. The document may be sent as
 * {@code application/json} or the way {@code curl -d @file} sends it (see {@link Bodies}).
 */
final class DiagnosisRoutes {

    static final String PATH = "/api/v1/diagnoses";

    private final Bodies bodies;

    DiagnosisRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(PATH, this::diagnose);
    }

    private Assessment read(Context request, Release release) {
        byte[] body = bodies.json(request);
        return release.read(() -> release.assessments().read(body));
    }

    private void diagnose(Context request, Release release) {
        QueryParameters parameters = QueryParameters.of(request, List.of("detail"));
        Optional<String> detail = parameters.oneOf("detail", Detail.words());
        parameters.refuseIfWrong();
        Assessment assessment = read(request, release);
        Detail shown = detail.flatMap(Detail::of).orElse(Detail.LEAVES);
        Answers.passing(request, release.diagnoses().diagnosis(assessment, shown));
    }
}
