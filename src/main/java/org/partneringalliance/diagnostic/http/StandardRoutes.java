package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** {@code GET /api/v1/standard}, whole, each kind at {@code /{kind}} below it, and each entity at {@code /{kind}/{id}}. */
final class StandardRoutes {

    static final String PATH = "/api/v1/standard";
    static final String KIND_PATH = PATH + "/{kind}";
    static final String ENTITY_PATH = KIND_PATH + "/{id}";

    private StandardRoutes() {}

    static void register(Router router) {
        router.page(
                PATH, (request, release) -> answer(request, release.entities().whole()));
        router.page(
                KIND_PATH,
                (request, release) -> answer(
                        request,
                        Json.writeBriefly(kind(request, release.entities()).values())));
        router.page(
                ENTITY_PATH,
                (request, release) -> answer(request, Json.writeBriefly(entity(request, release.entities()))));
    }

    private static void answer(Context request, byte[] json) {
        QueryParameters.of(request, List.of()).refuseIfWrong();
        Answers.kept(request, json);
    }

    private static Map<String, ?> kind(Context request, StandardEntities entities) {
        String kind = request.pathParam("kind");
        return entities.ofKind(kind)
                .orElseThrow(() -> unknown("The standard has no such kind", kind, entities.kinds()));
    }

    private static Object entity(Context request, StandardEntities entities) {
        Map<String, ?> ofKind = kind(request, entities);
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
