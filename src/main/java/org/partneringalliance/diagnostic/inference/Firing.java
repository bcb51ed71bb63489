package org.partneringalliance.diagnostic.inference;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * One application of a rule.
 *
 * @param bindings the values of its variables, by name
 */
public record Firing(Rule rule, SortedMap<String, String> bindings) implements Comparable<Firing> {

    private static final Comparator<Firing> ORDER = Comparator.comparing(
                    (Firing firing) -> firing.rule().id())
            .thenComparing(firing -> firing.bindings().toString());

    public Firing {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    }

    /** What the rule concluded about: an id. */
    public String target() {
        Operand target = rule.conclusion().target();
        return target instanceof Operand.Text text ? text.text() : value(((Operand.Variable) target).name());
    }

    /** The finding that led to it, if the rule speaks of one beside its target; otherwise the rule's own id. */
    public String by() {
        String target = target();
        return bindings.values().stream()
                .filter(value -> !value.equals(target))
                .findFirst()
                .orElse(rule.id());
    }

    /** What rules of a higher stratum see of it; empty if they see nothing. */
    public Optional<Relation> conclusion() {
        return switch (rule.conclusion().kind()) {
            case DIAGNOSE ->
                Optional.of(new Finding(target(), rule.tier().equals("V") ? "guard" : "pattern", rule.tier()));
            case WEAK -> Optional.of(new Finding(target(), "criterion", rule.tier()));
            case PROTECT -> Optional.of(new Finding(target(), "strength", "E"));
            case SUBSUME -> Optional.of(new Subsumed(target()));
            case PHASE, TYPE, URGENT, CALL, SUPPRESS -> Optional.empty();
        };
    }

    private String value(String variable) {
        String value = bindings.get(variable);
        if (value == null) {
            throw new IllegalStateException(rule.id() + " fired without a value for " + variable);
        }
        return value;
    }

    /** Ordered by rule id, then by bindings. */
    @Override
    public int compareTo(Firing other) {
        return ORDER.compare(this, other);
    }
}
