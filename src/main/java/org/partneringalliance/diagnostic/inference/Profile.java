package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * The phase and type that the facts point to (content brief 1.5 and 2.2). It is known before anything is rated, since
 * priorities and patterns depend on both. Immutable.
 *
 * @param phase of several, the latest: who has begun to review is no longer only delivering; empty if no rule holds
 * @param types those with most points, several if they are equal, in the standard's order; empty if no rule holds
 */
public record Profile(Optional<String> phase, List<String> types) {

    public Profile {
        types = List.copyOf(types);
    }

    /** What the facts of an assessment point to. */
    public static Profile of(Standard standard, RuleBase rules, Assessment assessment) {
        Map<Key, Value> known = new HashMap<>();
        new Circumstances(standard, assessment)
                .facts()
                .forEach((name, value) -> known.put(new Key(RuleVocabulary.PARTNERSHIP, "", name), value));
        Interpreter interpreter = new Interpreter(rules.vocabulary(), Facts.of(known, List.of()));
        List<Rule> holding = rules.rules().stream()
                .filter(rule ->
                        Set.of(Kind.PHASE, Kind.TYPE).contains(rule.conclusion().kind()))
                .filter(rule -> !interpreter.matches(rule).isEmpty())
                .toList();
        return new Profile(
                latest(standard.phases().keySet(), holding),
                strongest(standard.types().keySet(), holding));
    }

    private static Optional<String> latest(Collection<String> phases, List<Rule> holding) {
        Set<String> named = targets(holding, Kind.PHASE).map(Map.Entry::getKey).collect(Collectors.toSet());
        return phases.stream().filter(named::contains).reduce((earlier, later) -> later);
    }

    private static List<String> strongest(Collection<String> types, List<Rule> holding) {
        Map<String, Integer> points = targets(holding, Kind.TYPE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        int most = points.values().stream().max(Integer::compare).orElse(0);
        return types.stream()
                .filter(type -> most > 0 && points.getOrDefault(type, 0) == most)
                .toList();
    }

    private static Stream<Map.Entry<String, Integer>> targets(List<Rule> holding, Kind kind) {
        return holding.stream()
                .filter(rule -> rule.conclusion().kind() == kind)
                .map(rule -> Map.entry(new Firing(rule, new TreeMap<>()).target(), rule.points()));
    }

    /** The type, if one has more points than every other. */
    public Optional<String> type() {
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    /** The assessment with what it does not state about phase and type, as far as it is inferred. */
    public Assessment complete(Assessment assessment) {
        SortedMap<String, Value> facts = new TreeMap<>(assessment.partnership().facts());
        phase.ifPresent(id -> facts.putIfAbsent(ProgramFacts.PHASE, new Value.Text(id)));
        type().ifPresent(id -> facts.putIfAbsent(ProgramFacts.TYPE, new Value.Text(id)));
        return assessment.withFacts(facts);
    }
}
