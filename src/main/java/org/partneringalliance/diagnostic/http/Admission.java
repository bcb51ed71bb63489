package org.partneringalliance.diagnostic.http;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets some requests in at a time and some more wait, without a thread, in the order in which they came; the rest is told
 * to come again. Whoever watches the service is let in always. Jetty's own handler for this counts a request until its
 * answer has been read, so that a few slow readers would keep everybody out. Thread-safe.
 */
final class Admission extends Handler.Wrapper {

    /** Addresses that answer also when there is too much to do. */
    private static final Set<String> WATCHED =
            Set.of(HealthRoutes.LIVE_PATH, HealthRoutes.READY_PATH, MetricsRoute.PATH);

    private final Limits limits;
    private final Counter refused;
    private final Deque<Visit> queue = new ArrayDeque<>();
    private int inWork;

    Admission(Limits limits, Metrics metrics) {
        this.limits = limits;
        this.refused = metrics.counter("diagnostic.requests.refused", "Requests that were told to come again later");
        metrics.gauge("diagnostic.requests.working", "Requests that are worked on", this::inWork);
        metrics.gauge("diagnostic.requests.waiting", "Requests that wait to be worked on", this::waiting);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = new Visit(request, response, callback);
        if (WATCHED.contains(request.getHttpURI().getCanonicalPath())) {
            return visit.answer();
        }
        switch (place(visit)) {
            case WORK -> {
                try {
                    return visit.answer();
                } finally {
                    leave();
                }
            }
            case QUEUE -> visit.becomeImpatient();
            case NONE -> visit.refuse();
        }
        return true;
    }

    private enum Place {
        WORK,
        QUEUE,
        NONE
    }

    private synchronized Place place(Visit visit) {
        if (inWork < limits.atOnce()) {
            inWork++;
            return Place.WORK;
        }
        if (queue.size() < limits.waiting()) {
            queue.addLast(visit);
            return Place.QUEUE;
        }
        return Place.NONE;
    }

    /** Whoever leaves makes room for the next. */
    private void leave() {
        next().ifPresent(visit -> visit.request.getContext().execute(visit::enter));
    }

    private synchronized Optional<Visit> next() {
        Optional<Visit> next = Optional.ofNullable(queue.pollFirst());
        if (next.isEmpty()) {
            inWork--;
        }
        return next;
    }

    private synchronized boolean givesUp(Visit visit) {
        return queue.remove(visit);
    }

    private synchronized int inWork() {
        return inWork;
    }

    private synchronized int waiting() {
        return queue.size();
    }

    /** A request with its answer to be. */
    private final class Visit {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private volatile Optional<Scheduler.Task> impatience = Optional.empty();

        Visit(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        boolean answer() throws Exception {
            HeldAnswer held = new HeldAnswer(request, response, limits.slowestOut(), callback);
            return Admission.super.handle(request, held, held);
        }

        /** The same for a request that has waited, to which nobody listens any more. */
        void enter() {
            impatience.ifPresent(Scheduler.Task::cancel);
            try {
                if (!answer()) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception failed) {
                Response.writeError(request, response, callback, failed);
            } finally {
                leave();
            }
        }

        void becomeImpatient() {
            impatience = Optional.of(request.getComponents()
                    .getScheduler()
                    .schedule(this::giveUp, limits.patience().toNanos(), TimeUnit.NANOSECONDS));
        }

        private void giveUp() {
            if (givesUp(this)) {
                refuse();
            }
        }

        void refuse() {
            refused.increment();
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }
}
