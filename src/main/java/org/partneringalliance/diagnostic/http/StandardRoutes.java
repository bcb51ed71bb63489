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
    private final StandardPages pages;
    private final byte[] whole;

    StandardRoutes(Standard standard) {
        this.entities = new StandardEntities(standard);
        this.pages = new StandardPages(standard);
        this.whole = Json.writeBriefly(entities.whole());
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, PATH, request -> pages.answer(request, () -> whole));
        Answers.page(routes, KIND_PATH, request -> answer(request, kind(request).values()));
        Answers.page(routes, ENTITY_PATH, request -> answer(request, entity(request)));
    }

    /** What is asked for exists, or this is not called. */
    private void answer(Context request, Object found) {
        pages.answer(request, () -> Json.writeBriefly(found));
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
