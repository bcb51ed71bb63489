package org.partneringalliance.diagnostic.study;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long {@code serve} takes from the start of its process until it is ready, beside a bare Javalin: when its rules were
 * compiled before, when they came compiled with the packaged program, both also with the options for a quick start, and when
 * it has to compile them. The program has to be packaged: {@code mvn -q package -DskipTests}.
 */
public final class StartTime {

    private static final Path PACKAGED = Path.of("target/app/partnering-diagnostic.jar");
    private static final String OPTIONS = "@target/app/java-options";
    private static final int TIMES = 5;
    private static final double MILLISECOND = 1e6;

    private StartTime() {}

    /** A server with nothing in it. */
    public static final class Bare {

        private Bare() {}

        /** Says that it is ready and waits to be ended. */
        public static void main(String... arguments) {
            Javalin.create(config -> config.startup.showJavalinBanner = false).start("127.0.0.1", 0);
            System.out.println("Ready");
        }
    }

    /** How a process is started each time. */
    private interface Start {
        Process start(Path folder) throws IOException;
    }

    /** Prints a table of ratios; the ways take turns. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path kept = Files.createTempDirectory("start-time");
        Map<String, Start> ways = new LinkedHashMap<>();
        ways.put("bare Javalin", folder -> java(folder, "-cp", ServiceProcess.classPath(), Bare.class.getName()));
        ways.put("serve, rules compiled before", folder -> serve(kept, folder, "-jar", PACKAGED.toString()));
        ways.put(
                "serve, rules compiled before, java-options",
                folder -> serve(kept, folder, OPTIONS, "-jar", PACKAGED.toString()));
        ways.put("serve, rules came compiled", folder -> serve(folder, folder, "-jar", PACKAGED.toString()));
        ways.put(
                "serve, rules came compiled, java-options",
                folder -> serve(folder, folder, OPTIONS, "-jar", PACKAGED.toString()));
        ways.put(
                "serve, rules to be compiled",
                folder -> serve(
                        folder,
                        folder,
                        "-cp",
                        ServiceProcess.classPath(),
                        "org.partneringalliance.diagnostic.cli.Main"));
        took(ways.get("serve, rules compiled before"));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int time = 0; time < TIMES; time++) {
            for (Map.Entry<String, Start> way : ways.entrySet()) {
                times.computeIfAbsent(way.getKey(), none -> new ArrayList<>()).add(took(way.getValue()));
            }
        }
        double bare = middle(times.values().iterator().next());
        System.out.printf("%n| start until ready | bare = 1 | milliseconds |%n|---|---|---|%n");
        times.forEach((way, all) ->
                System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f |%n", way, middle(all) / bare, middle(all)));
    }

    private static double middle(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private static Process serve(Path cache, Path folder, String... program) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()));
        return java(cache, command.toArray(String[]::new));
    }

    private static Process java(Path cache, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_CACHE_HOME", cache.resolve("cache").toString());
        return builder.start();
    }

    /** In milliseconds. */
    private static double took(Start way) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start-time");
        long start = System.nanoTime();
        Process process = way.start(folder);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("Ready")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The process ended before it was ready");
            }
            return (System.nanoTime() - start) / MILLISECOND;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
