package org.partneringalliance.diagnostic.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Decisions;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.Explanation;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.explanation.WhatIf;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.inference.Conclusions;

/** What questions about a diagnosis cost: what would be after a change, and whether a finding would hold. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 3)
public class WhatIfCost {

    @Param({"SMALL", "TYPICAL", "LARGE"})
    private Workload workload = Workload.TYPICAL;

    private final Diagnostician diagnostician = Loaded.diagnostician();
    private final Explainer explainer = new Explainer(diagnostician);
    private Assessment assessment = Workload.TYPICAL.assessment();
    private Examination examination = diagnostician.examine(assessment);
    private Facts facts = diagnostician.inference().facts(examination.ratings());
    private Diagnosis diagnosis = diagnostician.report(examination, Detail.LEAVES);
    private Change change = new Change(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    private Decisions decisions = new Decisions(diagnostician, examination);
    private Query clear = clear(diagnosis);

    /** Diagnoses once; the change is of two levels. */
    @Setup
    public void prepare() {
        assessment = workload.assessment();
        examination = diagnostician.examine(assessment);
        facts = diagnostician.inference().facts(examination.ratings());
        diagnosis = diagnostician.report(examination, Detail.LEAVES);
        SortedMap<String, Levels> levels = new TreeMap<>();
        assessment.answered().stream().limit(2).forEach(id -> levels.put(id, new Levels.Everybody(4)));
        change = new Change(levels, new TreeMap<>(), new TreeMap<>());
        decisions = new Decisions(diagnostician, examination);
        clear = clear(diagnosis);
    }

    private static Query clear(Diagnosis diagnosis) {
        String first = diagnosis.findings().get(0).id();
        return Query.of(first, Map.of("question", "clear", "detail", "none"), Set.of());
    }

    /** The rules fire. */
    @Benchmark
    public Conclusions session() {
        return diagnostician.inference().conclude(facts);
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

    /** The smallest change that would make the first finding go away, confirmed by the engine, from the assessment on. */
    @Benchmark
    public Explanation smallestChange() {
        return explainer.explain(assessment, clear);
    }

    /** Runs everything for the workloads named, or for all, and prints a table of ratios. */
    public static void main(String... arguments) throws RunnerException {
        List<Workload> workloads = Workload.of(arguments);
        Ratios ratios = Ratios.of(WhatIfCost.class, workloads);
        Ratios.heading("ratio", workloads);
        Ratios.row(
                "what-if to a diagnosis of the changed assessment",
                workloads,
                size -> ratios.ratio(size, "whatIf", "changedAnew"));
        Ratios.row(
                "smallest change to a diagnosis of the changed assessment",
                workloads,
                size -> ratios.ratio(size, "smallestChange", "changedAnew"));
        Ratios.row("session to decision", workloads, size -> ratios.ratio(size, "session", "decision"));
    }
}
