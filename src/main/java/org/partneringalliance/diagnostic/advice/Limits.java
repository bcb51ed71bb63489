package org.partneringalliance.diagnostic.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.ProgramFacts;

/**
 * Keeps the list as short as the capacity there is, and holds back where less is more (content brief 6.1 and 6.4, steps
 * 4, 7 and 8). Limits actions, never findings.
 */
final class Limits {

    private static final String ENDING = "orderly ending";

    private final Situation situation;
    private final Constants constants;
    private final Precedence precedence;
    private final SortedMap<String, SortedSet<String>> heldBack = new TreeMap<>();

    Limits(Situation situation, Precedence precedence) {
        this.situation = situation;
        this.constants = situation.constants();
        this.precedence = precedence;
    }

    /** Actions the limits took off the list, with the reason. */
    SortedMap<String, SortedSet<String>> heldBack() {
        return heldBack;
    }

    /** The candidates by horizon, each in order. */
    Map<Recommendation.Horizon, List<Candidate>> horizons(List<Candidate> order) {
        List<Candidate> kept = steady(ending(order));
        List<Candidate> now = withMomentum(now(kept), kept);
        List<Candidate> rest =
                kept.stream().filter(candidate -> !now.contains(candidate)).toList();
        int next = Math.min(constants.horizons().next(), rest.size());
        Map<Recommendation.Horizon, List<Candidate>> horizons = new EnumMap<>(Recommendation.Horizon.class);
        horizons.put(Recommendation.Horizon.NOW, now);
        horizons.put(Recommendation.Horizon.NEXT, rest.subList(0, next));
        horizons.put(Recommendation.Horizon.LATER, rest.subList(next, rest.size()));
        return horizons;
    }

    private List<Candidate> now(List<Candidate> kept) {
        boolean decideFirst = decideFirst();
        int capacity = Capacity.of(situation);
        List<Candidate> now = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        List<Candidate> first = immediateProtection(kept);
        for (Candidate candidate : kept) {
            boolean protects = candidate.tier() == Tier.A;
            boolean allowed = now.size() < capacity
                    && (!protects
                            || first.contains(candidate)
                            || first.stream().anyMatch(each -> precedence.precedes(candidate.id(), each.id())))
                    && (protects || !decideFirst || decision(candidate) || helps(candidate, kept))
                    && precedence.before(candidate.id()).stream().noneMatch(waiting::contains);
            if (allowed) {
                now.add(candidate);
            } else {
                waiting.add(candidate.id());
            }
        }
        return now;
    }

    /** Among the first three there is something quick that nobody disputes, unless protection fills them. */
    private List<Candidate> withMomentum(List<Candidate> now, List<Candidate> kept) {
        int within = constants.horizons().momentumWithin();
        List<Candidate> first = now.subList(0, Math.min(within, now.size()));
        boolean protection = first.stream().allMatch(candidate -> candidate.tier() == Tier.A);
        if (now.size() < within || protection || decideFirst() || first.stream().anyMatch(this::quickWin)) {
            return now;
        }
        Set<String> placed =
                first.subList(0, within - 1).stream().map(Candidate::id).collect(Collectors.toSet());
        return kept.stream()
                .filter(candidate -> candidate.tier() != Tier.A && quickWin(candidate))
                .filter(candidate -> placed.containsAll(precedence.before(candidate.id())))
                .findFirst()
                .map(candidate -> moved(candidate, within - 1, now))
                .orElse(now);
    }

    private static List<Candidate> moved(Candidate candidate, int place, List<Candidate> now) {
        List<Candidate> moved = new ArrayList<>(now);
        if (!moved.remove(candidate)) {
            moved.remove(moved.size() - 1);
        }
        moved.add(Math.min(place, moved.size()), candidate);
        return moved;
    }

    private boolean quickWin(Candidate candidate) {
        return candidate.action().effort() <= constants.horizons().momentumEffort()
                && candidate.factors().consensus() >= 1.0;
    }

    private List<Candidate> immediateProtection(List<Candidate> kept) {
        return new ImmediateProtection(
                        precedence,
                        this::mattersOfProtection,
                        constants.horizons().immediateProtection())
                .of(kept.stream()
                        .filter(candidate -> candidate.tier() == Tier.A)
                        .toList());
    }

