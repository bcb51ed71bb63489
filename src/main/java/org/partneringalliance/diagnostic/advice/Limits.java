package org.partneringalliance.diagnostic.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.standard.Constants;

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
        List<Candidate> now = now(kept);
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
        boolean decideFirst = constants.restraint().decisionPatterns().stream().anyMatch(situation::holds);
        List<Candidate> now = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        int protection = 0;
        for (Candidate candidate : kept) {
            boolean protects = candidate.tier() == Tier.A;
            boolean allowed = now.size() < capacity()
                    && (!protects || protection < constants.horizons().immediateProtection())
                    && (protects || !decideFirst || decision(candidate))
                    && precedence.before(candidate.id()).stream().noneMatch(waiting::contains);
            if (allowed) {
                now.add(candidate);
                protection += protects ? 1 : 0;
            } else {
                waiting.add(candidate.id());
            }
        }
        return now;
    }

    private boolean decision(Candidate candidate) {
        return candidate.tier() == Tier.V
                || constants.restraint().decisionActions().contains(candidate.id());
    }

    /** What fits into 90 days: less for very small partnerships and for a thin backbone. */
    private int capacity() {
        Constants.Horizons horizons = constants.horizons();
        boolean micro = known("partnerCount")
                .filter(count -> count.compareTo(BigFraction.of(horizons.microPartners())) <= 0)
                .isPresent();
        boolean thin = known("secretariatFTE")
                .filter(staff -> staff.compareTo(Threshold.exact(horizons.smallBackboneBelow())) < 0)
                .isPresent();
        if (micro) {
            return horizons.nowMicro();
        }
        return thin ? horizons.nowSmallBackbone() : horizons.now();
    }

    private Optional<BigFraction> known(String fact) {
        return situation.ratings().circumstances().number(fact);
    }

    /** Where all is well, the restraint of the steady pattern's own steps and a few improvements. */
    private List<Candidate> steady(List<Candidate> order) {
        String steady = constants.restraint().steadyPattern();
        if (!situation.holds(steady)) {
            return order;
        }
        List<Candidate> kept = new ArrayList<>();
        int improvements = 0;
        for (Candidate candidate : order) {
            boolean own = situation
                    .calls()
                    .getOrDefault(candidate.id(), new TreeSet<>())
                    .contains(steady);
            boolean keep = own || improvements < constants.restraint().steadyImprovements();
            improvements += keep && !own ? 1 : 0;
            keepOrHold(candidate, keep, steady, kept);
        }
        return kept;
    }

    /** In an orderly ending, what secures the ending first, little else, and nothing about structures to be dissolved. */
    private List<Candidate> ending(List<Candidate> order) {
        if (!ending()) {
            return order;
        }
        List<Candidate> fitting =
                new ArrayList<>(raising(order, constants.ending().first()));
        raising(order, constants.ending().also()).stream()
                .filter(candidate -> !fitting.contains(candidate))
                .forEach(fitting::add);
        List<Candidate> kept = new ArrayList<>();
        List<Candidate> shown =
                fitting.subList(0, Math.min(fitting.size(), constants.ending().most()));
        shown.forEach(kept::add);
        order.stream()
                .filter(candidate -> !shown.contains(candidate))
                .forEach(candidate -> keepOrHold(candidate, candidate.tier() == Tier.A, ENDING, kept));
        return kept;
    }

    private boolean ending() {
        boolean phase = situation
                .ratings()
                .circumstances()
                .word("phase")
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

    private void keepOrHold(Candidate candidate, boolean keep, String reason, List<Candidate> kept) {
        if (keep) {
            kept.add(candidate);
        } else {
            heldBack.computeIfAbsent(candidate.id(), id -> new TreeSet<>()).add(reason);
        }
    }
}
