package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** What holds for every request, whatever it asks for. */
final class Guards {

    static final String CONTENT_TYPE_OPTIONS = Header.X_CONTENT_TYPE_OPTIONS;
    static final String NO_SNIFFING = "nosniff";

    private Guards() {}

    static void register(RoutesConfig routes) {
        routes.before(request -> request.header(CONTENT_TYPE_OPTIONS, NO_SNIFFING));
        routes.before(Guards::refuseMethodOverride);
    }

    /** Javalin would run the route of the method in the header: what looks like a GET could be anything. */
    private static void refuseMethodOverride(Context request) {
        String method = request.header(Header.X_HTTP_METHOD_OVERRIDE);
        if (method != null) {
            Problem problem = Problem.notOfForm(
                    Place.of(""), "the header " + Header.X_HTTP_METHOD_OVERRIDE + " is not allowed", method, "");
            throw new RefusedException(ProblemDocument.ofRequest(
                    ProblemKind.BAD_REQUEST, "Send the request with the method that is meant", List.of(problem)));
        }
    }
}
