package org.partneringalliance.diagnostic.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Waits for the whole body of a request before anything is done about it, and holds no thread meanwhile: whoever sends a
 * byte now and then keeps a connection busy and nothing else. Jetty's own handler for this keeps a network buffer for
 * every piece that comes, however small.
 */
final class Gathering extends Handler.Wrapper {

    /** How much of a body that is too large is thrown away, so that its sender gets to read the answer. */
    private static final long MOST_DISCARDED = 64L << 20;

    /** The largest file that a page takes, and what a browser puts around it. */
    private static final int LARGEST_FILE = 17 << 20;

    /** Milliseconds. */
    private static final long FREE = 1000;

    private final int largest;
    private final Limits limits;
    private final AtomicLong heldByAll = new AtomicLong();

    /**
     * Holds nothing yet.
     *
     * @param largest bytes a submitted document may have
     */
    Gathering(int largest, Limits limits, Metrics metrics) {
        this.largest = largest;
        this.limits = limits;
        metrics.bytes("diagnostic.bodies.held", "Bodies that are held in memory", heldByAll::get);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        int kept = 1 + (request.getHttpURI().getCanonicalPath().startsWith("/api") ? largest : LARGEST_FILE);
        if (!hasBody(request) || asksFirst(request, kept)) {
            return super.handle(request, response, callback);
        }
        new Body(request, response, callback, kept).read(false);
        return true;
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Who waits for a word before sending what is too large is told so without having to send it. */
    private static boolean asksFirst(Request request, int kept) {
        return request.getHeaders().contains(HttpHeader.EXPECT)
                && request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) >= kept;
    }

    private void next(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failed) {
            Response.writeError(request, response, callback, failed);
        }
    }

    /** A body as far as it has come. Used by one thread at a time. */
    private final class Body extends Callback.Nested implements Runnable {

        private final Request request;
        private final Response response;
        private final int kept;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long begun = System.nanoTime();
        private long received;

        Body(Request request, Response response, Callback callback, int kept) {
            super(callback);
            this.request = request;
            this.response = response;
            this.kept = kept;
        }

        /** More has come. */
        @Override
        public void run() {
            read(true);
        }

        /** @param later whether the thread is one that may not do the work of the request */
        void read(boolean later) {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    Response.writeError(request, response, this, status(chunk.getFailure()));
                    return;
                }
                take(chunk);
                boolean complete = chunk.isLast() || received >= kept + MOST_DISCARDED;
                chunk.release();
                if (heldByAll.get() > limits.bodies()) {
                    Response.writeError(request, response, this, HttpStatus.SERVICE_UNAVAILABLE_503);
                    return;
                }
                if (complete) {
                    handOn(later);
                    return;
                }
                if (tooSlow()) {
                    Response.writeError(request, response, this, HttpStatus.REQUEST_TIMEOUT_408);
                    return;
                }
            }
        }

        /** On the average since it began; the first second is for free. */
        private boolean tooSlow() {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            return milliseconds > FREE && received * FREE < limits.slowestIn() * milliseconds;
        }

        private void take(Content.Chunk chunk) {
            ByteBuffer piece = chunk.getByteBuffer();
            received += piece.remaining();
            byte[] wanted = new byte[Math.min(piece.remaining(), kept - bytes.size())];
            piece.get(wanted);
            bytes.write(wanted, 0, wanted.length);
            heldByAll.addAndGet(wanted.length);
        }

        /** The answer is sent, and the body needed no longer. */
        @Override
        public void completed() {
            heldByAll.addAndGet(-bytes.size());
        }

        private static int status(Throwable failure) {
            if (failure instanceof HttpException refused) {
                return refused.getCode();
            }
            return failure instanceof TimeoutException ? HttpStatus.REQUEST_TIMEOUT_408 : HttpStatus.BAD_REQUEST_400;
        }

        private void handOn(boolean later) {
            Request gathered = new Gathered(request, ByteBuffer.wrap(bytes.toByteArray()));
            if (later) {
                request.getContext().execute(() -> next(gathered, response, this));
            } else {
                next(gathered, response, this);
            }
        }
    }

    /** A request whose body is here. */
    private static final class Gathered extends Request.Wrapper {

        private final Content.Source body;

        Gathered(Request request, ByteBuffer body) {
            super(request);
            this.body = Content.Source.from(body);
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable more) {
            body.demand(more);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
            super.fail(failure);
        }
    }
}
