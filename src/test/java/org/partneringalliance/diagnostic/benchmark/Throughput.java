package org.partneringalliance.diagnostic.benchmark;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleCache;

/**
 * How many typical documents a service diagnoses in a second, beside a server that reads, checks and echoes them; what the cache
 * makes of it when the same document comes again; and how many diagnoses two threads make, beside one. Documents differ, so
 * that none is answered from the cache but where that is asked.
 */
public final class Throughput {

    private static final int DOCUMENTS = 3000;
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 5;
    private static final long ROUND = 5_000_000_000L;
    private static final long WARM_UP = 60_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();

    private Throughput() {}

    /** Does something once. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Prints a table of ratios. */
    public static void main(String... arguments) throws InterruptedException {
        new Throughput().measure();
    }

    private void measure() throws InterruptedException {
        List<byte[]> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(seed -> AssessmentDocument.of(Workload.TYPICAL.assessment(seed), "A partnership"))
                .toList();
        List<Assessment> assessments =
                IntStream.range(0, 200).mapToObj(Workload.TYPICAL::assessment).toList();
        AssessmentReader reader = new AssessmentReader(Loaded.standard());
        Javalin echo = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/echo", request -> {
                        byte[] body = request.bodyAsBytes();
                        reader.read(body);
                        request.result(body);
                    });
                })
                .start("127.0.0.1", 0);
        try (Service service = Service.start(
                () -> Content.load(
                        Path.of("knowledge-base"), Path.of("rules"), RuleCache.in(Path.of("target/rule-cache"))),
                Settings.of("127.0.0.1", 0))) {
            String diagnoses = "http://127.0.0.1:" + service.port() + "/api/v1/diagnoses";
            Map<String, Double> perSecond = new LinkedHashMap<>();
            take(
                    perSecond,
                    "read, checked and echoed",
                    CLIENTS,
                    () -> post("http://127.0.0.1:" + echo.port() + "/echo", each(documents)));
            take(perSecond, "diagnosed", CLIENTS, () -> post(diagnoses, each(documents)));
            take(perSecond, "diagnosed before, from the cache", CLIENTS, () -> post(diagnoses, documents.get(0)));
            take(perSecond, "in one thread, without HTTP", 1, () -> diagnose(assessments));
            take(perSecond, "in two threads, without HTTP", 2, () -> diagnose(assessments));
            double first = perSecond.values().iterator().next();
            System.out.printf("%n| documents a second | echo = 1 | a second |%n|---|---|---|%n");
            perSecond.forEach((name, number) ->
                    System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", name, number / first, number));
        } finally {
            echo.stop();
        }
    }

    private <T> T each(List<T> all) {
        return all.get(Math.floorMod(next.incrementAndGet(), all.size()));
    }

    private void diagnose(List<Assessment> assessments) {
        Loaded.diagnostician().diagnose(each(assessments));
    }

    private void post(String address, byte[] document) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(document))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
    }

    /** Of several rounds the middle one, after a minute to warm up. */
    private static void take(Map<String, Double> perSecond, String name, int threads, Work work)
            throws InterruptedException {
        round(threads, work, WARM_UP);
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(threads, work, ROUND));
        }
        perSecond.put(name, rounds.stream().sorted().toList().get(ROUNDS / 2));
    }

    private static double round(int threads, Work work, long nanoseconds) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        long end = System.nanoTime() + nanoseconds;
        List<Thread> all = new ArrayList<>();
        for (int each = 0; each < threads; each++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    try {
                        work.run();
                        done.incrementAndGet();
                    } catch (IOException | InterruptedException failed) {
                        throw new IllegalStateException(failed);
                    }
                }
            });
            thread.start();
            all.add(thread);
        }
        for (Thread thread : all) {
            thread.join();
        }
        return done.get() / (nanoseconds / 1e9);
    }
}
