package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line is written after its answer has been sent: tests wait for it. */
class AccessLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestRecord.LOGGER);
    private final BlockingQueue<JsonNode> lines = new LinkedBlockingQueue<>();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(JsonMapper.shared().readTree(event.getFormattedMessage()));
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.setAdditive(false);
        logger.detachAppender("stdout");
        logger.addAppender(appender);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(appender);
    }

    @Test
    void aLineSaysWhatWasAskedAndHowItWentAndNothingElse() throws InterruptedException {
        try (Service service =
                Service.start(Running::content, Settings.of("localhost", 0).logging())) {
            HttpResponse<String> response = get(service, "/api/v1/standard/criteria/GOV-1.1?");

            JsonNode line = lines.poll(20, TimeUnit.SECONDS);

            assertThat(line.propertyNames())
                    .containsExactly("time", "requestId", "method", "route", "status", "durationMs", "bytesOut");
            assertThat(line.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            assertThat(line.path("requestId").asString()).isEqualTo(Running.header(response, "X-Request-Id"));
            assertThat(line.path("method").asString()).isEqualTo("GET");
            assertThat(line.path("route").asString()).isEqualTo("/api/v1/standard/{kind}/{id}");
            assertThat(line.path("status").asInt()).isEqualTo(200);
            assertThat(line.path("durationMs").asDouble()).isPositive();
            assertThat(line.path("bytesOut").asInt())
                    .isEqualTo(Integer.parseInt(Running.header(response, "Content-Length")));
        }
    }

    @Test
    void anUnknownAddressIsNotWritten() throws InterruptedException {
        try (Service service =
                Service.start(Running::content, Settings.of("localhost", 0).logging())) {
            get(service, "/answer/somebodys-secret?token=secret");

            JsonNode line = lines.poll(20, TimeUnit.SECONDS);

            assertThat(line.path("status").asInt()).isEqualTo(404);
            assertThat(line.path("route").asString()).isEqualTo("none");
            assertThat(line.toString()).doesNotContain("secret", "token");
        }
    }

    @Test
    void nothingIsWrittenUnlessItIsWanted() {
        Running.get("/health/live");

        assertThat(lines).isEmpty();
    }

    private static HttpResponse<String> get(Service service, String path) {
        return Running.send(HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path)));
    }
}
