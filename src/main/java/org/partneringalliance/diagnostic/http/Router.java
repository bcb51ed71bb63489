package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Registers routes that answer from a release. Each request takes the current one once, before anything of it is read.
 *
 * @param current gives the release in use at the time
 * @param administration what changes it
 */
public record Router(RoutesConfig routes, Supplier<Release> current, Administration administration) {

    /** Answers a request from one release. */
    public interface Handler {
        /** Everything the answer says comes from the release. */
        void handle(Context request, Release release);
    }

    /** A page to read: GET, HEAD and OPTIONS. */
    public void page(String path, Handler handler) {
        Answers.page(routes, path, request -> handler.handle(request, current.get()));
    }

    /** A place to submit something: POST and OPTIONS. */
    public void submission(String path, Handler handler) {
        Answers.submission(routes, path, request -> handler.handle(request, current.get()));
    }
}
