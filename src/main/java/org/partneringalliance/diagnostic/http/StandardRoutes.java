package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.standard.Standard;

/** {@code GET /api/v1/standard}, whole, and each entity at {@code /api/v1/standard/{kind}/{id}}. */
final class StandardRoutes {

    static final String PATH = "/api/v1/standard";
    static final String ENTITY_PATH = PATH + "/{kind}/{id}";

    /** Kept, but asked for again each time. */
    private static final String REVALIDATE = "no-cache";

    private final StandardEntities entities;
    private final EntityTag tag;
    private final byte[] whole;

    StandardRoutes(Standard standard) {
        this.entities = new StandardEntities(standard);
        this.tag = new EntityTag(standard.hash());
        this.whole = Json.writeBriefly(entities.whole());
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, PATH, request -> answer(request, whole));
        Answers.page(routes, ENTITY_PATH, request -> answer(request, Json.writeBriefly(entity(request))));
    }

    private Object entity(Context request) {
        String kind = request.pathParam("kind");
        String id = request.pathParam("id");
        Map<String, ?> ofKind = entities.ofKind(kind)
                .orElseThrow(() -> unknown("The standard has no such kind", kind, entities.kinds()));
        Object entity = ofKind.get(id);
        if (entity == null) {
            throw unknown("There is no such entry among the " + kind, id, ofKind.keySet());
        }
        return entity;
    }

    private static RefusedException unknown(String detail, String found, Set<String> allowed) {
        Problem problem = Problem.notAllowed(Place.of(""), "unknown name in the address", found, allowed);
        return new RefusedException(ProblemDocument.ofRequest(ProblemKind.NOT_FOUND, detail, List.of(problem)));
    }

    private void answer(Context request, byte[] json) {
        request.header(Header.ETAG, tag.text()).header(Header.CACHE_CONTROL, REVALIDATE);
        if (tag.isAmong(request.header(Header.IF_NONE_MATCH))) {
            request.status(HttpStatus.NOT_MODIFIED);
        } else {
            Answers.body(request, Answers.JSON, json);
        }
    }
}
