package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that works on two requests at once and lets two wait; one of its pages is ready when the test says so. */
@Timeout(60)
class LoadTest {

    private static final int READERS = 20;
    private static final int EACH = 8;
    private static final String STANDARD = "GET /api/v1/standard HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SUBMISSION = String.join(
            "\r\n",
            "POST /api/v1/diagnoses HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: 100000",
            "",
            "");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private Service service = started(Limits.usual().atOnce(2).waiting(2));

    private Service started(Limits limits) {
        return Service.start(Running::content, Settings.of("localhost", 0).within(limits), Optional.of(new SlowPage()));
    }

    @AfterEach
    void stop() throws IOException {
        ready.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        service.close();
    }

    private final class SlowPage implements Pages {

        @Override
        public void register(Router router) {
            router.page("/slow", (request, release) -> {
                begun.release();
                try {
                    ready.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                Answers.html(request, "at last");
            });
        }

        @Override
        public String problem(ProblemDocument problem) {
            return problem.title();
        }
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldToComeAgain() {
        List<CompletableFuture<HttpResponse<String>>> answers = full();

        HttpResponse<String> refused = get("/api/v1/standard/areas");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Running.header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Running.header(refused, "Retry-After")).isEqualTo("2");
        assertThat(Running.json(refused).path("type").asString()).endsWith("/busy");
        assertThat(Running.json(refused).path("requestId").asString())
                .isEqualTo(Running.header(refused, "X-Request-Id"));
        ready.countDown();
        assertThat(answers).extracting(answer -> answer.join().body()).containsOnly("at last");
        assertThat(get("/api/v1/standard/areas").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldSoOnAPage() {
        full();

        HttpResponse<String> refused = Running.send(request("/slow").header("Accept", "text/html"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Running.header(refused, "Content-Type")).startsWith("text/html");
        assertThat(Running.header(refused, "Retry-After")).isEqualTo("2");
        assertThat(refused.body()).doesNotContain("{");
    }

    @Test
    void whoeverWatchesTheServiceIsAnsweredEvenThen() {
        full();

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body())
                .contains("diagnostic_requests_working 2.0", "diagnostic_requests_waiting 2.0");
    }

    @Test
    void whoHasWaitedTooLongIsToldToComeAgain() {
        service.close();
        service = started(Limits.usual().atOnce(1).waiting(1).patience(Duration.ofMillis(1)));
        CompletableFuture<HttpResponse<String>> slow = begin("/slow");
        begun.acquireUninterruptibly();

        assertThat(get("/api/v1/standard/areas").statusCode()).isEqualTo(503);

        ready.countDown();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatStopsAnswersWhatItHasBegunAndWhatWaits() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> answers = full();
        int port = service.port();
        CountDownLatch closing = new CountDownLatch(1);
        Thread stop = new Thread(() -> {
            closing.countDown();
            service.close();
        });

        stop.start();
        closing.await();
        untilNobodyIsLetIn(port);
        ready.countDown();

        assertThat(answers).extracting(answer -> answer.join().body()).containsOnly("at last");
        stop.join();
    }

    /** More of them than there are threads would be needed to show it, if each of them held one. */
    @Test
    void whoSendsSlowlyKeepsNobodyOut() throws IOException {
        for (int sender = 0; sender < 300; sender++) {
            open(SUBMISSION + "{");
        }

        assertThat(get("/api/v1/standard/areas").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSendsHalfAHeadKeepsNobodyOut() throws IOException {
        for (int sender = 0; sender < 300; sender++) {
            open("GET /api/v1/standard HTTP/1.1\r\nHo");
        }

        assertThat(get("/api/v1/standard/areas").statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotReadKeepsNobodyOut() throws IOException {
        service.close();
        service = started(Limits.usual().atOnce(2).waiting(READERS));
        for (int reader = 0; reader < READERS; reader++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress("localhost", service.port()));
            socket.getOutputStream().write(STANDARD.repeat(EACH).getBytes(StandardCharsets.US_ASCII));
        }

        untilMetricsSay("diagnostic_requests_working 0.0", "diagnostic_requests_waiting 0.0");

        assertThat(get("/metrics").body())
                .doesNotContain("route=\"/api/v1/standard\",status=\"2xx\"} " + READERS * EACH);
        assertThat(get("/api/v1/standard/areas").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSendsAByteNowAndThenIsSentAway() throws IOException {
        Socket socket = open(SUBMISSION + "{");
        StringBuilder answer = new StringBuilder();
        while (answer.isEmpty()) {
            socket.getOutputStream().write(' ');
            answer.append(readFor(socket, 200));
        }

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void whoDoesNotReadIsLeftInTheEnd() throws IOException {
        service.close();
        service = started(Limits.usual().slowestOut(Integer.MAX_VALUE));
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", service.port()));
        byte[] requests = STANDARD.repeat(EACH).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> {
                    while (true) {
                        socket.getOutputStream().write(requests);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aConnectionThatIsSilentIsClosed() throws IOException {
        service.close();
        service = started(Limits.usual().silence(Duration.ofMillis(300)));
        Socket socket = open("GET /api/v1/stand");
        socket.setSoTimeout(20_000);

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer)
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isEmpty(),
                        refused -> assertThat(refused).startsWith("HTTP/1.1 408"));
    }

    @Test
    void bodiesTakeNoMoreMemoryThanTheyMay() throws IOException {
        service.close();
        service = started(Limits.usual().bodies(10_000));
        open(SUBMISSION + " ".repeat(6_000));
        untilMetricsSay("diagnostic_bodies_held_bytes 6000.0");

        Socket second = open(SUBMISSION + " ".repeat(6_000));

        assertThat(readFor(second, 20_000)).startsWith("HTTP/1.1 503");
        untilMetricsSay("diagnostic_bodies_held_bytes 6000.0");
    }

    @Test
    void aBodyThatWasAnsweredMakesRoomForTheNext() {
        service.close();
        service = started(Limits.usual().bodies(10_000));
        HttpRequest.Builder document = request("/api/v1/diagnoses")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{" + " ".repeat(6_000)));
        assertThat(Running.send(document).statusCode()).isEqualTo(400);
        untilMetricsSay("diagnostic_bodies_held_bytes 0.0");

        assertThat(Running.send(document).statusCode()).isEqualTo(400);
    }

    /** Two requests are worked on and two wait. */
    private List<CompletableFuture<HttpResponse<String>>> full() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int request = 0; request < 4; request++) {
            answers.add(begin("/slow"));
        }
        begun.acquireUninterruptibly(2);
        untilMetricsSay("diagnostic_requests_waiting 2.0");
        return answers;
    }

    private void untilMetricsSay(String... lines) {
        String text = get("/metrics").body();
        while (!Stream.of(lines).allMatch(text::contains)) {
            text = get("/metrics").body();
        }
    }

    private static void untilNobodyIsLetIn(int port) {
        try {
            while (true) {
                new Socket("localhost", port).close();
            }
        } catch (IOException refused) {
            assertThat(refused.getMessage()).containsAnyOf("refused", "reset");
        }
    }

    private CompletableFuture<HttpResponse<String>> begin(String path) {
        return CLIENT.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) {
        return Running.send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private Socket open(String begin) throws IOException {
        Socket socket = new Socket("localhost", service.port());
        sockets.add(socket);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readFor(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException nothingYet) {
            return "";
        }
    }
}
