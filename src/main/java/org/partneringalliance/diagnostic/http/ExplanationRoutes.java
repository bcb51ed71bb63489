package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import org.partneringalliance.diagnostic.assessment.QuestionReader;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.Query;

/**
 * {@code POST /api/v1/explanations}: a document and a question about its diagnosis in, the answer out; {@code POST
 * /api/v1/explanations/verify}: a document and, if wanted, a derivation graph in, whether the graph is true out. Nothing is
 * stored. Bodies may be sent as for {@link DiagnosisRoutes}.
 */
final class ExplanationRoutes {

    static final String PATH = "/api/v1/explanations";
    static final String VERIFY_PATH = PATH + "/verify";

    private final Bodies bodies;

    ExplanationRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(PATH, this::explain);
        router.submission(VERIFY_PATH, this::verify);
    }

    private void explain(Context request, Release release) {
        byte[] body = bodies.json(request);
        QuestionReader.Request read = release.read(() -> release.questions().read(body));
        Query query = Query.of(read.of(), read.words(), read.keep());
        Answers.passing(request, Json.write(release.explainer().explain(read.assessment(), query)));
    }

    private void verify(Context request, Release release) {
        byte[] body = bodies.json(request);
        VerificationReader.Request read = release.read(() -> new VerificationReader(release.assessments()).read(body));
        DerivationGraph graph = read.graph().orElseGet(() -> release.explainer().graph(read.assessment()));
        Answers.passing(request, Json.write(release.explainer().verify(read.assessment(), graph)));
    }
}
