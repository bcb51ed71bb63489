package org.partneringalliance.diagnostic.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every request that was answered, whoever answered it: as a number, and if wanted as a line of the access log.
 * Neither holds the address that was asked for, which can open somebody's answers.
 */
final class RequestRecord implements RequestLog {

    /** Where the lines go; the configuration of the log says how on. */
    static final String LOGGER = "access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");
    private static final double NANOSECONDS_OF_A_MICROSECOND = 1e3;
    private static final double MICROSECONDS_OF_A_MILLISECOND = 1e3;

    private final Metrics metrics;
    private final boolean inWords;

    /**
     * @param inWords whether lines are written
     */
    RequestRecord(Metrics metrics, boolean inWords) {
        this.metrics = metrics;
        this.inWords = inWords;
    }

    /** A line of the access log. */
    private record Line(
            String time, String requestId, String method, String route, int status, double durationMs, long bytesOut) {}

    @Override
    public void log(Request request, Response response) {
        Passage passage = Passage.of(request);
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        long nanoseconds = System.nanoTime() - request.getHeadersNanoTime();
        metrics.answered(method, passage.route(), response.getStatus(), Duration.ofNanos(nanoseconds));
        if (inWords) {
            Instant begin = Instant.now().minusNanos(nanoseconds);
            LOG.info(Json.text(new Line(
                    begin.truncatedTo(ChronoUnit.MILLIS).toString(),
                    passage.id(),
                    method,
                    passage.route(),
                    response.getStatus(),
                    milliseconds(nanoseconds),
                    Response.getContentBytesWritten(response))));
        }
    }

    private static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / NANOSECONDS_OF_A_MICROSECOND) / MICROSECONDS_OF_A_MILLISECOND;
    }
}
