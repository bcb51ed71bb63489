package org.partneringalliance.diagnostic.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says in every answer by which id its request is known. */
final class Identification extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(Passage.HEADER, Passage.of(request).id());
        return super.handle(request, response, callback);
    }
}
