package org.partneringalliance.diagnostic.benchmark;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Layers;
import org.partneringalliance.diagnostic.inference.PlainRules;
import org.partneringalliance.diagnostic.inference.StandardRelations;
import org.partneringalliance.diagnostic.rule.RuleBase;

/**
 * What conclusions cost by Drools, by plain Java functions, by our interpreter and by Evrete, from the same facts; and a whole
 * diagnosis beside them. Before it measures it makes sure that all conclude the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class EngineCost {

    @Param({"SMALL", "TYPICAL", "LARGE"})
    private Workload workload = Workload.TYPICAL;

    private final RuleBase rules = Loaded.rules();
    private final Inference inference = new Inference(Loaded.standard(), rules);
    private final PlainRules plain =
            new PlainRules(rules.rules(), rules.vocabulary(), StandardRelations.of(Loaded.standard()));
    private final EvreteRules evrete = new EvreteRules(rules.rules(), rules.vocabulary());
    private final Inference part = new Inference(Loaded.standard(), EvreteRules.part(rules));
    private Assessment assessment = Workload.TYPICAL.assessment();
    private Facts facts = Facts.of(new TreeMap<>(), List.of());

    /** Makes sure that all conclude the same. */
    @Setup
    public void prepare() {
        assessment = workload.assessment();
        facts = inference.facts(Loaded.diagnostician().examine(assessment).ratings());
        List<Firing> engine = inference.conclude(facts).firings();
        same(engine, plain.firings(facts));
        same(engine, List.copyOf(interpreter().firings()));
        SortedSet<String> partly = new TreeSet<>();
        part.conclude(facts)
                .firings()
                .forEach(firing -> partly.add(firing.rule().id()));
        same(partly, evrete.fire(facts));
    }

    private static void same(Object left, Object right) {
        if (!left.equals(right)) {
            throw new IllegalStateException("Different conclusions: " + left + " and " + right);
        }
    }

    @TearDown
    public void close() {
        evrete.close();
    }

    /** A whole diagnosis, from the assessment as it was read to the report. */
    @Benchmark
    public Diagnosis diagnose() {
        return Loaded.diagnostician().diagnose(assessment);
    }

    /** All rules in a Drools session. */
    @Benchmark
    public Conclusions drools() {
        return inference.conclude(facts);
    }

    /** All rules as plain Java functions. */
    @Benchmark
    public List<Firing> plainJava() {
        return plain.firings(facts);
    }

    /** All rules by the interpreter that keeps every truth value, as explanations and drafts of rules need it. */
    @Benchmark
    public Layers.Result interpreter() {
        return Layers.conclude(rules.rules(), facts, rules.vocabulary());
    }

    /** The rules that Evrete can express, in a Drools session. */
    @Benchmark
    public Conclusions droolsPart() {
        return part.conclude(facts);
    }

    /** The same in an Evrete session. */
    @Benchmark
    public SortedSet<String> evretePart() {
        return evrete.fire(facts);
    }

    /** Runs everything for the workloads named, or for all, and prints a table of ratios. */
    public static void main(String... arguments) throws RunnerException {
        List<Workload> workloads = Workload.of(arguments);
        Ratios ratios = Ratios.of(EngineCost.class, workloads);
        Ratios.heading("conclusions, a Drools session = 1", workloads);
        for (String name : List.of("drools", "plainJava", "interpreter", "droolsPart", "evretePart", "diagnose")) {
            Ratios.row(name, workloads, size -> ratios.ratio(size, name, "drools"));
        }
        Ratios.row("evretePart, droolsPart = 1", workloads, size -> ratios.ratio(size, "evretePart", "droolsPart"));
        Ratios.row("a Drools session in microseconds", workloads, size -> ratios.time(size, "drools"));
        Ratios.row("a Drools session in kilobytes", workloads, size -> ratios.allocated(size, "drools"));
        Ratios.row("a diagnosis in kilobytes", workloads, size -> ratios.allocated(size, "diagnose"));
        try (EvreteRules evrete =
                new EvreteRules(Loaded.rules().rules(), Loaded.rules().vocabulary())) {
            System.out.printf(
                    "Evrete can express %d of %d rules.%n",
                    evrete.rules().size(), Loaded.rules().rules().size());
        }
    }
}
