package org.partneringalliance.diagnostic.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.diagnosis.Stages;
import org.partneringalliance.diagnostic.explanation.Decisions;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.WhatIf;
import org.partneringalliance.diagnostic.http.Json;

/** What each stage of a diagnosis costs and allocates, from the document to the answer, and what questions about it cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class StageCost {

    private static final List<String> STAGES =
            List.of("read", "ratings", "session", "advice", "report", "json", "graph");

    @Param({"SMALL", "TYPICAL", "LARGE"})
    private Workload workload = Workload.TYPICAL;

    private final Captured captured = new Captured();
    private final Diagnostician diagnostician = Loaded.diagnostician();
    private final AssessmentReader reader = new AssessmentReader(diagnostician.standard());
    private final Explainer explainer = new Explainer(diagnostician);
    private byte[] document = new byte[0];
    private Assessment assessment = Workload.TYPICAL.assessment();
    private Examination examination = diagnostician.examine(assessment);
    private Diagnosis diagnosis = diagnostician.report(examination, Detail.LEAVES);
    private Change change = new Change(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    private Decisions decisions = new Decisions(diagnostician, examination);

    /** Keeps the work of each stage, to do it again and again. */
    private static final class Captured implements Stages {

        private final Map<Stage, Supplier<?>> work = new EnumMap<>(Stage.class);

        @Override
        public <T> T run(Stage stage, Supplier<T> each) {
            work.put(stage, each);
            return each.get();
        }

        Object again(Stage stage) {
            Supplier<?> each = work.get(stage);
            if (each == null) {
                throw new IllegalStateException("A diagnosis has no stage " + stage);
            }
            return each.get();
        }
    }

    /** Diagnoses once, so that every stage has what it needs. */
    @Setup
    public void prepare() {
        document = AssessmentDocument.of(workload.assessment(), "A partnership");
        assessment = reader.read(document);
        examination = diagnostician.with(captured).examine(assessment);
        diagnosis = diagnostician.report(examination, Detail.LEAVES);
        SortedMap<String, Levels> levels = new TreeMap<>();
        assessment.answered().stream().limit(2).forEach(id -> levels.put(id, new Levels.Everybody(4)));
        change = new Change(levels, new TreeMap<>(), new TreeMap<>());
        decisions = new Decisions(diagnostician, examination);
    }

    /** The document is read and checked. */
    @Benchmark
    public Assessment read() {
        return reader.read(document);
    }

    /** Answers become ratings, and these facts. */
    @Benchmark
    public Object ratings() {
        return captured.again(Stage.RATINGS);
    }

    /** The rules fire. */
    @Benchmark
    public Object session() {
        return captured.again(Stage.SESSION);
    }

    /** Actions are put in order. */
    @Benchmark
    public Object advice() {
        return captured.again(Stage.ADVICE);
    }

    /** Conclusions become sentences. */
    @Benchmark
    public Diagnosis report() {
        return diagnostician.report(examination, Detail.LEAVES);
    }

    /** The diagnosis is written. */
    @Benchmark
    public byte[] json() {
        return Json.write(diagnosis);
    }

    /** The derivation graph, where it is asked for. */
    @Benchmark
    public DerivationGraph graph() {
        return explainer.graph(examination);
    }

    /** Everything but the graph. */
    @Benchmark
    public byte[] whole() {
        return Json.write(diagnostician.diagnose(reader.read(document)));
    }

    /** A diagnosis of the changed assessment, as if nothing was known. */
    @Benchmark
    public Diagnosis changedAnew() {
        return diagnostician.diagnose(change.applyTo(assessment));
    }

    /** What a change of two levels would make of a diagnosis that is there, with the difference. */
    @Benchmark
    public WhatIf whatIf() {
        return WhatIf.of(diagnostician, examination, diagnosis, change, Audience.CONSULTANT);
    }

    /** Whether a finding would hold after a change of two levels, as the search for the smallest change decides it. */
    @Benchmark
    public boolean decision() {
        return decisions.next();
    }

    /** Runs everything for the workloads named, or for all, and prints tables of ratios. */
    public static void main(String... arguments) throws RunnerException {
        List<Workload> workloads = Workload.of(arguments);
        Ratios ratios = Ratios.of(StageCost.class, workloads);
        Ratios.heading("share of a diagnosis from document to answer", workloads);
        STAGES.forEach(stage -> Ratios.row(stage, workloads, size -> ratios.ratio(size, stage, "whole")));
        Ratios.heading("kilobytes allocated", workloads);
        STAGES.forEach(stage -> Ratios.row(stage, workloads, size -> ratios.allocated(size, stage)));
        Ratios.row("whole", workloads, size -> ratios.allocated(size, "whole"));
        Ratios.heading("ratio", workloads);
        Ratios.row(
                "session to ratings, advice and json",
                workloads,
                size -> ratios.time(size, "session")
                        / (ratios.time(size, "ratings") + ratios.time(size, "advice") + ratios.time(size, "json")));
        Ratios.row(
                "what-if to a diagnosis of the changed assessment",
                workloads,
                size -> ratios.ratio(size, "whatIf", "changedAnew"));
        Ratios.row("session to decision", workloads, size -> ratios.ratio(size, "session", "decision"));
        Ratios.row("whole, in microseconds", workloads, size -> ratios.time(size, "whole"));
    }
}
