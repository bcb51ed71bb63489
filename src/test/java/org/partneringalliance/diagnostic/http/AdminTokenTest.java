package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;
import static org.partneringalliance.diagnostic.http.Running.request;
import static org.partneringalliance.diagnostic.http.Running.send;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes a running service is closed to strangers. */
class AdminTokenTest {

    private static final String TOKEN = "only-for-tests-0123456789";

    /** A minute passes between any two guesses. */
    private static final AtomicLong MINUTES = new AtomicLong();

    private static final Service SERVICE = Service.start(
            Running::content,
            Settings.of("localhost", 0)
                    .administeredWith(token(TOKEN))
                    .timedBy(() -> MINUTES.addAndGet(Duration.ofMinutes(1).toNanos())));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static AdminToken token(String text) {
        return AdminToken.of(Map.of(AdminToken.VARIABLE, text)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rules/reload", "/api/v1/rules/rollback"})
    void withoutATokenOfTheServiceTheAddressIsClosedAndSaysHowToOpenIt(String path) {
        HttpResponse<String> response =
                send(request(path).header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("detail").asString())
                .contains("PARTNERING_DIAGNOSTIC_ADMIN_TOKEN", "Authorization: Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer only-for-tests-012345678",
                "Bearer only-for-tests-01234567890",
                "Bearer ONLY-FOR-TESTS-0123456789",
                "Basic only-for-tests-0123456789",
                "only-for-tests-0123456789",
                "Bearer \u00e9nly-for-tests-0123456789"
            })
    void aMissingOrWrongTokenIsRefused(String authorization) {
        for (String path : List.of("/api/v1/rules/reload", "/api/v1/rules/rollback")) {
            HttpResponse<String> response = post(path, authorization);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer ");
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body()).doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer only-for-tests-0123456789", "bearer only-for-tests-0123456789"})
    void theRightTokenOpensBoth(String authorization) {
        assertThat(post("/api/v1/rules/reload", authorization).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/rules/rollback", authorization).statusCode())
                .as("there is nothing to go back to")
                .isEqualTo(409);
    }

    @Test
    void aReadingRequestThatSaysInAHeaderThatItIsAPostChangesNothing() {
        HttpResponse<String> response = Running.send(address("/api/v1/rules/reload")
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-HTTP-Method-Override", "POST"));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "BREW"})
    void onlyPostChangesAnything(String method) {
        for (String path : List.of("/api/v1/rules/reload", "/api/v1/rules/rollback")) {
            HttpResponse<String> response = Running.send(address(path).method(method, BodyPublishers.noBody()));

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(header(response, "Allow")).isEqualTo("POST, OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifteen-letters", "sixteen letters.", "sixteen-letters\u00e9", "sixteen-letters\n"})
    void aTokenThatIsTooShortOrCannotBeSentIsRefusedWithoutBeingShown(String token) {
        assertThatThrownBy(() -> token(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PARTNERING_DIAGNOSTIC_ADMIN_TOKEN")
                .hasMessageContaining("at least 16")
                .hasMessageNotContaining(token.isEmpty() ? "\n" : token);
    }

    @Test
    void anEnvironmentWithoutTheVariableHasNoToken() {
        assertThat(AdminToken.of(Map.of())).isEmpty();
    }

    @Test
    void settingsDoNotShowTheToken() {
        assertThat(Settings.of("localhost", 0).administeredWith(token(TOKEN)).toString())
                .doesNotContain(TOKEN);
    }

    /** The web server keeps headers of a connection, by default whatever the case of their letters. */
    @Test
    void aTokenInOtherLettersIsRefusedAfterTheRightOne() {
        assertThat(post("/api/v1/rules/reload", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/rules/reload", "Bearer " + TOKEN.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> post(String path, String authorization) {
        HttpRequest.Builder post = address(path).POST(BodyPublishers.noBody());
        return Running.send(authorization.isEmpty() ? post : post.header("Authorization", authorization));
    }

    private static HttpRequest.Builder address(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + SERVICE.port() + path));
    }
}
