package org.partneringalliance.diagnostic.rule;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the engine's compiler made of one rule.
 *
 * @param model the class that describes the rule to the engine
 * @param classes class files by binary name; never changed after creation
 */
record CompiledRule(String model, SortedMap<String, byte[]> classes) {
    CompiledRule {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    static CompiledRule of(String model, Map<String, byte[]> classes) {
        return new CompiledRule(model, new TreeMap<>(classes));
    }
}
