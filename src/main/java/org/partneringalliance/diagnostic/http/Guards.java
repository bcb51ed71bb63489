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

    /** The names under which a machine reaches itself. */
    private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

    private Guards() {}

    /**
     * @param host what the service listens on
     */
    static void register(RoutesConfig routes, String host) {
        routes.before(request -> refuseOtherNames(request, host));
        routes.before(request -> request.header(CONTENT_TYPE_OPTIONS, NO_SNIFFING));
        routes.before(Guards::refuseMethodOverride);
    }

    /** A page from elsewhere could otherwise reach the service under a name of its own that leads to this machine. */
    private static void refuseOtherNames(Context request, String host) {
        String asked = String.valueOf(request.host()).replaceFirst(":[0-9]+$", "");
        if (!OWN_NAMES.contains(asked) && !asked.equals(host)) {
            Problem problem = Problem.notOfForm(
                    Place.of(""), "the header Host names another service", asked, String.join(", ", OWN_NAMES));
            throw new RefusedException(ProblemDocument.ofRequest(
                    ProblemKind.MISDIRECTED, "Ask for this service by the name of this machine", List.of(problem)));
        }
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
