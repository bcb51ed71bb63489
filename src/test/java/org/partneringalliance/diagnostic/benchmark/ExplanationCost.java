package org.partneringalliance.diagnostic.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.Explainer;

/**
 * Measures what explanations add to the time of a diagnosis. One operation diagnoses all partnerships for which an adviser
 * wrote an expectation, from the assessment as it was read to the report.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplanationCost {

    private static final int ROUNDS = 3;
    private static final double MEDIAN = 50;

    private final Diagnostician diagnostician = Loaded.diagnostician();
    private final Explainer explainer = new Explainer(diagnostician);
    private final List<Assessment> assessments =
            Loaded.expected().stream().map(Loaded::assessment).toList();
    private final List<DerivationGraph> graphs =
            assessments.stream().map(explainer::graph).toList();

    /** Conclusions alone. */
    @Benchmark
    public void none(Blackhole hole) {
        assessments.forEach(assessment -> hole.consume(diagnosis(assessment, Detail.NONE)));
    }

    /** Each conclusion with the conditions that held. */
    @Benchmark
    public void leaves(Blackhole hole) {
        assessments.forEach(assessment -> hole.consume(diagnosis(assessment, Detail.LEAVES)));
    }

    /** The same and the derivation graph, for which the program examines the assessment again. */
    @Benchmark
    public void graph(Blackhole hole) {
        for (Assessment assessment : assessments) {
            hole.consume(diagnosis(assessment, Detail.LEAVES));
            hole.consume(explainer.graph(assessment));
        }
    }

    /** The check of derivation graphs that are there already. */
    @Benchmark
    public void certificate(Blackhole hole) {
        for (int each = 0; each < graphs.size(); each++) {
            hole.consume(explainer.verify(assessments.get(each), graphs.get(each)));
        }
    }

    private Diagnosis diagnosis(Assessment assessment, Detail detail) {
        return diagnostician.report(diagnostician.examine(assessment), detail);
    }

    /** Runs every benchmark in turn, several times over, and prints medians and ratios; of the rounds the middle one counts. */
    public static void main(String... arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ExplanationCost.class.getName() + "\\.")
                .shouldFailOnError(true)
                .build();
        Map<String, List<Double>> times = new TreeMap<>();
        Map<String, List<Double>> ratios = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> medians = new TreeMap<>();
            for (RunResult result : new Runner(options).run()) {
                medians.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
            }
            medians.forEach((name, time) -> {
                times.computeIfAbsent(name, first -> new ArrayList<>()).add(time);
                ratios.computeIfAbsent(name, first -> new ArrayList<>()).add(time / medians.get("none"));
            });
        }
        times.forEach((name, all) -> System.out.printf(
                "%-12s median %.1f ms for %d partnerships; by round, of none: %s%n",
                name, middle(all), Loaded.expected().size(), percents(ratios.get(name))));
        System.out.printf(
                "Explanation at level leaves adds %.0f %% to the median time of a diagnosis, with the derivation graph %.0f %%;"
                        + " a certificate check takes %.0f %% of it%n",
                100 * (middle(ratios.get("leaves")) - 1),
                100 * (middle(ratios.get("graph")) - 1),
                100 * middle(ratios.get("certificate")));
    }

    private static double middle(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<String> percents(List<Double> ratios) {
        return ratios.stream().map(ratio -> "%.0f %%".formatted(100 * ratio)).toList();
    }
}
