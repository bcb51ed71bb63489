package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.get;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;
import static org.partneringalliance.diagnostic.http.Running.request;
import static org.partneringalliance.diagnostic.http.Running.send;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void theFirstPageNamesTheServiceAndItsAddresses() {
        HttpResponse<String> response = get("/");

        assertThat(header(response, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(response.body())
                .contains(
                        "Partnering Diagnostic",
                        "POST /api/v1/diagnoses",
                        "POST /api/v1/what-if",
                        "GET  /api/v1/standard",
                        "GET  /api/v1/rules/versions",
                        "POST /api/v1/rules/reload",
                        "GET  /health/ready");
    }

    @Test
    void theReadmeNamesEveryAddressOfTheFirstPage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Pattern.compile("^(GET|POST) +([^ ?\n]+)", Pattern.MULTILINE)
                        .matcher(get("/").body())
                        .results()
                        .map((MatchResult address) -> "`" + address.group(1) + " " + address.group(2)))
                .hasSizeGreaterThan(15)
                .allSatisfy(address -> assertThat(readme).contains(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v2",
                "/api/v2/diagnoses",
                "/api/v1/standard/nonsense",
                "/api/v1/standard/criteria/GOV-1.1/levels",
                "/..%2f..%2fetc/passwd",
                "/api/v1/standard/criteria/%00",
                "/api/v1/standard/criteria/%ff"
            })
    void anUnknownAddressIsAProblemDocument(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).as(response.body()).isBetween(400, 404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json(response).path("status").asInt()).isEqualTo(response.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/diagnoses,'POST, OPTIONS'",
        "GET,/api/v1/what-if,'POST, OPTIONS'",
        "PUT,/api/v1/diagnoses,'POST, OPTIONS'",
        "BREW,/api/v1/diagnoses,'POST, OPTIONS'",
        "POST,/api/v1/rules,'GET, HEAD, OPTIONS'",
        "POST,/api/v1/rules/versions,'GET, HEAD, OPTIONS'",
        "DELETE,/api/v1/rules/DX-02,'GET, HEAD, OPTIONS'",
        "HEAD,/api/v1/diagnoses,'POST, OPTIONS'",
        "POST,/api/v1/standard,'GET, HEAD, OPTIONS'",
        "DELETE,/api/v1/standard/criteria/GOV-1.1,'GET, HEAD, OPTIONS'",
        "BREW,/health/live,'GET, HEAD, OPTIONS'"
    })
    void aWrongMethodIsAnsweredWithTheRightOnes(String method, String path, String allowed) {
        HttpResponse<String> response = send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/what-if,'POST, OPTIONS'",
        "/api/v1/diagnoses,'POST, OPTIONS'",
        "/api/v1/rules/reload,'POST, OPTIONS'",
        "/api/v1/rules/versions,'GET, HEAD, OPTIONS'",
        "/api/v1/standard,'GET, HEAD, OPTIONS'"
    })
    void optionsAreTheMethodsAllowed(String path, String allowed) {
        HttpResponse<String> response = send(request(path).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/standard", "/nowhere"})
    void aMethodInAHeaderIsRefused(String path) {
        HttpResponse<String> response = send(request(path).header("X-HTTP-Method-Override", "DELETE"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("type").asString()).endsWith("/bad-request");
    }

    @Test
    void aRequestForAWebSocketIsAProblemDocument() {
        HttpResponse<String> response = send(request("/api/v1/standard").header("Sec-WebSocket-Version", "13"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }
}
