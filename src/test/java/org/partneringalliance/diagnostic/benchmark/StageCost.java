package org.partneringalliance.diagnostic.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.diagnosis.Stages;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.http.Json;

/**
 * What each stage of a diagnosis takes and allocates, from the document to the answer. Stages are measured within whole
 * diagnoses: alone and again and again, each would have the caches of the processor for itself.
 */
public final class StageCost {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(60);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(30);
    private static final double MEGABYTE = 1e6;
    private static final double MICROSECOND = 1e3;
    private static final List<Stage> OF_WHOLE =
            List.of(Stage.READ, Stage.RATINGS, Stage.SESSION, Stage.ADVICE, Stage.REPORT, Stage.JSON);

    private StageCost() {}

    /** Sums what stages take, in nanoseconds and bytes. For one thread. */
    private static final class Meter implements Stages {

        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final Map<Stage, Long> time = new EnumMap<>(Stage.class);
        private final Map<Stage, Long> allocated = new EnumMap<>(Stage.class);

        @Override
        public <T> T run(Stage stage, Supplier<T> work) {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            T result = work.get();
            time.merge(stage, System.nanoTime() - start, Long::sum);
            allocated.merge(stage, threads.getCurrentThreadAllocatedBytes() - bytes, Long::sum);
            return result;
        }
    }

    /** What was measured of one workload. */
    private record Measured(Meter meter, int times) {

        long whole() {
            return OF_WHOLE.stream().mapToLong(meter.time::get).sum();
        }

        double share(Stage stage) {
            return (double) meter.time.getOrDefault(stage, 0L) / whole();
        }

        double megabytes(Stage stage) {
            return meter.allocated.getOrDefault(stage, 0L) / MEGABYTE / times;
        }
    }

    private static Measured measured(Workload workload) {
        byte[] document = AssessmentDocument.of(workload.assessment(), "A partnership");
        run(document, new Meter(), WARM_UP);
        Meter meter = new Meter();
        return new Measured(meter, run(document, meter, MEASURED));
    }

    private static int run(byte[] document, Meter meter, long nanoseconds) {
        Diagnostician diagnostician = Loaded.diagnostician().with(meter);
        AssessmentReader reader = new AssessmentReader(diagnostician.standard());
        Explainer explainer = new Explainer(diagnostician);
        long written = 0;
        int times = 0;
        for (long start = System.nanoTime(); System.nanoTime() - start < nanoseconds; times++) {
            Assessment assessment = meter.run(Stage.READ, () -> reader.read(document));
            Examination examination = diagnostician.examine(assessment);
            Diagnosis diagnosis = meter.run(Stage.REPORT, () -> diagnostician.report(examination, Detail.LEAVES));
            written += meter.run(Stage.JSON, () -> Json.write(diagnosis)).length;
            meter.run(Stage.GRAPH, () -> explainer.graph(examination));
        }
        if (written == 0) {
            throw new IllegalStateException("Nothing was written");
        }
        return times;
    }

    /** Measures the workloads named, or all, and prints tables of shares and of what is allocated. */
    public static void main(String... arguments) {
        List<Workload> workloads = Workload.of(arguments);
        Map<Workload, Measured> measured = new LinkedHashMap<>();
        workloads.forEach(workload -> measured.put(workload, measured(workload)));
        Ratios.heading("share of a diagnosis without the graph", workloads);
        for (Stage stage : Stage.values()) {
            Ratios.row(stage.name(), workloads, size -> measured.get(size).share(stage));
        }
        Ratios.row(
                "ratings, advice and JSON to session",
                workloads,
                size -> (measured.get(size).share(Stage.RATINGS)
                                + measured.get(size).share(Stage.ADVICE)
                                + measured.get(size).share(Stage.JSON))
                        / measured.get(size).share(Stage.SESSION));
        Ratios.heading("megabytes allocated", workloads);
        for (Stage stage : Stage.values()) {
            Ratios.row(stage.name(), workloads, size -> measured.get(size).megabytes(stage));
        }
        Ratios.row(
                "whole, in microseconds",
                workloads,
                size -> measured.get(size).whole()
                        / MICROSECOND
                        / measured.get(size).times());
    }
}
