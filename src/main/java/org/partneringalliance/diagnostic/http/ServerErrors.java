package org.partneringalliance.diagnostic.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the web server refuses before any route sees it, for instance an address that is no address. */
final class ServerErrors implements Request.Handler {

    private static final String RETRY_SECONDS = "2";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Passage passage = Passage.of(request);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, ProblemDocument.CONTENT_TYPE)
                .put(HttpHeader.CACHE_CONTROL, Answers.NO_STORE)
                .put(Passage.HEADER, passage.id())
                .put(Guards.CONTENT_TYPE_OPTIONS, Guards.NO_SNIFFING);
        byte[] problem = problem(response).answering(passage.id()).json();
        response.write(true, ByteBuffer.wrap(problem), callback);
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
