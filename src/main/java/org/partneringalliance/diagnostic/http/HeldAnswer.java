package org.partneringalliance.diagnostic.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * An answer that is sent when it is complete, without a thread that waits for its reader: whoever reads slowly keeps a
 * connection busy and nothing else. Used by one thread at a time.
 */
final class HeldAnswer extends Response.Wrapper implements Callback {

    private static final int USUAL = 8 << 10;
    private static final int LARGE = 32 << 20;

    /** Time that every answer has, however short. */
    private static final long SECONDS = 5;

    private final long slowest;
    private final Callback sent;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private boolean begun;
    private boolean complete;

    /**
     * An answer with nothing in it yet.
     *
     * @param slowest bytes that have to go in a second; the connection is closed if they do not
     * @param sent is told when all of it is sent
     */
    HeldAnswer(Request request, Response response, long slowest, Callback sent) {
        super(request, response);
        this.slowest = slowest;
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
        Scheduler.Task impatience = getRequest()
                .getComponents()
                .getScheduler()
                .schedule(this::hangUp, SECONDS + body.size() / slowest, TimeUnit.SECONDS);
        getWrapped().write(true, ByteBuffer.wrap(body.toByteArray()), Callback.from(() -> impatience.cancel(), sent));
    }

    private void hangUp() {
        getRequest().getConnectionMetaData().getConnection().close();
    }

    @Override
    public void failed(Throwable failure) {
        sent.failed(failure);
    }
}
