package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceTest {

    private static final byte[] DOCUMENT = Examples.CONTRACT.getBytes(StandardCharsets.UTF_8);

    @Test
    void theServiceIsLive() {
        assertThat(Running.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void theServiceIsReadyAndNamesWhatItWorksWith() {
        JsonNode ready = Running.json(Running.get("/health/ready"));

        assertThat(ready.propertyNames()).containsExactly("status", "standard", "ruleBase");
        assertThat(ready.path("status").asString()).isEqualTo("ready");
        assertThat(ready.at("/standard/version").asString())
                .isEqualTo(Running.DIAGNOSTICIAN.standard().version());
        assertThat(ready.at("/ruleBase/hash").asString())
                .isEqualTo(Running.DIAGNOSTICIAN.rules().hash());
    }

    @Test
    void theServiceIsNotReadyBeforeItsFirstDiagnosis() throws IOException {
        try (Service service = Service.listen(Running::content, Settings.of("localhost", 0), Optional.empty())) {
            assertThat(exchange(service, "GET /health/ready HTTP/1.1\r\n", "")).startsWith("HTTP/1.1 503");
            assertThat(exchange(service, "GET /health/live HTTP/1.1\r\n", "")).startsWith("HTTP/1.1 200");

            service.warmUp();

            assertThat(exchange(service, "GET /health/ready HTTP/1.1\r\n", "")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aPortInUseIsNamedWithTheRemedyInOneLine() {
        int port = Running.SERVICE.port();

        assertThatThrownBy(() -> Service.start(Running::content, Settings.of("localhost", port)))
                .isInstanceOf(CannotListenException.class)
                .hasMessageStartingWith("Cannot listen on localhost port " + port + ": ")
                .hasMessageEndingWith("--port")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Service.start(Running::content, Settings.of("no-such-host.invalid", 0)))
                .isInstanceOf(CannotListenException.class)
                .hasMessageStartingWith("Cannot listen on no-such-host.invalid")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aRequestInProgressIsAnsweredBeforeTheServiceEnds() throws Exception {
        Service service = Service.listen(Running::content, Settings.of("localhost", 0), Optional.empty());
        try (Socket socket = new Socket("localhost", service.port())) {
            OutputStream output = socket.getOutputStream();
            output.write(submission("Content-Length: " + DOCUMENT.length).getBytes(StandardCharsets.US_ASCII));
            output.write(DOCUMENT, 0, 10);
            output.flush();
            Thread.sleep(300);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
            Thread.sleep(300);
            output.write(DOCUMENT, 10, DOCUMENT.length - 10);
            output.flush();

            assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("\"recommendations\":");
            closed.join();
        }
    }

    @Test
    void aBodyWithBrokenChunksIsRefused() throws IOException {
        String answer = exchange(Running.SERVICE, submission("Transfer-Encoding: chunked"), "zz\r\nnonsense\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    /** By hand: the client of JDK 17 waits forever for the word to go on (JDK-8286171). */
    @Test
    void aBodyThatIsTooLargeIsNotSentIfItsSenderAsksFirst() throws IOException {
        String head = submission("Content-Length: 20000000\r\nExpect: 100-continue");

        assertThat(exchange(Running.SERVICE, head, ""))
                .startsWith("HTTP/1.1 413")
                .contains("/body-too-large");
    }

    @Test
    void anAddressThatIsNoAddressIsRefused() throws IOException {
        String answer = exchange(Running.SERVICE, "GET /api/v1/standard/criteria/%zz HTTP/1.1\r\n", "");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "nosniff");
    }

    @Test
    void whoGoesAwayInTheMiddleOfABodyHarmsNobody() throws IOException {
        try (Socket socket = new Socket("localhost", Running.SERVICE.port())) {
            socket.getOutputStream().write(submission("Content-Length: 1000").getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(Running.get("/health/live").statusCode()).isEqualTo(200);
    }

    /** A name of an attacker may lead to this machine. */
    @Test
    void aRequestForAnotherNameThanThatOfThisMachineIsRefused() throws IOException {
        try (Service service = Service.listen(Running::content, Settings.of("localhost", 0), Optional.empty())) {
            String asked = "GET /health/live HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";

            assertThat(exchange(service, asked.formatted("attacker.example"), ""))
                    .startsWith("HTTP/1.1 421");
            assertThat(exchange(service, asked.formatted("127.0.0.1:" + service.port()), ""))
                    .startsWith("HTTP/1.1 200");
            assertThat(exchange(service, asked.formatted("[::1]:80"), "")).startsWith("HTTP/1.1 200");
        }
    }

    private static String submission(String lengthHeader) {
        return "POST /api/v1/diagnoses HTTP/1.1\r\nContent-Type: application/json\r\n" + lengthHeader + "\r\n"
                + "Host: localhost\r\nConnection: close\r\n\r\n";
    }

    /** Sends bytes as they are and reads until the service closes the connection. */
    private static String exchange(Service service, String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", service.port())) {
            String end = head.endsWith("\r\n\r\n") ? "" : "Host: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + end + body).getBytes(StandardCharsets.US_ASCII));
            return answer(socket);
        }
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
