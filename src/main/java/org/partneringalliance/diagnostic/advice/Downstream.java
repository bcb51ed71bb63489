package org.partneringalliance.diagnostic.advice;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.Dependency;
import org.partneringalliance.diagnostic.standard.Prioritisation;

/** What rests on each criterion by the standard alone, whatever was answered (content brief 6.2). Immutable. */
final class Downstream {

    private final Constants.Leverage leverage;
    private final Map<String, Dependency> dependencies = new HashMap<>();
    private final Map<String, SortedMap<String, Double>> strengths = new HashMap<>();

    Downstream(Prioritisation prioritisation) {
        this.leverage = prioritisation.constants().leverage();
        prioritisation.dependencies().forEach(dependency -> dependencies.put(dependency.from(), dependency));
        dependencies.keySet().forEach(criterion -> {
            SortedMap<String, Double> reached = new TreeMap<>();
            reach(criterion, 1.0, 1, reached);
            strengths.put(criterion, Collections.unmodifiableSortedMap(reached));
        });
    }

    /** The strength of the strongest path to each criterion that rests on this one, by id; none if nothing does. */
    SortedMap<String, Double> of(String criterion) {
        return strengths.getOrDefault(criterion, Collections.emptySortedMap());
    }

    /** Follows every path; its strength is the product of its edges, times the decay for each further hop. */
    private void reach(String from, double strength, int hop, Map<String, Double> reached) {
        Dependency dependency = dependencies.get(from);
        if (dependency == null || hop > leverage.hops()) {
            return;
        }
        double here = hop == 1 ? strength : strength * leverage.decay();
        dependency.hard().forEach(to -> arrive(to, here * leverage.hard(), hop, reached));
        dependency.soft().forEach(to -> arrive(to, here * leverage.soft(), hop, reached));
    }

    private void arrive(String to, double strength, int hop, Map<String, Double> reached) {
        reached.merge(to, strength, Math::max);
        reach(to, strength, hop + 1, reached);
    }
}
