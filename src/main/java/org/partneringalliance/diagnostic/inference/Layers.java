package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.Stratum;

/** Draws conclusions layer by layer without the engine, which concludes the same. */
public final class Layers {

    private Layers() {}

    /**
     * What followed.
     *
     * @param facts those given and what was concluded
     */
    public record Result(Facts facts, Set<Firing> firings) {}

    /** What rules conclude together from facts. */
    public static Result conclude(Collection<Rule> rules, Facts given, Vocabulary vocabulary) {
        Set<Firing> firings = new TreeSet<>();
        Facts facts = given;
        for (Stratum stratum : Stratum.values()) {
            Interpreter interpreter = new Interpreter(vocabulary, facts);
            List<Firing> fired = rules.stream()
                    .filter(rule -> rule.stratum() == stratum)
                    .flatMap(rule -> firings(rule, interpreter))
                    .toList();
            firings.addAll(fired);
            facts = facts.with(fired.stream()
                    .flatMap(firing -> firing.conclusion().stream())
                    .distinct()
                    .toList());
        }
        return new Result(facts, firings);
    }

    /** How one rule concludes from what an interpreter knows. */
    public static Stream<Firing> firings(Rule rule, Interpreter interpreter) {
        return interpreter.matches(rule).stream().map(bindings -> new Firing(rule, new TreeMap<>(bindings)));
    }
}