    /** The matters of protection that themselves call for it; none if it is only inserted before one. */
    private Set<String> mattersOfProtection(Candidate candidate) {
        return situation.calls().getOrDefault(candidate.id(), new TreeSet<>()).stream()
                .filter(id -> Optional.ofNullable(situation.findings().get(id))
                        .filter(finding -> finding.tier() == Tier.A)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private boolean decideFirst() {
        return constants.restraint().decisionPatterns().stream().anyMatch(situation::holds);
    }

    /** Listening or checking that must come before a decision. */
    private boolean helps(Candidate candidate, List<Candidate> kept) {
        return List.of(constants.extras().listen(), constants.extras().verify()).contains(candidate.id())
                && kept.stream()
                        .filter(this::decision)
                        .anyMatch(each -> precedence.precedes(candidate.id(), each.id()));
    }

    private boolean decision(Candidate candidate) {
        return candidate.tier() == Tier.V
                || constants.restraint().decisionActions().contains(candidate.id());
    }

    /** Where all is well, the restraint of the steady pattern's own steps and a few improvements. */
    private List<Candidate> steady(List<Candidate> order) {
        String steady = constants.restraint().steadyPattern();
        if (!situation.holds(steady)) {
            return order;
        }
        Set<Candidate> kept = new LinkedHashSet<>(
                order.stream().filter(each -> exempt(each) || own(each, steady)).toList());
        fill(order, order, constants.restraint().steadyImprovements(), kept);
        return hold(order, kept, steady);
    }

    private boolean own(Candidate candidate, String pattern) {
        return situation.calls().getOrDefault(candidate.id(), new TreeSet<>()).contains(pattern);
    }

    private static boolean exempt(Candidate candidate) {
        return candidate.tier().compareTo(Tier.A) <= 0;
    }

    /** Takes wanted candidates together with all they need, while there is room. */
    private void fill(List<Candidate> wanted, List<Candidate> order, int most, Set<Candidate> kept) {
        int room = most;
        for (Candidate candidate : wanted) {
            List<Candidate> together = order.stream()
                    .filter(each -> each.equals(candidate)
                            || precedence.allNeeds(candidate.id()).contains(each.id()))
                    .filter(each -> !kept.contains(each))
                    .toList();
            if (!together.isEmpty() && together.size() <= room && called(candidate)) {
                kept.addAll(together);
                room -= together.size();
            }
        }
    }

    private boolean called(Candidate candidate) {
        return situation.calls().containsKey(candidate.id());
    }

    /** What is kept, protection first, nothing before what precedes it; the rest is held back. */
    private List<Candidate> hold(List<Candidate> order, Set<Candidate> kept, String reason) {
        order.stream()
                .filter(each -> !kept.contains(each))
                .forEach(each -> heldBack.computeIfAbsent(each.id(), id -> new TreeSet<>())
                        .add(reason));
        List<Candidate> sorted = new ArrayList<>();
        kept.forEach(each -> {
            order.stream()
                    .filter(earlier -> kept.contains(earlier) && !sorted.contains(earlier))
                    .filter(earlier -> precedence.precedes(earlier.id(), each.id()))
                    .forEach(sorted::add);
            if (!sorted.contains(each)) {
                sorted.add(each);
            }
        });
        return sorted;
    }

    /** In an orderly ending, what secures the ending first, little else, and nothing about structures to be dissolved. */
    private List<Candidate> ending(List<Candidate> order) {
        if (!ending()) {
            return order;
        }
        List<Candidate> fitting =
                new ArrayList<>(raising(order, constants.ending().first()));
        raising(order, constants.ending().also()).stream()
                .filter(each -> !fitting.contains(each))
                .forEach(fitting::add);
        Set<Candidate> kept =
                new LinkedHashSet<>(order.stream().filter(Limits::exempt).toList());
        fill(fitting, order, constants.ending().most(), kept);
        return hold(order, kept, ENDING);
    }

    private boolean ending() {
        boolean phase = situation
                .ratings()
                .circumstances()
                .word(ProgramFacts.PHASE)
                .filter(constants.ending().phase()::equals)
                .isPresent();
        return phase
                && constants.ending().shownBy().stream()
                        .allMatch(bound -> situation
                                .ratings()
                                .of(bound.criterion())
                                .value()
                                .filter(value -> value.compareTo(Threshold.exact(bound.atLeast())) >= 0)
                                .isPresent());
    }

    private static List<Candidate> raising(List<Candidate> order, List<String> ids) {
        return order.stream()
                .filter(candidate -> candidate.action().raises().stream()
                        .anyMatch(criterion ->
                                ids.stream().anyMatch(id -> criterion.equals(id) || criterion.startsWith(id + "."))))
                .toList();
    }
}
