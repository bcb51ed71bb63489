package org.partneringalliance.diagnostic.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that is sent when it is complete, without a thread that waits for its reader: whoever reads slowly keeps a
 * connection busy and nothing else. Used by one thread at a time.
 */
final class HeldAnswer extends Response.Wrapper implements Callback {

    private static final int USUAL = 8 << 10;
    private static final int LARGE = 32 << 20;

    private final Callback sent;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private boolean begun;
    private boolean complete;

    /** @param sent is told when all of it is sent */
    HeldAnswer(Request request, Response response, Callback sent) {
        super(request, response);
        this.sent = sent;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback written) {
        if (!begun) {
            begun = true;
            long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
            body = new ByteArrayOutputStream(length < 0 ? USUAL : (int) Math.min(length, LARGE));
        }
        complete |= last;
        if (bytes != null) {
            byte[] more = new byte[bytes.remaining()];
            bytes.get(more);
            body.write(more, 0, more.length);
        }
        written.succeeded();
    }

    @Override
    public boolean isCommitted() {
        return begun || super.isCommitted();
    }

    @Override
    public boolean hasLastWrite() {
        return complete || super.hasLastWrite();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
        begun = false;
        complete = false;
    }

    @Override
    public void succeeded() {
        getWrapped().write(true, ByteBuffer.wrap(body.toByteArray()), sent);
    }

    @Override
    public void failed(Throwable failure) {
        sent.failed(failure);
    }
}
