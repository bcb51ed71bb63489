package org.partneringalliance.diagnostic.http;

import io.javalin.config.Key;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What routes have in common: which methods they know and how they answer. */
final class Answers {

    static final String JSON = "application/json";
    static final String NO_STORE = "no-store";

    private static final String SUBMISSION_METHODS = "POST, OPTIONS";
    private static final String REVALIDATE = "no-cache";

    /** The pages of this service, if it has any. */
    static final Key<Optional<Pages>> PAGES = new Key<>("pages");

    /** The media type of pages. */
    static final String HTML = "text/html; charset=utf-8";

    private Answers() {}

    /**
     * True for a person with a browser.
     *
     * @param accepted the header, if there is one
     */
    static boolean asksForAPage(@Nullable String accepted, String path) {
        return accepted != null && accepted.contains("text/html") && !path.startsWith("/api");
    }

    /** A page. */
    static void html(Context request, String page) {
        body(request, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** A page to read: GET, HEAD and OPTIONS. */
    static void page(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        options(routes, path, "GET, HEAD, OPTIONS");
    }

    /** A place to submit something: POST and OPTIONS, even if its address looks like that of a page with an id. */
    static void submission(RoutesConfig routes, String path, Handler handler) {
        routes.before(path, Answers::refuseOtherMethods);
        routes.post(path, handler);
        options(routes, path, SUBMISSION_METHODS);
    }

    private static void refuseOtherMethods(Context request) {
        if (!request.method().equals(HandlerType.POST) && !request.method().equals(HandlerType.OPTIONS)) {
            throw new MethodNotAllowedResponse("", Map.of("allowed", SUBMISSION_METHODS));
        }
    }

    private static void options(RoutesConfig routes, String path, String methods) {
        routes.options(path, request -> request.status(HttpStatus.NO_CONTENT).header(Header.ALLOW, methods));
    }

    /** A whole body, its length stated. */
    static void body(Context request, String contentType, byte[] body) {
        request.contentType(contentType).header(Header.CONTENT_LENGTH, String.valueOf(body.length));
        request.result(body);
    }

    /** JSON that nobody keeps. */
    static void passing(Context request, byte[] json) {
        request.header(Header.CACHE_CONTROL, NO_STORE);
        body(request, JSON, json);
    }

    /** JSON to keep and to ask for again each time; whoever has it already does not get it. */
    static void kept(Context request, byte[] json) {
        EntityTag tag = EntityTag.of(json);
        request.header(Header.ETAG, tag.text()).header(Header.CACHE_CONTROL, REVALIDATE);
        if (tag.isAmong(request.header(Header.IF_NONE_MATCH))) {
            request.status(HttpStatus.NOT_MODIFIED);
        } else {
            body(request, JSON, json);
        }
    }

    /** A problem, as a page for whoever asked for a page; nobody keeps it either. */
    static void problem(Context request, ProblemDocument found) {
        ProblemDocument problem = found.answering(Passage.of(request).id());
        request.status(problem.status()).header(Header.CACHE_CONTROL, NO_STORE);
        Optional<Pages> pages = request.appData(PAGES);
        if (pages.isPresent() && asksForAPage(request.header(Header.ACCEPT), request.path())) {
            html(request, pages.get().problem(problem));
            return;
        }
        body(request, ProblemDocument.CONTENT_TYPE, problem.json());
    }
}
