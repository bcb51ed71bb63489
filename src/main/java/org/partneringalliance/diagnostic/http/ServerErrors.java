package org.partneringalliance.diagnostic.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the web server refuses before any route sees it, for instance an address that is no address. */
final class ServerErrors implements Request.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private static final String RETRY_SECONDS = "2";

    private final Optional<Pages> pages;

    /** @param pages in which people are told of problems */
    ServerErrors(Optional<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Passage passage = Passage.of(request);
        if (response.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR_500) {
            LOG.error(
                    "Request failed before or after its route, id {}",
                    passage.id(),
                    request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
        }
        response.getHeaders()
                .put(HttpHeader.CACHE_CONTROL, Answers.NO_STORE)
                .put(Passage.HEADER, passage.id())
                .put(Guards.CONTENT_TYPE_OPTIONS, Guards.NO_SNIFFING);
        ProblemDocument problem = problem(response).answering(passage.id());
        Optional<String> page = pages.filter(any -> Answers.asksForAPage(
                        request.getHeaders().get(HttpHeader.ACCEPT),
                        Objects.requireNonNullElse(request.getHttpURI().getPath(), "")))
                .map(any -> any.problem(problem));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, page.isPresent() ? Answers.HTML : ProblemDocument.CONTENT_TYPE);
        byte[] body = page.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(problem::json);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static ProblemDocument problem(Response response) {
        if (response.getStatus() != HttpStatus.SERVICE_UNAVAILABLE_503) {
            return ProblemDocument.ofStatus(response.getStatus());
        }
        response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        return ProblemDocument.of(
                ProblemKind.BUSY, "There is too much to do; send the request again after the seconds of Retry-After");
    }
}
