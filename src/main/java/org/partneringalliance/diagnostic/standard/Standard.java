package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole reference standard of one version. Immutable and safe to share between threads. Every map is by id and in the
 * standard's own order: areas by their order, everything else by area and number or as its file has it.
 *
 * @param hash {@code sha256:} and the hash of every file of the knowledge base
 * @param criteria active ones: what is asked and counted
 * @param dormant upcoming and retired criteria: shown, neither asked nor counted
 * @param sizes smallest first
 */
public record Standard(
        Edition edition,
        String hash,
        Map<String, Area> areas,
        Map<String, Principle> principles,
        Map<String, Criterion> criteria,
        Map<String, Criterion> dormant,
        Map<String, Action> actions,
        Map<String, Pattern> patterns,
        Map<String, Pattern> guards,
        Map<String, Term> glossary,
        Map<String, Phase> phases,
        Map<String, Gate> gates,
        Map<String, AgreementTopic> agreement,
        Map<String, PartnershipType> types,
        Map<String, Integration> integration,
        Map<String, Contribution> contributions,
        Map<String, FactDefinition> facts,
        Map<String, Source> sources,
        Map<String, Instrument> instruments,
        Groups groups,
        List<Size> sizes,
        Scales scales,
        Forms forms,
        Prioritisation prioritisation,
        Wording wording) {

    public Standard {
        areas = copy(areas);
        principles = copy(principles);
        criteria = copy(criteria);
        dormant = copy(dormant);
        actions = copy(actions);
        patterns = copy(patterns);
        guards = copy(guards);
        glossary = copy(glossary);
        phases = copy(phases);
        gates = copy(gates);
        agreement = copy(agreement);
        types = copy(types);
        integration = copy(integration);
        contributions = copy(contributions);
        facts = copy(facts);
        sources = copy(sources);
        instruments = copy(instruments);
        sizes = List.copyOf(sizes);
    }

    /** A map by id that keeps the order of the list. */
    static <T> Map<String, T> byId(List<T> entities, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        entities.forEach(entity -> map.put(id.apply(entity), entity));
        return map;
    }

    /** The version of the edition. */
    public String version() {
        return edition.version();
    }

    /** The band of a partnership with so many partners; the smallest if there are fewer than any band begins with. */
    public Size size(int partners) {
        Size band = sizes.get(0);
        for (Size next : sizes) {
            band = partners >= next.from() ? next : band;
        }
        return band;
    }

    /** The principles of an area, in order. */
    public List<Principle> principles(Area area) {
        return principles.values().stream()
                .filter(principle -> principle.area().equals(area.id()))
                .toList();
    }

    /** The active criteria of a principle, in order. */
    public List<Criterion> criteria(Principle principle) {
        return criteria.values().stream()
                .filter(criterion -> criterion.principle().equals(principle.id()))
                .toList();
    }

    /** The headings of the facts, each at the place of its first fact. */
    public List<String> topics() {
        return facts.values().stream().map(FactDefinition::topic).distinct().toList();
    }

    /** The facts under a heading, in order. */
    public List<FactDefinition> facts(String topic) {
        return facts.values().stream()
                .filter(fact -> fact.topic().equals(topic))
                .toList();
    }

    /** The gate at the end of a phase. */
    public Gate gateAfter(Phase phase) {
        return gates.values().stream()
                .filter(gate -> gate.leaves().equals(phase.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no gate leaves phase " + phase.id()));
    }

    /**
     * How much a principle matters in a phase (content brief 6.5).
     *
     * @throws IllegalArgumentException if there is no such phase
     */
    public double phaseFactor(String principle, String phase) {
        int place = List.copyOf(phases.keySet()).indexOf(phase);
        if (place < 0) {
            throw new IllegalArgumentException("there is no phase " + phase);
        }
        return prioritisation.phaseFactor(principle, place);
    }

    /** A pattern or a guard. */
    public Optional<Pattern> patternOrGuard(String id) {
        return Optional.ofNullable(patterns.get(id)).or(() -> Optional.ofNullable(guards.get(id)));
    }

    /** The criteria of a gate with the level each must have, in the standard's order. */
    public Map<String, Integer> thresholds(String gate) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        Optional.ofNullable(gates.get(gate))
                .ifPresent(named -> named.atLeast()
                        .ifPresent(level -> named.criteria().forEach(criterion -> thresholds.put(criterion, level))));
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
