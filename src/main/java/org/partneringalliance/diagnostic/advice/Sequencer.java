package org.partneringalliance.diagnostic.advice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts candidates in order: by tier, with causes that outrank paperwork, and each action directly after what must precede
 * it (content brief 6.1 and 6.4, steps 2, 3 and 5).
 */
final class Sequencer {

    private final Situation situation;
    private final Candidates candidates;
    private final Set<String> overtaking = new HashSet<>();

    Sequencer(Situation situation, Candidates candidates) {
        this.situation = situation;
        this.candidates = candidates;
        overtake();
    }

    /** All candidates in the order to take them up. */
    List<Candidate> order() {
        Set<Candidate> order = new LinkedHashSet<>();
        candidates.all().values().stream()
                .sorted(byRank())
                .forEach(candidate -> place(candidate, order, new HashSet<>()));
        return List.copyOf(order);
    }

    private Comparator<Candidate> byRank() {
        return Comparator.comparingInt(this::precedenceOfTier).thenComparing(Candidate.ORDER);
    }

    /** Tier A stays ahead; an overtaking tier C action ranks with tier B, before it. */
    private int precedenceOfTier(Candidate candidate) {
        if (candidate.tier().compareTo(Tier.B) < 0) {
            return 0;
        }
        return overtaking.contains(candidate.id()) ? 1 : 2;
    }

    private void overtake() {
        double best = candidates.all().values().stream()
                .filter(candidate -> candidate.tier() == Tier.B)
                .mapToDouble(Candidate::index)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        double bar = best * situation.constants().overtakeFactor();
        candidates.all().values().stream()
                .filter(candidate -> candidate.tier() == Tier.C && !candidate.late() && candidate.index() > bar)
                .filter(candidate -> candidates.precedence().allBefore(candidate.id()).stream()
                        .noneMatch(id -> inTier(id, Tier.B)))
                .map(Candidate::id)
                .forEach(overtaking::add);
    }

    private boolean inTier(String id, Tier tier) {
        return Optional.ofNullable(candidates.all().get(id))
                .filter(candidate -> candidate.tier() == tier)
                .isPresent();
    }

    private void place(Candidate candidate, Set<Candidate> order, Set<String> open) {
        if (order.contains(candidate) || !open.add(candidate.id())) {
            return;
        }
        candidates.precedence().before(candidate.id()).stream()
                .flatMap(id -> Optional.ofNullable(candidates.all().get(id)).stream())
                .sorted(byRank())
                .forEach(earlier -> place(earlier, order, open));
        order.add(candidate);
    }
}
