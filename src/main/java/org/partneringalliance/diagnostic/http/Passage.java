package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * A request on its way through the service: the id under which it is found again, and the route that answers it. Safe to
 * use from several threads.
 */
final class Passage {

    /** Carries the id, in the answer and, if the sender has one already, in the request. */
    static final String HEADER = "X-Request-Id";

    /** The route of requests that no route answers. */
    static final String NO_ROUTE = "none";

    private static final String ATTRIBUTE = Passage.class.getName();
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final String id;
    private volatile String route = NO_ROUTE;

    private Passage(Optional<String> sent) {
        this.id = sent.filter(word -> USABLE.matcher(word).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** That of a request, which begins when it is first asked for. */
    static Passage of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Passage begun) {
            return begun;
        }
        Passage begun = new Passage(Optional.ofNullable(request.getHeaders().get(HEADER)));
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    /** That of a request which has come as far as the routes. */
    static Passage of(Context request) {
        Passage known = request.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        Passage begun = new Passage(Optional.ofNullable(request.header(HEADER)));
        request.attribute(ATTRIBUTE, begun);
        return begun;
    }

    /** Remembers which route answered. */
    static void arrived(Context request) {
        Endpoint answered = request.endpoints().matchedHttpEndpoint();
        if (answered != null) {
            of(request).route = answered.path;
        }
    }

    /** What the sender called the request, or else a new id. */
    String id() {
        return id;
    }

    /** The address with names in place of what varies; never what was asked for, which can hold the token of a link. */
    String route() {
        return route;
    }
}
