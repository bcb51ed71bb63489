package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;

/**
 * {@code POST /api/v1/diagnoses}: document in, diagnosis out, nothing stored. The document may be sent as
 * {@code application/json} or the way {@code curl -d @file} sends it (see {@link Bodies}).
 */
final class DiagnosisRoutes {

    static final String PATH = "/api/v1/diagnoses";

    private final Bodies bodies;
    private final AssessmentReader reader;
    private final DiagnosisCache diagnoses;

    DiagnosisRoutes(Diagnostician diagnostician, Settings settings) {
        this.bodies = new Bodies(settings.largestBody());
        this.reader = new AssessmentReader(diagnostician.standard());
        this.diagnoses = new DiagnosisCache(diagnostician, settings.cacheSize(), settings.auditedOneIn());
    }

    void register(RoutesConfig routes) {
        Answers.submission(routes, PATH, this::diagnose);
    }

    private void diagnose(Context request) {
        QueryParameters parameters = QueryParameters.of(request, List.of("detail"));
        Optional<String> detail = parameters.oneOf("detail", Detail.words());
        parameters.refuseIfWrong();
        Assessment assessment = reader.read(bodies.json(request));
        Answers.passing(
                request,
                diagnoses.diagnosis(assessment, detail.flatMap(Detail::of).orElse(Detail.LEAVES)));
    }
}
