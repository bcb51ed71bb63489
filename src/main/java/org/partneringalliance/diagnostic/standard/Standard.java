package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole reference standard of one version. Immutable and safe to share between threads. Every list is in the
 * standard's own order: areas by their order, everything else by area and number.
 *
 * @param version as stated in standard.yaml
 * @param hash {@code sha256:} and the hash of every file of the knowledge base
 */
public record Standard(
        String version,
        String title,
        String hash,
        Map<String, Area> areas,
        Map<String, Principle> principles,
        Map<String, Criterion> criteria,
        Map<String, Action> actions,
        Map<String, Pattern> patterns,
        Map<String, Pattern> guards,
        Map<String, Phase> phases,
        Map<String, Gate> gates,
        Map<String, PartnershipType> types,
        Map<String, FactDefinition> facts,
        Map<String, Source> sources,
        List<Term> glossary,
        Groups groups,
        Prioritisation prioritisation) {

    public Standard {
        areas = copy(areas);
        principles = copy(principles);
        criteria = copy(criteria);
        actions = copy(actions);
        patterns = copy(patterns);
        guards = copy(guards);
        phases = copy(phases);
        gates = copy(gates);
        types = copy(types);
        facts = copy(facts);
        sources = copy(sources);
        glossary = List.copyOf(glossary);
    }

    /** The numbers and relations that order advice (content brief section 6). */
    public record Prioritisation(
            Constants constants,
            List<Dependency> dependencies,
            List<PhaseFactor> phaseFactors,
            List<TypeFactor> typeFactors) {
        public Prioritisation {
            dependencies = List.copyOf(dependencies);
            phaseFactors = List.copyOf(phaseFactors);
            typeFactors = List.copyOf(typeFactors);
        }
    }

    /** A map by id that keeps the order of the list. */
    static <T> Map<String, T> byId(List<T> entities, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        entities.forEach(entity -> map.put(id.apply(entity), entity));
        return map;
    }

    /** A pattern or a guard. */
    public Optional<Pattern> patternOrGuard(String id) {
        return Optional.ofNullable(patterns.get(id)).or(() -> Optional.ofNullable(guards.get(id)));
    }

    /** The criteria of a gate with the level each must have, in the standard's order. */
    public Map<String, Integer> thresholds(String gate) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        Gate named = gates.get(gate);
        if (named != null && named.recurring()) {
            named.criteria().forEach(criterion -> thresholds.put(criterion, named.atLeast()));
        }
        for (Criterion criterion : criteria.values()) {
            for (Criterion.Threshold threshold : criterion.gates()) {
                if (threshold.gate().equals(gate)) {
                    thresholds.put(criterion.id(), threshold.atLeast());
                }
            }
        }
        return thresholds;
    }

    /** Guards, then patterns. */
    public List<Pattern> allPatterns() {
        List<Pattern> all = new ArrayList<>(guards.values());
        all.addAll(patterns.values());
        return all;
    }

    private static <T> Map<String, T> copy(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
