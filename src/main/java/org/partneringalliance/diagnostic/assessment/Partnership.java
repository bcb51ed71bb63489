package org.partneringalliance.diagnostic.assessment;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.fact.Value;

/**
 * What is assessed.
 *
 * @param name as its members call it; may be empty
 * @param facts stated facts by name, in alphabetical order; a fact that is not there is unknown
 */
public record Partnership(String name, SortedMap<String, Value> facts) {
    public Partnership {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** What is stated of a fact; empty if it is unknown. */
    public Optional<Value> fact(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
