package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;

/**
 * Everything that followed from an assessment: what fired, and the facts it fired on. Immutable to whoever asks;
 * thread-safe.
 */
public final class Conclusions {

    private final RuleBase rules;
    private final Facts facts;
    private final List<Firing> firings;
    private final Map<Kind, List<Firing>> byKind;
    private final Map<Kind, Map<String, List<Firing>>> byTarget = new EnumMap<>(Kind.class);
    private final Interpreter interpreter;
    private final Map<Firing, Evaluation> evaluations = new ConcurrentHashMap<>();

    Conclusions(RuleBase rules, Facts facts, Set<Firing> firings) {
        this.rules = rules;
        this.facts = facts;
        this.firings = firings.stream().sorted().toList();
        this.byKind = grouped(this.firings, firing -> firing.rule().conclusion().kind());
        byKind.forEach((kind, some) -> byTarget.put(kind, grouped(some, Firing::target)));
        this.interpreter = new Interpreter(rules.vocabulary(), facts);
    }

    private static <K> Map<K, List<Firing>> grouped(List<Firing> firings, Function<Firing, K> by) {
        return firings.stream().collect(Collectors.groupingBy(by, Collectors.toUnmodifiableList()));
    }

    /**
     * What follows if these rules fired, whether or not they would.
     *
     * @param facts everything known before
     */
    public static Conclusions claimed(RuleBase rules, Facts facts, Collection<Firing> firings) {
        Set<Relation> concluded =
                firings.stream().flatMap(firing -> firing.conclusion().stream()).collect(Collectors.toSet());
        return new Conclusions(rules, facts.with(concluded), Set.copyOf(firings));
    }

    /** What fired, ordered by rule and bindings. */
    public List<Firing> firings() {
        return firings;
    }

    /** What fired with a conclusion of this kind. */
    public List<Firing> firings(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** What fired with a conclusion of this kind about something. */
    public List<Firing> firings(Kind kind, String target) {
        return byTarget.getOrDefault(kind, Map.of()).getOrDefault(target, List.of());
    }

    /** Everything known, findings included. */
    public Facts facts() {
        return facts;
    }

    /** The rules' conditions over all that is known. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** The condition of a firing, evaluated over all that is known. */
    public Evaluation evaluate(Firing firing) {
        return evaluations.computeIfAbsent(firing, each -> interpreter.evaluate(each.rule(), each.bindings()));
    }

    /** The condition of every rule without variables that diagnoses something, by rule id. */
    public SortedMap<String, Evaluation> diagnoses() {
        SortedMap<String, Evaluation> byRule = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            if (rule.conclusion().kind() == Kind.DIAGNOSE
                    && rules.variables(rule).isEmpty()) {
                byRule.put(rule.id(), evaluate(new Firing(rule, new TreeMap<>())));
            }
        }
        return byRule;
    }

    /** The rules that were fired. */
    public RuleBase rules() {
        return rules;
    }
}
