package org.partneringalliance.diagnostic.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the web server refuses before any route sees it, for instance an address that is no address. */
final class ServerErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Passage passage = Passage.of(request);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, ProblemDocument.CONTENT_TYPE)
                .put(HttpHeader.CACHE_CONTROL, Answers.NO_STORE)
                .put(Passage.HEADER, passage.id())
                .put(Guards.CONTENT_TYPE_OPTIONS, Guards.NO_SNIFFING);
        byte[] problem = ProblemDocument.ofStatus(response.getStatus())
                .answering(passage.id())
                .json();
        response.write(true, ByteBuffer.wrap(problem), callback);
        return true;
    }
}
