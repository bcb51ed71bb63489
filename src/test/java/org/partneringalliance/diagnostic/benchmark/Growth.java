package org.partneringalliance.diagnostic.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleCache;

/**
 * How the cost of a session grows with rules, and that of a diagnosis with respondents. More rules are copies of the shipped
 * ones with thresholds a millionth apart, so that the engine cannot take them for the same. Compiling them takes minutes the
 * first time; they are kept in {@code target/growth-rules}.
 */
public final class Growth {

    private static final int ROUNDS = 9;
    private static final long ROUND = 500_000_000;
    private static final double MICROSECOND = 1000;

    private Growth() {}

    /** Prints a table for each of both, with the exponent of the power that fits best. */
    public static void main(String... arguments) {
        rules();
        respondents();
    }

    private static void rules() {
        RuleBase shipped = Loaded.rules();
        Facts facts = Loaded.diagnostician()
                .inference()
                .facts(Loaded.diagnostician()
                        .examine(Workload.TYPICAL.assessment())
                        .ratings());
        Map<Integer, Runnable> work = new TreeMap<>();
        for (int times : List.of(1, 4, 16)) {
            Inference inference = new Inference(Loaded.standard(), times(shipped, times));
            work.put(shipped.rules().size() * times, () -> inference.conclude(facts));
        }
        print("rules", work);
    }

    private static RuleBase times(RuleBase shipped, int times) {
        List<Rule> rules = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (Rule rule : shipped.rules()) {
            texts.put(rule.file(), shipped.text(rule));
            for (int copy = 0; copy < times; copy++) {
                rules.add(copy == 0 ? rule : copy(rule, copy));
            }
        }
        return new CheckedRules(rules, texts, shipped.vocabulary(), "times " + times)
                .compile(RuleCache.in(Path.of("target/growth-rules")));
    }

    private static Rule copy(Rule rule, int copy) {
        BigDecimal more = BigDecimal.valueOf(copy, 6);
        return new Rule(
                rule.id() + "-" + copy,
                rule.title(),
                rule.file(),
                rule.line(),
                rule.principles(),
                rule.tier(),
                rule.urgency(),
                rule.points(),
                (AllOf) raised(rule.condition(), more),
                rule.conclusion());
    }

    private static Condition raised(Condition condition, BigDecimal more) {
        if (condition instanceof AllOf all) {
            return new AllOf(
                    all.parts().stream().map(part -> raised(part, more)).toList());
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(
                    any.parts().stream().map(part -> raised(part, more)).toList());
        }
        Pattern pattern = (Pattern) condition;
        List<Constraint> constraints = pattern.constraints().stream()
                .map(constraint -> new Constraint(
                        constraint.field(),
                        constraint.operator(),
                        constraint.operands().stream()
                                .map(operand -> raised(operand, more))
                                .toList(),
                        constraint.place()))
                .toList();
        return new Pattern(pattern.type(), pattern.negated(), constraints, pattern.place());
    }

    private static Operand raised(Operand operand, BigDecimal more) {
        return operand instanceof Operand.Decimal decimal
                ? new Operand.Decimal(decimal.number().add(more))
                : operand;
    }

    private static void respondents() {
        Diagnostician diagnostician = Loaded.diagnostician();
        Map<Integer, Runnable> work = new TreeMap<>();
        for (int respondents : List.of(12, 120, 1200)) {
            Assessment assessment = Workload.withRespondents(respondents);
            work.put(respondents, () -> diagnostician.diagnose(assessment));
        }
        print("respondents", work);
    }

    private static void print(String what, Map<Integer, Runnable> work) {
        Map<Integer, Double> medians = medians(work);
        double first = medians.values().iterator().next();
        System.out.printf("%n| %s | time, the first = 1 | microseconds |%n|---|---|---|%n", what);
        medians.forEach((size, time) ->
                System.out.printf(Locale.ROOT, "| %d | %.2f | %.0f |%n", size, time / first, time / MICROSECOND));
        System.out.printf(Locale.ROOT, "Fitted exponent: %.2f%n", exponent(medians));
    }

    /** In nanoseconds; the sizes take turns, so that whatever else the machine does is the same for all. */
    private static Map<Integer, Double> medians(Map<Integer, Runnable> work) {
        work.values().forEach(Growth::perRun);
        Map<Integer, List<Double>> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            work.forEach((size, each) ->
                    times.computeIfAbsent(size, none -> new ArrayList<>()).add(perRun(each)));
        }
        Map<Integer, Double> medians = new TreeMap<>();
        times.forEach((size, all) -> {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            medians.put(size, sorted[sorted.length / 2]);
        });
        return medians;
    }

    private static double perRun(Runnable work) {
        long start = System.nanoTime();
        long runs = 0;
        while (System.nanoTime() - start < ROUND || runs == 0) {
            work.run();
            runs++;
        }
        return (System.nanoTime() - start) / (double) runs;
    }

    /** The slope of the straight line through the logarithms, by least squares. */
    private static double exponent(Map<Integer, Double> times) {
        double[] sizes = times.keySet().stream().mapToDouble(Math::log).toArray();
        double[] costs = times.values().stream().mapToDouble(Math::log).toArray();
        double size = Arrays.stream(sizes).average().orElseThrow();
        double cost = Arrays.stream(costs).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int index = 0; index < sizes.length; index++) {
            together += (sizes[index] - size) * (costs[index] - cost);
            alone += (sizes[index] - size) * (sizes[index] - size);
        }
        return together / alone;
    }
}
