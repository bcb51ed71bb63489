package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Node;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;

/**
 * Checks a derivation graph without the engine that made it. Of the graph it believes only which rules were applied, and
 * then asks of each whether it could be: its conditions are true over everything known and true of its own premises alone.
 * It asks of every rule whether it could be applied and was not. From what is left it derives ratings, findings, factors,
 * ranks and limits again and compares every node and step.
 */
public final class Certificate {

    /** Of each kind of problem this many are told. */
    private static final int MOST_TOLD = 20;

    private final RuleBase rules;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> found = new HashMap<>();

    private Certificate(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * The outcome of a check.
     *
     * @param nodes checked
     * @param steps checked
     * @param applied rules that were applied, each shown to be applicable
     * @param refuted rules that were not applied, each shown not to be applicable
     * @param problems what is wrong, in words, of each kind at most the first 20; empty if nothing is
     */
    public record Verdict(boolean valid, int nodes, int steps, int applied, int refuted, List<String> problems) {
        public Verdict {
            problems = List.copyOf(problems);
        }
    }

    /** Whether a graph is the derivation of the diagnosis of an assessment. */
    public static Verdict verify(Diagnostician diagnostician, Assessment assessment, DerivationGraph graph) {
        return new Certificate(diagnostician.rules()).check(diagnostician, assessment, graph);
    }

    private Verdict check(Diagnostician diagnostician, Assessment assessment, DerivationGraph graph) {
        same("standard", diagnostician.standard().hash(), graph.standard());
        same("rule base", rules.hash(), graph.ruleBase());
        Map<Firing, Step> applied = new LinkedHashMap<>();
        graph.steps().stream()
                .filter(step -> step.rule().isPresent())
                .forEach(step -> firing(step).ifPresent(firing -> applied.put(firing, step)));
        Examination examination =
                diagnostician.reexamine(assessment, facts -> Conclusions.claimed(rules, facts, applied.keySet()));
        Conclusions conclusions = examination.conclusions();
        applied.keySet().forEach(firing -> applicable(conclusions, firing));
        int refuted = closed(conclusions, applied.keySet());
        DerivationGraph derived = GraphBuilder.of(examination);
        compare("node", derived.nodes(), graph.nodes());
        compare("step", derived.steps(), graph.steps());
        if (graph.nodes().isEmpty() && graph.steps().isEmpty() && !problems.isEmpty()) {
            problems.add(0, "The graph is empty: it has no nodes and no steps, so nothing is derived by it");
        }
        return new Verdict(
                problems.isEmpty(),
                graph.nodes().size(),
                graph.steps().size(),
                (int) applied.keySet().stream().map(Firing::rule).distinct().count(),
                refuted,
                problems);
    }

    private void refute(String kind, String problem) {
        if (found.merge(kind, 1, Integer::sum) <= MOST_TOLD) {
            problems.add(problem);
        }
    }

    private void same(String what, String expected, String stated) {
        if (!expected.equals(stated)) {
            refute("version", "The graph was made under another %s: %s, not %s".formatted(what, stated, expected));
        }
    }

    private Optional<Firing> firing(Step step) {
        String id = step.rule().orElse("");
        Optional<Rule> rule = rules.rule(id);
        if (rule.isEmpty()) {
            refute("no rule", "Step %s applies rule %s, which does not exist".formatted(step.id(), id));
        } else if (!step.bindings().keySet().equals(new TreeSet<>(rule.get().variables()))) {
            refute(
                    "values",
                    "Step %s gives rule %s values for %s; it has %s"
                            .formatted(
                                    step.id(),
                                    id,
                                    step.bindings().keySet(),
                                    rule.get().variables()));
            return Optional.empty();
        }
        return rule.map(known -> new Firing(known, step.bindings()));
    }

    /** True over everything known, and true of its premises alone. */
    private void applicable(Conclusions conclusions, Firing firing) {
        Evaluation evaluation = conclusions.evaluate(firing);
        if (evaluation.truth() != Truth.TRUE) {
            refute(
                    "applied",
                    "Rule %s %s was applied although its conditions do not hold"
                            .formatted(firing.rule().id(), firing.bindings()));
            return;
        }
        Map<Key, Value> known = new HashMap<>();
        Set<Relation> relations = new HashSet<>();
        evaluation.reasons().forEach(leaf -> {
            if (leaf instanceof Comparison comparison) {
                comparison.actual().ifPresent(value -> known.put(comparison.key(), value));
            } else if (leaf instanceof Existence existence) {
                existence.witness().ifPresent(relations::add);
            }
        });
        Interpreter alone = new Interpreter(rules.vocabulary(), Facts.of(known, relations));
        if (alone.evaluate(firing.rule(), firing.bindings()).truth() != Truth.TRUE) {
            refute(
                    "premises",
                    "The premises of rule %s %s do not suffice"
                            .formatted(firing.rule().id(), firing.bindings()));
        }
    }

    /** No rule could be applied that was not; how many rules cannot be applied at all. */
    private int closed(Conclusions conclusions, Set<Firing> applied) {
        int refuted = 0;
        for (Rule rule : rules.rules()) {
            List<Map<String, String>> matches = conclusions.interpreter().matches(rule);
            matches.stream()
                    .map(bindings -> new Firing(rule, new TreeMap<>(bindings)))
                    .filter(firing -> !applied.contains(firing))
                    .forEach(firing -> refute(
                            "not applied",
                            "Rule %s %s could be applied and was not".formatted(rule.id(), firing.bindings())));
            refuted += matches.isEmpty() ? 1 : 0;
        }
        return refuted;
    }

    private <T extends Record> void compare(String what, List<T> derived, List<T> claimed) {
        tell("The graph has a %s that does not follow: ".formatted(what), missing(claimed, derived));
        tell("The graph lacks a %s: ".formatted(what), missing(derived, claimed));
    }

    private void tell(String problem, Stream<String> parts) {
        parts.forEach(part -> refute(problem, problem + part));
    }

    private static <T extends Record> Stream<String> missing(List<T> some, List<T> others) {
        Set<T> known = Set.copyOf(others);
        return some.stream().filter(each -> !known.contains(each)).map(Certificate::words);
    }

    private static String words(Record part) {
        if (part instanceof Node node) {
            return "%s %s %s %s"
                    .formatted(
                            node.id(), node.kind(), node.subject(), node.value().orElse(""))
                    .strip();
        }
        Step step = (Step) part;
        return "%s by %s %s of %s"
                .formatted(step.id(), step.by(), step.rule().orElse(""), String.join(", ", step.premises()));
    }
}
