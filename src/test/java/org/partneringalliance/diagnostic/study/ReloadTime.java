package org.partneringalliance.diagnostic.study;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.cli.Main;
import org.partneringalliance.diagnostic.http.AdminToken;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleCache;

/**
 * Measures in a warm JVM how long the check of both folders takes, and how long a running service takes to reload them
 * after one rule was changed to what was never compiled before, while it answers one document after another.
 */
public final class ReloadTime {

    private static final int WARM_UP = 5;
    private static final int CHECKS = 20;
    private static final int RELOADS = 100;
    private static final double NANOSECONDS_OF_A_SECOND = 1e9;
    private static final String TOKEN = "only-for-a-measurement";
    private static final String RULE = "patterns/governance/DX-30-unfenced-dispute.drl";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path rules;
    private final Service service;
    private final AtomicBoolean end = new AtomicBoolean();

    private ReloadTime(Path folder) throws IOException {
        Path knowledgeBase = KnowledgeBaseCopy.in(folder);
        RuleCache cache = RuleCache.in(folder.resolve("cache"));
        this.rules = KnowledgeBaseCopy.rulesIn(folder);
        AdminToken token = AdminToken.of(Map.of(AdminToken.VARIABLE, TOKEN)).orElseThrow();
        this.service = Service.start(
                () -> Content.load(knowledgeBase, rules, cache),
                Settings.of("localhost", 0).administeredWith(token));
    }

    /** Prints seconds, least, median and most. */
    public static void main(String... arguments) throws Exception {
        System.out.println("rules check:  " + seconds(checks()));
        ReloadTime measured = new ReloadTime(Files.createTempDirectory("reload-time"));
        try {
            measured.reloads();
        } finally {
            measured.service.close();
        }
    }

    /** The whole command, its output thrown away. */
    private static List<Double> checks() {
        PrintStream out = System.out;
        List<Double> times = new ArrayList<>();
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            for (int run = 0; run < WARM_UP + CHECKS; run++) {
                times.add(timed(() -> Main.main("rules", "check")));
            }
        } finally {
            System.setOut(out);
        }
        return times.subList(WARM_UP, times.size());
    }

    private void reloads() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<List<Double>> answers = thread.submit(this::answers);
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RELOADS; run++) {
            if (run == WARM_UP + RELOADS / 2) {
                System.out.println("half-way:     " + memory());
            }
            change(run);
            times.add(timed(() -> post("/api/v1/rules/reload", "")));
        }
        end.set(true);
        System.out.println("reload:       " + seconds(times.subList(WARM_UP, times.size())));
        System.out.println("answers:      " + seconds(answers.get()) + ", all of them 200");
        System.out.println("at the end:   " + memory());
        thread.shutdown();
    }

    /** Documents that differ in a name only, so that each is diagnosed. */
    private List<Double> answers() {
        String document = new String(Loaded.document("coastal-waste"), StandardCharsets.UTF_8);
        List<Double> times = new ArrayList<>();
        while (!end.get()) {
            String other = document.replace("Coastal waste", "Coastal waste " + times.size());
            times.add(timed(() -> post("/api/v1/diagnoses", other)));
        }
        return times;
    }

    /** Moves a threshold within what its cases leave open. */
    private void change(int run) throws IOException {
        Path rule = rules.resolve(RULE);
        String text = Files.readString(rule);
        Files.writeString(rule, text.replaceFirst("score <= [0-9.]+", "score <= 1.%03d".formatted(run + 1)));
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + response.body());
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOSECONDS_OF_A_SECOND;
    }

    private static String seconds(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return "%.3f to %.3f s, median %.3f s, %d times"
                .formatted(sorted.get(0), sorted.get(sorted.size() - 1), sorted.get(sorted.size() / 2), sorted.size());
    }

    private static String memory() {
        System.gc();
        double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToDouble(pool -> megabytes(pool))
                .sum();
        Runtime runtime = Runtime.getRuntime();
        return "%d classes loaded, %.1f MB of metaspace, %.0f MB of heap"
                .formatted(
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                        metaspace,
                        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static double megabytes(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed() / 1e6;
    }
}
