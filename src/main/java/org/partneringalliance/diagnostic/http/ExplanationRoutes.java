package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.assessment.QuestionReader;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/v1/explanations}: a document and a question about its diagnosis in, the answer out; {@code POST
 * /api/v1/explanations/verify}: a document and, if wanted, a derivation graph in, whether the graph is true out. Nothing is
 * stored. Bodies may be sent as for {@link DiagnosisRoutes}.
 */
final class ExplanationRoutes {

    static final String PATH = "/api/v1/explanations";
    static final String VERIFY_PATH = PATH + "/verify";

    private static final JsonMapper STRICT = Json.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<String> VERIFY_KEYS = List.of("assessment", "graph");

    private final Bodies bodies;

    ExplanationRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(PATH, this::explain);
        router.submission(VERIFY_PATH, this::verify);
    }

    private void explain(Context request, Release release) {
        QuestionReader.Request read = release.questions().read(bodies.json(request));
        Query query = Query.of(read.of(), read.words(), read.keep());
        Answers.passing(request, Json.write(release.explainer().explain(read.assessment(), query)));
    }

    private void verify(Context request, Release release) {
        JsonNode body = DocumentParser.parse(bodies.json(request));
        refuseOtherKeys(body);
        JsonNode document = body.optional("assessment")
                .orElseThrow(() -> refused(Problem.at(Place.of("/assessment"), "the key 'assessment' is required")));
        Assessment assessment = release.assessments().read(document, Place.of("/assessment"));
        DerivationGraph graph = body.optional("graph")
                .map(ExplanationRoutes::graph)
                .orElseGet(() -> release.explainer().graph(assessment));
        Answers.passing(request, Json.write(release.explainer().verify(assessment, graph)));
    }

    private static void refuseOtherKeys(JsonNode body) {
        if (!body.isObject()) {
            throw refused(Problem.at(Place.of(""), "an object is needed here"));
        }
        Optional<String> other = body.propertyNames().stream()
                .filter(key -> !VERIFY_KEYS.contains(key))
                .findFirst();
        other.ifPresent(key -> {
            throw refused(Problem.notAllowed(Place.of(""), "unknown key", key, VERIFY_KEYS));
        });
    }

    /** A graph as this service gives it; anything else is refused. */
    private static DerivationGraph graph(JsonNode node) {
        try {
            return Optional.ofNullable(STRICT.treeToValue(node, DerivationGraph.class))
                    .orElseThrow();
        } catch (JacksonException | NullPointerException | NoSuchElementException other) {
            throw refused(Problem.at(
                    Place.of("/graph"),
                    "this is not a derivation graph as the service gives it with detail=full: "
                            + String.valueOf(other.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
        }
    }

    private static ProblemsException refused(Problem problem) {
        return new ProblemsException("The request", List.of(problem));
    }
}
