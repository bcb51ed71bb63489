package org.partneringalliance.diagnostic.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.advice.ActiveFinding;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.advice.Tier;
import org.partneringalliance.diagnostic.advice.Urgency;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/** Reads from what fired the situation that advice is given on. */
final class Situations {

    private final Standard standard;
    private final Conclusions conclusions;
    private final Map<String, ActiveFinding> findings = new TreeMap<>();

    private Situations(Ratings ratings, Conclusions conclusions) {
        this.standard = ratings.standard();
        this.conclusions = conclusions;
    }

    static Situation of(Ratings ratings, Conclusions conclusions) {
        Situations situations = new Situations(ratings, conclusions);
        situations.find(Kind.DIAGNOSE);
        situations.find(Kind.WEAK);
        situations.putUnderParents();
        situations.raiseUrgency();
        return new Situation(
                ratings,
                situations.findings,
                situations.byTarget(Kind.CALL),
                situations.holds(),
                situations.satisfied());
    }

    /** Findings of one kind; where several rules conclude the same, the best tier counts and all evidence. */
    private void find(Kind kind) {
        conclusions.firings(kind).stream()
                .map(Firing::target)
                .distinct()
                .forEach(id -> findings.put(id, finding(id, kind, conclusions.firings(kind, id))));
    }

    private ActiveFinding finding(String id, Kind kind, List<Firing> firings) {
        List<Comparison> reasons = firings.stream()
                .flatMap(firing -> conclusions.evaluate(firing).reasons())
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
        TreeSet<String> criteria = reasons.stream()
                .map(reason -> reason.key().subject().split(" ", 2)[0])
                .filter(standard.criteria()::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Tier tier = firings.stream()
                .map(firing -> Tier.valueOf(firing.rule().tier()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Urgency urgency = firings.stream()
                .map(firing -> Urgency.of(firing.rule().urgency()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new ActiveFinding(id, kindOf(kind, tier), tier, urgency, Optional.empty(), criteria, deadline(reasons));
    }

    private static ActiveFinding.Kind kindOf(Kind kind, Tier tier) {
        if (kind == Kind.WEAK) {
            return ActiveFinding.Kind.CRITERION;
        }
        return tier == Tier.V ? ActiveFinding.Kind.GUARD : ActiveFinding.Kind.PATTERN;
    }

    private Optional<BigFraction> deadline(List<Comparison> reasons) {
        return reasons.stream()
                .filter(reason -> reason.key().type().equals(RuleVocabulary.PARTNERSHIP))
                .filter(reason -> Optional.ofNullable(
                                standard.facts().get(reason.key().field()))
                        .filter(FactDefinition::deadline)
                        .isPresent())
                .flatMap(reason -> reason.actual().stream())
                .filter(Value.Exact.class::isInstance)
                .map(value -> ((Value.Exact) value).number())
                .min(Comparator.naturalOrder());
    }

    /** A finding stands under the first finding that subsumes it. */
    private void putUnderParents() {
        for (Firing firing : conclusions.firings(Kind.SUBSUME)) {
            ActiveFinding child = findings.get(firing.target());
            if (child != null && child.under().isEmpty()) {
                findings.put(child.id(), child.under(firing.by()));
            }
        }
    }

    /** One step for each rule that says so, and one for standing beside a finding that reinforces it. */
    private void raiseUrgency() {
        Map<String, Integer> steps = new HashMap<>();
        conclusions.firings(Kind.URGENT).forEach(firing -> steps.merge(firing.target(), 1, Integer::sum));
        for (String id : Set.copyOf(findings.keySet())) {
            boolean reinforced = standard.patternOrGuard(id).map(Pattern::reinforces).orElse(List.of()).stream()
                    .anyMatch(findings::containsKey);
            int raise = steps.getOrDefault(id, 0) + (reinforced ? 1 : 0);
            findings.computeIfPresent(
                    id, (key, finding) -> finding.withUrgency(finding.urgency().raised(raise)));
        }
    }

    private SortedMap<String, SortedSet<String>> byTarget(Kind kind) {
        SortedMap<String, SortedSet<String>> byTarget = new TreeMap<>();
        conclusions
                .firings(kind)
                .forEach(firing -> byTarget.computeIfAbsent(firing.target(), target -> new TreeSet<>())
                        .add(firing.by()));
        return byTarget;
    }

    /** What is held back; where findings contradict one another, the one of the better tier wins (content brief 5.10). */
    private SortedMap<String, SortedSet<String>> holds() {
        SortedMap<String, SortedSet<String>> holds = byTarget(Kind.SUPPRESS);
        SortedMap<String, SortedSet<String>> calls = byTarget(Kind.CALL);
        holds.forEach((action, by) -> by.removeIf(
                id -> calls.getOrDefault(action, new TreeSet<>()).stream().anyMatch(caller -> outranks(caller, id))));
        holds.values().removeIf(by -> by.isEmpty());
        return holds;
    }

    private boolean outranks(String caller, String holder) {
        ActiveFinding calling = findings.get(caller);
        ActiveFinding holding = findings.get(holder);
        return calling != null
                && holding != null
                && calling.hasSteps()
                && calling.tier().compareTo(holding.tier()) < 0;
    }

    /** Held back by a rule about the action itself rather than by a finding: there is nothing left to reach. */
    private SortedSet<String> satisfied() {
        return byTarget(Kind.SUPPRESS).entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(by -> by.equals(entry.getKey() + "-condition")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
