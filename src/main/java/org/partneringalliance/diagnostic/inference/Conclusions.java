package org.partneringalliance.diagnostic.inference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;

/** Everything that followed from an assessment: what fired, and the facts it fired on. Immutable. */
public final class Conclusions {

    private final RuleBase rules;
    private final Facts facts;
    private final List<Firing> firings;
    private final Interpreter interpreter;

    Conclusions(RuleBase rules, Facts facts, Set<Firing> firings) {
        this.rules = rules;
        this.facts = facts;
        this.firings = firings.stream().sorted().toList();
        this.interpreter = new Interpreter(rules.vocabulary(), facts);
    }

    /** What fired, ordered by rule and bindings. */
    public List<Firing> firings() {
        return firings;
    }

    /** What fired with a conclusion of this kind. */
    public List<Firing> firings(Kind kind) {
        return firings.stream()
                .filter(firing -> firing.rule().conclusion().kind() == kind)
                .toList();
    }

    /** Everything known, findings included. */
    public Facts facts() {
        return facts;
    }

    /** The condition of a firing, evaluated again over all that is known. */
    public Evaluation evaluate(Firing firing) {
        return interpreter.evaluate(firing.rule(), firing.bindings());
    }

    /** Rules without variables that missing facts or answers leave open, with their evaluation, by rule id. */
    public SortedMap<String, Evaluation> open() {
        SortedMap<String, Evaluation> open = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            if (rule.conclusion().kind() == Kind.DIAGNOSE && rule.variables().isEmpty()) {
                Evaluation evaluation = interpreter.evaluate(rule, Map.of());
                if (evaluation.truth() == Truth.UNKNOWN) {
                    open.put(rule.id(), evaluation);
                }
            }
        }
        return open;
    }

    /** The rules that were fired. */
    public RuleBase rules() {
        return rules;
    }
}
