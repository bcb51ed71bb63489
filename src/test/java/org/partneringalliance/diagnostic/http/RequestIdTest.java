package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private static final String MADE = "[0-9a-f-]{36}";

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/api/v1/standard/areas", "/nowhere"})
    void everyAnswerNamesItsRequest(String path) {
        assertThat(id(Running.get(path))).matches(MADE).isNotEqualTo(id(Running.get(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "from-a-proxy-42", "0123456789012345678901234567890123456789012345678901234567890123"})
    void theIdOfWhoeverSentTheRequestIsKept(String sent) {
        assertThat(id(Running.send(Running.request("/nowhere").header("X-Request-Id", sent))))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "a\"quote",
                "under_score",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anIdThatCouldSpoilALogIsReplaced(String sent) {
        assertThat(id(Running.send(Running.request("/nowhere").header("X-Request-Id", sent))))
                .matches(MADE);
    }

    @Test
    void everyProblemNamesItsRequest() {
        HttpResponse<String> response = Running.diagnose("{\"organisations\": 1}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Running.json(response).path("requestId").asString()).isEqualTo(id(response));
    }

    @Test
    void whatTheWebServerRefusesNamesItsRequestToo() throws IOException {
        try (Socket socket = new Socket("localhost", Running.SERVICE.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: mine\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400");
            String id = Pattern.compile("X-Request-Id: (\\S+)")
                    .matcher(answer)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            assertThat(answer).contains("\"requestId\":\"" + id + "\"");
        }
    }

    @Test
    void aDiagnosisHasTheSameBytesWhateverItsRequestIsCalled() {
        HttpResponse<String> one = Running.send(Running.submission(BodyPublishers.ofString(Examples.CONTRACT))
                .header("Content-Type", "application/json")
                .header("X-Request-Id", "one"));

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).isEqualTo(Running.diagnose(Examples.CONTRACT).body());
    }

    private static String id(HttpResponse<?> response) {
        return Running.header(response, "X-Request-Id");
    }
}
