package org.partneringalliance.diagnostic.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts findings in final order: by tier, then by how much their evidence weighs. A pattern reported under another stands
 * directly after it; a criterion that a fired pattern already rests on stands after everything else, marked with that
 * pattern, unless its own tier is better.
 */
final class FindingOrder {

    private final Situation situation;
    private final CriterionWeights weights;

    FindingOrder(Situation situation, CriterionWeights weights) {
        this.situation = situation;
        this.weights = weights;
    }

    List<ActiveFinding> order() {
        List<ActiveFinding> patterns = sorted(situation.findings().values().stream()
                .filter(ActiveFinding::hasSteps)
                .toList());
        List<ActiveFinding> criteria = situation.findings().values().stream()
                .filter(finding -> finding.kind() == ActiveFinding.Kind.CRITERION)
                .map(finding -> explained(finding, patterns))
                .toList();
        List<ActiveFinding> leading = new ArrayList<>(patterns);
        leading.addAll(criteria);
        leading.removeIf(finding -> finding.under().isPresent());

        List<ActiveFinding> order = new ArrayList<>();
        sorted(leading).forEach(finding -> addWithChildren(finding, patterns, order));
        patterns.stream().filter(finding -> !order.contains(finding)).forEach(order::add);
        sorted(criteria).stream().filter(finding -> finding.under().isPresent()).forEach(order::add);
        return order;
    }

    private static void addWithChildren(
            ActiveFinding finding, List<ActiveFinding> patterns, List<ActiveFinding> order) {
        if (order.contains(finding)) {
            return;
        }
        order.add(finding);
        patterns.stream()
                .filter(child -> child.under().filter(finding.id()::equals).isPresent())
                .forEach(child -> addWithChildren(child, patterns, order));
    }

    private ActiveFinding explained(ActiveFinding criterion, List<ActiveFinding> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.criteria().contains(criterion.id()))
                .filter(pattern -> tier(pattern).compareTo(criterion.tier()) <= 0)
                .findFirst()
                .map(pattern -> criterion.under(pattern.id()))
                .orElse(criterion);
    }

    /** A pattern reported under another shares its tier. */
    private Tier tier(ActiveFinding pattern) {
        return pattern.under()
                .flatMap(parent -> Optional.ofNullable(situation.findings().get(parent)))
                .map(ActiveFinding::tier)
                .filter(tier -> tier.compareTo(pattern.tier()) < 0)
                .orElse(pattern.tier());
    }

    private List<ActiveFinding> sorted(List<ActiveFinding> findings) {
        Map<ActiveFinding, Double> evidence = new HashMap<>();
        findings.forEach(finding -> evidence.put(finding, evidence(finding)));
        return findings.stream()
                .sorted(Comparator.comparing(ActiveFinding::tier)
                        .thenComparing(Comparator.<ActiveFinding, Double>comparing(evidence::get)
                                .reversed())
                        .thenComparing(ActiveFinding::id))
                .toList();
    }

    /** How much the criteria behind a finding weigh, more if it presses. */
    private double evidence(ActiveFinding finding) {
        List<CriterionWeight> targets = finding.criteria().stream()
                .flatMap(criterion -> weights.of(criterion).stream())
                .sorted(Comparator.comparingDouble(CriterionWeight::total)
                        .reversed()
                        .thenComparing(CriterionWeight::criterion))
                .toList();
        double weight = targets.isEmpty()
                ? situation.constants().benefit().withoutTargets()
                : PriorityIndex.sum(targets, situation.constants());
        boolean pressing = finding.hasSteps() && finding.urgency() == Urgency.HIGH;
        return pressing ? weight * situation.constants().urgency().high() : weight;
    }
}
