package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.standard.Standard;

/** {@code GET /api/v1/standard}, whole, each kind at {@code /{kind}} below it, and each entity at {@code /{kind}/{id}}. */
final class StandardRoutes {

    static final String PATH = "/api/v1/standard";
    static final String KIND_PATH = PATH + "/{kind}";
    static final String ENTITY_PATH = KIND_PATH + "/{id}";

    private final StandardEntities entities;
    private final byte[] whole;

    StandardRoutes(Standard standard) {
        this.entities = new StandardEntities(standard);
        this.whole = Json.writeBriefly(entities.whole());
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, PATH, request -> answer(request, whole));
        Answers.page(
                routes,
                KIND_PATH,
                request -> answer(request, Json.writeBriefly(kind(request).values())));
        Answers.page(routes, ENTITY_PATH, request -> answer(request, Json.writeBriefly(entity(request))));
    }

    private static void answer(Context request, byte[] json) {
        QueryParameters.of(request, List.of()).refuseIfWrong();
        Answers.kept(request, json);
    }

    private Map<String, ?> kind(Context request) {
        String kind = request.pathParam("kind");
        return entities.ofKind(kind)
                .orElseThrow(() -> unknown("The standard has no such kind", kind, entities.kinds()));
    }

    private Object entity(Context request) {
        Map<String, ?> ofKind = kind(request);
        String id = request.pathParam("id");
        Object entity = ofKind.get(id);
        if (entity == null) {
            throw unknown("There is no such entry among the " + request.pathParam("kind"), id, ofKind.keySet());
        }
        return entity;
    }

    private static RefusedException unknown(String detail, String found, Set<String> allowed) {
        Problem problem = Problem.notAllowed(Place.of(""), "unknown name in the address", found, allowed);
        return new RefusedException(ProblemDocument.ofRequest(ProblemKind.NOT_FOUND, detail, List.of(problem)));
    }
}
