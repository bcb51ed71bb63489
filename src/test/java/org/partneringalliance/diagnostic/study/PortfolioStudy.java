package org.partneringalliance.diagnostic.study;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.cli.Main;

/**
 * Measures the command {@code diagnose-all}, each time in a process of its own with a heap of 256 MB and without reasons:
 * a part of many invented partnerships with all cores and with one thread, and all of them. As many as are named, or 100,000:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.partneringalliance.diagnostic.study.PortfolioStudy -Dexec.args=100000</pre>
 */
public final class PortfolioStudy {

    private static final int DOCUMENTS = 100_000;
    private static final int TENTH = 10;
    private static final int LARGEST_PART = 2_000;
    private static final double NANOSECONDS_OF_A_SECOND = 1e9;
    private static final double MEGABYTE = 1e6;

    /** Heap before and after a collection, as the JVM logs it, for instance {@code 61M->24M(93M)}. */
    private static final Pattern AFTER_COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");

    private final Path folder;

    private PortfolioStudy(Path folder) {
        this.folder = folder;
    }

    /** Prints for each run how long it took and the most heap that was in use after a collection. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int documents = arguments.length == 0 ? DOCUMENTS : Integer.parseInt(arguments[0]);
        PortfolioStudy study = new PortfolioStudy(Files.createTempDirectory("portfolio-study"));
        int cores = Runtime.getRuntime().availableProcessors();
        try {
            study.measure("for the rules to be compiled", 1, cores);
            int part = Math.min(LARGEST_PART, documents / TENTH);
            double several = study.measure("a part", part, cores);
            double one = study.measure("the same part", part, 1);
            study.measure("all", documents, cores);
            print("%d threads are %.2f times as fast as one", cores, one / several);
        } finally {
            study.delete();
        }
    }

    /** Returns seconds. */
    private double measure(String name, int documents, int threads) throws IOException, InterruptedException {
        Path portfolio = folder.resolve("portfolio.jsonl");
        Path out = folder.resolve("out.jsonl");
        write(portfolio, documents);
        Files.deleteIfExists(out);
        long start = System.nanoTime();
        run(portfolio, out, threads);
        double seconds = (System.nanoTime() - start) / NANOSECONDS_OF_A_SECOND;
        print(
                "%s: %d documents (%.1f MB) with %d threads in %.1f s, %.0f a second; result %.1f MB; at most %d MB of"
                        + " heap after a collection",
                name,
                documents,
                Files.size(portfolio) / MEGABYTE,
                threads,
                seconds,
                documents / seconds,
                Files.size(out) / MEGABYTE,
                heap());
        return seconds;
    }

    private static void write(Path portfolio, int documents) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(portfolio))) {
            for (int seed = 0; seed < documents; seed++) {
                file.write(AssessmentDocument.of(LikelyAssessments.of(seed), "Partnership " + seed));
                file.write('\n');
            }
        }
    }

    private void run(Path portfolio, Path out, int threads) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xlog:gc:file=" + log() + "::filecount=0",
                        "-cp",
                        ServiceProcess.classPath(),
                        Main.class.getName(),
                        "diagnose-all",
                        portfolio.toString(),
                        "--out",
                        out.toString(),
                        "--detail",
                        "none",
                        "--threads",
                        String.valueOf(threads))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private Path log() {
        return folder.resolve("collections.log");
    }

    private int heap() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.map(AFTER_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private void delete() throws IOException {
        for (String name : new String[] {"portfolio.jsonl", "out.jsonl", "collections.log", "."}) {
            Files.deleteIfExists(folder.resolve(name).normalize());
        }
    }

    private static void print(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
