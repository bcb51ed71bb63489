package org.partneringalliance.diagnostic.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleCache;

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
    private final Inference inference = new Inference(rules);
    private final PlainRules plain =
            new PlainRules(rules.rules(), rules.vocabulary(), StandardRelations.of(Loaded.standard()));
    private final EvreteRules evrete = new EvreteRules(rules.rules(), rules.vocabulary());
    private final Inference part = new Inference(part(rules, evrete.rules()));
    private Assessment assessment = Workload.TYPICAL.assessment();
    private Facts facts = Facts.of(new TreeMap<>(), List.of());

    private static RuleBase part(RuleBase whole, List<Rule> rules) {
        TreeMap<String, String> texts = new TreeMap<>();
        rules.forEach(rule -> texts.put(rule.file(), whole.text(rule)));
        return new CheckedRules(rules, texts, whole.vocabulary(), "part").compile(RuleCache.none());
    }

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
            Ratios.row(name, relative(workloads, ratios, name, "drools"));
        }
        Ratios.row("evretePart, droolsPart = 1", relative(workloads, ratios, "evretePart", "droolsPart"));
        Ratios.row("a Drools session in microseconds", every(workloads, "drools", ratios::time));
        Ratios.row("a Drools session in kilobytes", every(workloads, "drools", ratios::allocated));
        Ratios.row("a diagnosis in kilobytes", every(workloads, "diagnose", ratios::allocated));
        try (EvreteRules evrete =
                new EvreteRules(Loaded.rules().rules(), Loaded.rules().vocabulary())) {
            System.out.printf(
                    "Evrete can express %d of %d rules.%n",
                    evrete.rules().size(), Loaded.rules().rules().size());
        }
    }

    private static OptionalDouble[] relative(List<Workload> workloads, Ratios ratios, String name, String to) {
        return every(workloads, name, each -> ratios.ratio(each, each.replaceFirst(name + "$", to)));
    }

    private static OptionalDouble[] every(List<Workload> workloads, String name, ToDoubleFunction<String> number) {
        return workloads.stream()
                .map(size -> OptionalDouble.of(number.applyAsDouble(size + " " + name)))
                .toArray(OptionalDouble[]::new);
    }
}
