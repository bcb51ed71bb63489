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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;

class ServeCommandTest {

    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void anAddressThatOthersReachIsRefused(String host) {
        Run run = Run.of("serve", "--host", host, "--port", "0");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Refused to listen on " + host, "no accounts yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--at-once", "--waiting"})
    void aNumberOfRequestsBelowNothingIsRefused(String option) {
        Run run = Run.of("serve", "--port", "0", option, "-1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-1", "neither can be less than 0");
    }

    @Test
    void anUnknownHostIsSaidInOneLine() {
        Run run = Run.of("serve", "--host", "no such host", "--port", "0");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("no such host").doesNotContain("Exception");
    }

    @Test
    void wrongRulesAndCasesAreReportedInFullAndNothingIsServed() throws IOException {
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        Path rule = rules.resolve("patterns/governance/DX-30-unfenced-dispute.drl");
        Path cases = rules.resolve("patterns/power-and-money/DX-02-host-capture.cases.yaml");
        Files.writeString(rule, Files.readString(rule).replace("openDisputes", "openDispute"));
        Files.writeString(cases, Files.readString(cases).replaceFirst("expect:", "expected:"));

        Run run = Run.of("serve", "--port", "0", "--rules", rules.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("Ready");
        assertThat(run.err().lines())
                .anyMatch(line -> line.startsWith("rules/patterns/governance/DX-30-unfenced-dispute.drl:4:")
                        && line.contains("did you mean openDisputes?"))
                .anyMatch(line -> line.startsWith("rules/patterns/power-and-money/DX-02-host-capture.cases.yaml:1"))
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void aCaseThatItsRuleDoesNotMeetKeepsTheServiceFromStarting() throws IOException {
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        Path cases = rules.resolve("patterns/governance/DX-30-unfenced-dispute.cases.yaml");
        Files.writeString(cases, Files.readString(cases).replace("{score: 1.5}", "{score: 1}"));

        Run run = Run.of("serve", "--port", "0", "--rules", rules.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("is not met; unwanted: diagnose DX-30");
    }

    @Test
    void aWrongKnowledgeBaseKeepsTheServiceFromStarting() throws IOException {
        Path knowledgeBase = KnowledgeBaseCopy.with("refused/missing-key", folder);

        Run run = Run.of("serve", "--port", "0", "--knowledge-base", knowledgeBase.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("knowledge-base/", "rules: not checked, because")
                .doesNotContain("Exception");
    }

    @Test
    void anAdminTokenThatIsTooShortIsRefusedInOneLineThatDoesNotShowIt() {
        Run run = Run.seen(Map.of("PARTNERING_DIAGNOSTIC_ADMIN_TOKEN", "too-short"), "serve", "--port", "0");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .contains("PARTNERING_DIAGNOSTIC_ADMIN_TOKEN", "at least 16")
                .doesNotContain("too-short");
    }

    @Test
    void aCheckEndsWhenEverythingIsInOrder() {
        Run run = Run.of("serve", "--check", "--port", "0", "--data", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).endsWith("Everything is in order.", "Stopped.");
    }

    @Test
    void aCheckFailsWhenRulesAreMissing() {
        Run run = Run.of("serve", "--check", "--port", "0", "--data", folder.toString(), "--rules", "nowhere");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("in order");
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
