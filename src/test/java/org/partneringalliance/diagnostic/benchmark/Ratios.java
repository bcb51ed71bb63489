package org.partneringalliance.diagnostic.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of a class and keeps their medians, so that ratios come from one run. Times are in microseconds,
 * allocation in kilobytes.
 */
final class Ratios {

    private static final double MEDIAN = 50;
    private static final double KILOBYTE = 1000;

    private final Map<String, Double> times = new LinkedHashMap<>();
    private final Map<String, Double> allocations = new LinkedHashMap<>();

    private Ratios() {}

    /** Runs every benchmark of a class for workloads. */
    static Ratios of(Class<?> benchmarks, List<Workload> workloads) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmarks.getName() + "\\.")
                .param("workload", workloads.stream().map(Workload::name).toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        Ratios ratios = new Ratios();
        ratios.add(new Runner(options).run());
        return ratios;
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            Collection<String> keys = result.getParams().getParamsKeys();
            List<String> name = new ArrayList<>();
            keys.forEach(key -> name.add(result.getParams().getParam(key)));
            name.add(result.getPrimaryResult().getLabel());
            String id = String.join(" ", name);
            times.put(id, result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            if (allocated != null) {
                allocations.put(id, allocated.getScore() / KILOBYTE);
            }
        }
    }

    /** The median time of a benchmark, in microseconds. */
    double time(Workload workload, String name) {
        Double time = times.get(workload + " " + name);
        if (time == null) {
            throw new IllegalArgumentException("No benchmark " + name + " was run, but " + times.keySet());
        }
        return time;
    }

    /** What an operation of a benchmark allocates, in kilobytes. */
    double allocated(Workload workload, String name) {
        return allocations.getOrDefault(workload + " " + name, Double.NaN);
    }

    /** How often a time contains another. */
    double ratio(Workload workload, String name, String to) {
        return time(workload, name) / time(workload, to);
    }

    /** A row of a Markdown table with a number for each workload. */
    static void row(String name, List<Workload> workloads, ToDoubleFunction<Workload> number) {
        System.out.println("| " + name + " | "
                + workloads.stream()
                        .map(workload -> shown(number.applyAsDouble(workload)))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    /** The heading of a Markdown table with a column for each workload. */
    static void heading(String name, List<Workload> workloads) {
        System.out.println();
        System.out.println(
                "| " + name + " | " + workloads.stream().map(Workload::word).collect(Collectors.joining(" | ")) + " |");
        System.out.println("|" + "---|".repeat(workloads.size() + 1));
    }

    /** With as many digits as can mean something. */
    private static String shown(double number) {
        double size = Math.abs(number);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, number);
    }
}
