package org.partneringalliance.diagnostic.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * What an experienced adviser does with findings (content brief section 6): protect first, pass the gate, pull the few
 * causes that release most others, sequence, keep the list short, and say what to leave alone. Pure and thread-safe.
 */
public final class Prioritiser {

    private final Downstream downstream;

    public Prioritiser(Standard standard) {
        this.downstream = new Downstream(standard.prioritisation());
    }

    /** The ordered advice for a situation under the standard. */
    public Advice advise(Situation situation) {
        CriterionWeights weights = new CriterionWeights(situation.ratings(), downstream);
        List<ActiveFinding> findings = new FindingOrder(situation, weights).order();
        return advise(situation.inOrder(findings), weights, findings);
    }

    private static Advice advise(Situation called, CriterionWeights weights, List<ActiveFinding> findings) {
        Situation situation = Alternatives.choose(called, new PriorityIndex(called, weights));
        Candidates candidates = new Candidates(situation, new PriorityIndex(situation, weights));
        Limits limits = new Limits(situation, candidates.precedence());
        List<Candidate> order = new Sequencer(situation, candidates).order();
        Map<Recommendation.Horizon, List<Candidate>> horizons = limits.horizons(order);
        return new Advice(
                findings,
                recommendations(situation, findings, horizons, candidates.precedence()),
                heldBack(situation, candidates, limits),
                order.stream().map(Candidate::id).toList());
    }

    private static List<Recommendation> recommendations(
            Situation situation,
            List<ActiveFinding> findings,
            Map<Recommendation.Horizon, List<Candidate>> horizons,
            Precedence precedence) {
        List<String> ranked = horizons.values().stream()
                .flatMap(List::stream)
                .map(Candidate::id)
                .toList();
        List<Recommendation> recommendations = new ArrayList<>();
        horizons.forEach((horizon, candidates) -> {
            for (Candidate candidate : candidates) {
                SortedSet<String> callers = situation.calls().getOrDefault(candidate.id(), new TreeSet<>());
                recommendations.add(new Recommendation(
                        recommendations.size() + 1,
                        candidate.action(),
                        horizon,
                        candidate.tier(),
                        candidate.factors(),
                        candidate.index(),
                        findings.stream()
                                .map(ActiveFinding::id)
                                .filter(id -> callers.contains(id))
                                .toList(),
                        ranked.stream()
                                .filter(id -> precedence.before(candidate.id()).contains(id))
                                .toList(),
                        ranked.stream()
                                .filter(id -> precedence.before(id).contains(candidate.id()))
                                .toList()));
            }
        });
        return recommendations;
    }

    /** What was called for and is left alone, and what a finding says to leave alone in any case. */
    private static List<HeldBack> heldBack(Situation situation, Candidates candidates, Limits limits) {
        SortedMap<String, SortedSet<String>> reasons = new TreeMap<>();
        situation.holds().forEach((action, by) -> {
            boolean calledFor = situation.calls().containsKey(action);
            boolean warnedOf = by.stream().anyMatch(situation::holds);
            if (calledFor || warnedOf) {
                reasons.put(action, by);
            }
        });
        candidates.leftOut().forEach((action, why) -> reasons.merge(action, why, Prioritiser::union));
        limits.heldBack().forEach((action, why) -> reasons.merge(action, why, Prioritiser::union));
        return reasons.entrySet().stream()
                .map(entry -> new HeldBack(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static SortedSet<String> union(SortedSet<String> left, SortedSet<String> right) {
        SortedSet<String> union = new TreeSet<>(left);
        union.addAll(right);
        return union;
    }
}
