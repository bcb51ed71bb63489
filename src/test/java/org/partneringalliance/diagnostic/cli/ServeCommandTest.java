package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServeCommandTest {

    private static final Pattern READY = Pattern.compile("Ready at (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern CURL = Pattern.compile("curl -s (\\S+) -H 'content-type: (\\S+)' -d '([^']+)'\n");

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .hasLineCount(1)
                    .contains("port " + taken.getLocalPort(), "--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownHostIsSaidInOneLine() {
        Run run = Run.of("serve", "--host", "no such host", "--port", "0");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("no such host").doesNotContain("Exception");
    }

    @Test
    @Timeout(60)
    void whenReadyItPrintsACommandThatWorksAndItStopsCleanly() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread serving = new Thread(() -> status.complete(serve(out)));
        serving.start();
        Matcher ready = awaited(READY, out);
        Matcher curl = awaited(CURL, out);

        HttpResponse<String> response = sent(curl);

        assertThat(curl.group(1)).isEqualTo(ready.group(1) + "/api/v1/diagnoses");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"DX-02\"", "\"recommendations\"");
        serving.interrupt();
        assertThat(status.get()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("Stopped." + System.lineSeparator());
    }

    private static int serve(ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), stream, stream, StandardCharsets.UTF_8, false, Map.of());
        return Main.commandLine(terminal, Run::wiring).execute("serve", "--port", "0");
    }

    private static Matcher awaited(Pattern pattern, ByteArrayOutputStream out) throws InterruptedException {
        while (true) {
            Matcher matcher = pattern.matcher(out.toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher;
            }
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
    }

    private static HttpResponse<String> sent(Matcher curl) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(curl.group(1)))
                .header("Content-Type", curl.group(2))
                .POST(BodyPublishers.ofString(curl.group(3)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
