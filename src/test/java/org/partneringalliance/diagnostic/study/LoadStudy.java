package org.partneringalliance.diagnostic.study;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.http.AdminToken;

/**
 * Sends mixed traffic to a service in a process of its own, first as much as it takes, then half of that, and has it
 * reload changed cases meanwhile; compares every answer with the one that the same request got when nobody else asked.
 * With seconds for each of both parts, and seconds from one reload to the next:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.partneringalliance.diagnostic.study.LoadStudy -Dexec.args="120 10"</pre>
 */
public final class LoadStudy {

    private static final int CLIENTS = 16;
    private static final int OK = 200;
    private static final int WARM_UPS = 3;
    private static final String TOKEN = "only-for-a-measurement";
    private static final String CASES = "patterns/governance/DX-30-unfenced-dispute.cases.yaml";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServiceProcess service;
    private final Path rules;
    private final Traffic traffic;
    private final Map<Traffic.Question, byte[]> expected = new HashMap<>();

    private LoadStudy(ServiceProcess service, Path rules) {
        this.service = service;
        this.rules = rules;
        this.traffic = new Traffic(service.address());
    }

    /** Prints the figures; ends with 1 if an answer was wrong or a request failed otherwise than by being refused. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Duration part = Duration.ofSeconds(Long.parseLong(arguments.length > 0 ? arguments[0] : "120"));
        Duration reloads = Duration.ofSeconds(Long.parseLong(arguments.length > 1 ? arguments[1] : "10"));
        Result result = run(Files.createTempDirectory("load-study"), part, reloads);
        result.lines().forEach(System.out::println);
        if (!result.faults().isEmpty()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param alone milliseconds of requests that were sent one after another
     * @param saturated the same of those that were sent as fast as they were answered
     * @param half the same of those that were sent half as fast, from the time when they were due
     * @param heap bytes in use after a collection, at the start, between the parts and at the end
     */
    public record Result(Tally alone, Tally saturated, Tally half, List<Long> heap) {

        /** Whatever may not happen, in words. */
        List<String> faults() {
            return Stream.of(alone, saturated, half)
                    .flatMap(tally -> tally.faults().stream())
                    .toList();
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("at saturation:   " + saturated);
            lines.add("at half of that: " + half);
            lines.add("one at a time:   " + alone);
            lines.add("99 of 100 at half load within %.1f times the median of one at a time"
                    .formatted(half.percentile(99) / alone.percentile(50)));
            lines.add("heap after a collection, start = 1: middle %.2f, end %.2f"
                    .formatted((double) heap.get(1) / heap.get(0), (double) heap.get(2) / heap.get(0)));
            lines.addAll(faults());
            return lines;
        }
    }

    /** Both parts. */
    static Result run(Path folder, Duration part, Duration reloads) throws IOException, InterruptedException {
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        try (ServiceProcess service = ServiceProcess.start(
                folder.resolve("data"), Map.of(AdminToken.VARIABLE, TOKEN), "--rules", rules.toString())) {
            return new LoadStudy(service, rules).run(part, reloads);
        }
    }

    private Result run(Duration part, Duration reloads) throws InterruptedException, IOException {
        for (Traffic.Question question : traffic.all()) {
            expected.put(question, send(question).body());
        }
        for (int time = 0; time < WARM_UPS; time++) {
            saturate(part.dividedBy(8));
        }
        List<Long> heap = new ArrayList<>(List.of(heap()));
        Tally saturated = reloading(reloads, () -> saturate(part));
        heap.add(heap());
        double rate = saturated.answered() / (part.toNanos() / 1e9) / 2;
        Tally half = reloading(reloads, () -> sendEvenly(part, rate));
        heap.add(heap());
        Tally alone = oneByOne(part.dividedBy(4));
        return new Result(alone, saturated, half, List.copyOf(heap));
    }

    /** Two versions are held; after two reloads neither holds diagnoses that anybody asked for. */
    private long heap() throws IOException, InterruptedException {
        Tally reloads = new Tally();
        reload(reloads);
        reload(reloads);
        return service.heapInUse();
    }

    /** Last, when nothing is left to be compiled, so that the comparison with it is no flattery. */
    private Tally oneByOne(Duration time) {
        Tally tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            ask(tally, System.nanoTime());
        }
        return tally;
    }

    private interface Phase {
        Tally run() throws InterruptedException;
    }

    /** Cases are changed by a comment, so that each reload makes another version which answers the same. */
    private Tally reloading(Duration pause, Phase phase) throws InterruptedException {
        Tally reloads = new Tally();
        Thread clock = new Thread(() -> {
            while (pausedFor(pause)) {
                reload(reloads);
            }
        });
        clock.start();
        Tally tally = phase.run();
        clock.interrupt();
        clock.join();
        tally.reloaded(reloads);
        return tally;
    }

    /** False if there is nothing to pause for any more. */
    private static boolean pausedFor(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException over) {
            return false;
        }
    }

    private void reload(Tally reloads) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/rules/reload"))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.noBody())
                .build();
        long begin = System.nanoTime();
        try {
            Files.writeString(rules.resolve(CASES), "# changed\n", StandardOpenOption.APPEND);
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            reloads.add(begin, response.statusCode(), response.statusCode() == OK);
        } catch (IOException failed) {
            reloads.fail(failed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every client sends its next request when it has read the answer to the one before. */
    private Tally saturate(Duration time) throws InterruptedException {
        Tally tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> clients = Stream.generate(() -> new Thread(() -> {
                    while (System.nanoTime() < end) {
                        ask(tally, System.nanoTime());
                    }
                }))
                .limit(CLIENTS)
                .toList();
        clients.forEach(Thread::start);
        for (Thread each : clients) {
            each.join();
        }
        return tally;
    }

    /** Sends at a rate, whether or not answers come; who is late because of others counts as late. */
    private Tally sendEvenly(Duration time, double rate) {
        Tally tally = new Tally();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        long requests = Math.round(time.toNanos() / 1e9 * rate);
        for (long request = 0; request < requests; request++) {
            long due = begin + Math.round(request / rate * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Traffic.Question question = traffic.next();
            answers.add(client.sendAsync(traffic.request(question), BodyHandlers.ofByteArray())
                    .handle((response, failure) -> {
                        if (failure == null) {
                            compare(tally, due, question, response);
                        } else {
                            tally.fail(failure);
                        }
                        return question;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return tally;
    }

    private void ask(Tally tally, long begin) {
        Traffic.Question question = traffic.next();
        try {
            compare(tally, begin, question, send(question));
        } catch (IOException failed) {
            tally.fail(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> send(Traffic.Question question) throws IOException, InterruptedException {
        return client.send(traffic.request(question), BodyHandlers.ofByteArray());
    }

    private void compare(Tally tally, long begin, Traffic.Question question, HttpResponse<byte[]> response) {
        tally.add(begin, response.statusCode(), Arrays.equals(response.body(), expected.get(question)));
    }
}
