package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A service of two routes that fail. */
class ErrorsTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Javalin service = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        Errors.handle(config, Optional.empty());
        config.routes.get("/exception", request -> {
            throw new IllegalStateException("secret");
        });
        config.routes.get("/error", request -> {
            throw new StackOverflowError("secret");
        });
    });

    @BeforeEach
    void start() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
        service.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        service.stop();
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exception", "/error"})
    void aFailureIsAnsweredWithTheIdOfItsLogEntryAndNothingElse(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Running.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).doesNotContain("secret", "Exception", "Error");
        assertThat(log.list)
                .singleElement()
                .satisfies(entry -> assertThat(response.body()).contains(String.valueOf(entry.getArgumentArray()[0])));
    }

    @Test
    void anUnknownAddressIsNotLogged() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(log.list).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://localhost:" + service.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
