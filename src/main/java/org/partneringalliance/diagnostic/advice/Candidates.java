package org.partneringalliance.diagnostic.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;

/**
 * The actions that may be recommended, with what must precede what: actions called for and not held back, better
 * alternatives chosen, suppliers of unmet needs inserted (content brief 6.4, steps 1, 2, 3 and 6).
 */
final class Candidates {

    private static final int STEPS_OF_FULL_TIER = 2;

    private final Situation situation;
    private final PriorityIndex indices;
    private final Needs needs;
    private final SortedMap<String, Candidate> candidates = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> leftOut = new TreeMap<>();
    private final SortedMap<String, ActiveFinding> home = new TreeMap<>();
    private final Precedence precedence = new Precedence();
    private final Set<String> called = new HashSet<>();

    Candidates(Situation situation, PriorityIndex indices) {
        this.situation = situation;
        this.indices = indices;
        this.needs = new Needs(situation);
        situation.calls().forEach(this::call);
        candidates.values().stream()
                .sorted(Candidate.ORDER)
                .toList()
                .forEach(candidate -> supply(candidate, new HashSet<>()));
        pauseFirst();
        listenAndVerifyFirst();
        dropUnused();
        followArrows();
        followHardEdges();
    }

    /** By action id. */
    SortedMap<String, Candidate> all() {
        return candidates;
    }

    Precedence precedence() {
        return precedence;
    }

    /** Actions that were called for but whose needs cannot be met, with the needs in words. */
    SortedMap<String, SortedSet<String>> leftOut() {
        return leftOut;
    }

    private void call(String id, SortedSet<String> callers) {
        if (situation.holds().containsKey(id)) {
            return;
        }
        Optional<String> outcome = waitsFor(id, callers);
        if (outcome.isPresent()) {
            leftOut.computeIfAbsent(id, action -> new TreeSet<>()).add("waits for an outcome: " + outcome.get());
            return;
        }
        Action action = action(id);
        Factors factors = indices.of(action);
        List<ActiveFinding> calling = situation.findings().values().stream()
                .filter(finding -> callers.contains(finding.id()))
                .toList();
        calling.stream()
                .map(finding -> Candidate.of(action, factors, finding.tier(), late(finding, id)))
                .min(Candidate.ORDER)
                .ifPresent(candidate -> {
                    candidates.put(id, candidate);
                    called.add(id);
                    takeFrom(candidate, calling);
                });
    }

    /** The outcome a pattern that holds makes the action wait for, unless some pattern calls for it without condition. */
    private Optional<String> waitsFor(String action, SortedSet<String> callers) {
        List<ActiveFinding> advising = situation.advising();
        if (advising.stream().anyMatch(finding -> callers.contains(finding.id()))) {
            return Optional.empty();
        }
        return advising.stream()
                .flatMap(finding -> situation.standard().patternOrGuard(finding.id()).stream())
                .flatMap(pattern -> pattern.steps().stream())
                .filter(step -> !step.unconditional() && step.names(action))
                .map(Pattern.Step::waitsFor)
                .findFirst();
    }

    /** Remembers the pattern that gives the action its rank; the steps of that pattern bind, those of others do not. */
    private void takeFrom(Candidate candidate, List<ActiveFinding> calling) {
        calling.stream()
                .filter(ActiveFinding::hasSteps)
                .filter(finding -> finding.tier() == candidate.tier())
                .min(Comparator.comparing(finding -> indices.place(finding.id(), candidate.id())))
                .ifPresent(finding -> home.put(candidate.id(), finding));
    }

    private boolean late(ActiveFinding finding, String action) {
        return finding.hasSteps() && indices.place(finding.id(), action) > STEPS_OF_FULL_TIER;
    }

    /**
     * Inserts what the candidate needs; leaves the candidate out if a need can neither be met nor supplied.
     *
     * @param path the candidates whose needs are being followed
     * @return whether the candidate stays
     */
    private boolean supply(Candidate dependant, Set<String> path) {
        if (!path.add(dependant.id())) {
            return true;
        }
        for (Action.Need need : dependant.action().needs()) {
            if (!needs.met(need) && !supplied(need, dependant, path)) {
                candidates.remove(dependant.id());
                leftOut.computeIfAbsent(dependant.id(), id -> new TreeSet<>()).add("needs " + Needs.inWords(need));
                return false;
            }
        }
        path.remove(dependant.id());
        return true;
    }

    private boolean supplied(Action.Need need, Candidate dependant, Set<String> path) {
        Optional<Action> supplier = needs.supplier(need, dependant.action());
        if (supplier.isEmpty() || leftOut.containsKey(supplier.get().id())) {
            return false;
        }
        before(supplier.get(), dependant);
        return supply(candidate(supplier.get().id()), path);
    }

    private void before(Action supplier, Candidate dependant) {
        Candidate own = Optional.ofNullable(candidates.get(supplier.id()))
                .orElseGet(() -> Candidate.of(supplier, indices.of(supplier), dependant.tier(), dependant.late()));
        candidates.put(
                supplier.id(), own.atLeast(dependant, situation.constants().needPriority()));
        precedence.need(supplier.id(), dependant.id());
    }

    /** Suppliers of actions that were left out in the end. */
    private void dropUnused() {
        boolean dropped = true;
        while (dropped) {
            List<String> unused = candidates.keySet().stream()
                    .filter(id -> !called.contains(id))
                    .filter(id -> candidates.keySet().stream()
                            .noneMatch(other -> precedence.before(other).contains(id)))
                    .toList();
            dropped = candidates.keySet().removeAll(unused);
        }
    }

    /** With more open matters of protection than can be handled at once, a pause that covers them comes first. */
    private void pauseFirst() {
        List<ActiveFinding> open = situation.findings().values().stream()
                .filter(finding -> finding.tier() == Tier.A && finding.under().isEmpty())
                .toList();
        if (open.size() > situation.constants().horizons().immediateProtection()) {
            boolean money = open.stream().allMatch(this::concernsMoney);
            String people = situation.constants().extras().protectPeople();
            String funds = situation.constants().extras().protectMoney();
            Stream.of(money ? funds : people, money ? people : funds)
                    .filter(id -> !situation.holds().containsKey(id))
                    .findFirst()
                    .ifPresent(this::pauseWith);
        }
    }

    private void pauseWith(String pause) {
        List.copyOf(candidates.values()).stream()
                .filter(candidate -> candidate.tier() == Tier.A)
                .forEach(candidate -> insertBefore(candidate, pause, true));
    }

    private boolean concernsMoney(ActiveFinding finding) {
        return finding.criteria().stream()
                .allMatch(criterion -> situation.constants().extras().moneyPrinciples().stream()
                        .anyMatch(principle -> criterion.startsWith(principle + ".")));
    }

    /** Where people cannot speak, listening precedes open discussion; where evidence is thin, checking precedes change. */
    private void listenAndVerifyFirst() {
        String listen = situation.constants().extras().listen();
        String verify = situation.constants().extras().verify();
        boolean voiceWeak = situation
                .ratings()
                .of(situation.constants().extras().voiceCriterion())
                .value()
                .filter(value -> value.compareTo(
                                Threshold.exact(situation.constants().extras().weakAtMost()))
                        <= 0)
                .isPresent();
        for (Candidate candidate : List.copyOf(candidates.values())) {
            boolean open = voiceWeak
                    && candidate.tier() != Tier.A
                    && situation.constants().voiceFirst().contains(candidate.id());
            insertBefore(candidate, listen, open || indices.divided(candidate.factors()));
            insertBefore(candidate, verify, unproven(candidate));
        }
    }

    private void insertBefore(Candidate candidate, String first, boolean wanted) {
        if (wanted && !candidate.id().equals(first) && !situation.holds().containsKey(first)) {
            before(action(first), candidate);
        }
    }

    private boolean unproven(Candidate candidate) {
        return candidate.factors().confidence()
                        < situation.constants().confidence().verifyBelow()
                && candidate.action().effort()
                        >= situation.constants().confidence().fromEffort();
    }

    /** An action comes after the earlier unconditional steps of the pattern it is taken from. */
    private void followArrows() {
        home.forEach((action, pattern) -> {
            for (Pattern.Step step : steps(pattern)) {
                if (step.names(action)) {
                    return;
                }
                step.actions()
                        .filter(id -> candidates.containsKey(id))
                        .filter(id -> situation.calledBy(pattern.id(), id))
                        .forEach(id -> precedence.add(id, action));
            }
        });
    }

    /** Within a tier, what raises a criterion comes before what raises criteria that rest on it. */
    private void followHardEdges() {
        Map<String, List<Candidate>> raising = new HashMap<>();
        candidates
                .values()
                .forEach(candidate -> candidate
                        .factors()
                        .targets()
                        .forEach(target -> raising.computeIfAbsent(target.criterion(), criterion -> new ArrayList<>())
                                .add(candidate)));
        situation
                .standard()
                .prioritisation()
                .dependencies()
                .forEach(dependency -> dependency
                        .hard()
                        .forEach(to -> raising.getOrDefault(dependency.from(), List.of())
                                .forEach(first -> raising.getOrDefault(to, List.of()).stream()
                                        .filter(second -> second.tier() == first.tier())
                                        .forEach(second -> precedence.add(first.id(), second.id())))));
    }

    private List<Pattern.Step> steps(ActiveFinding finding) {
        return situation.standard().patternOrGuard(finding.id()).map(Pattern::steps).orElse(List.of()).stream()
                .filter(Pattern.Step::unconditional)
                .toList();
    }

    private Candidate candidate(String id) {
        Candidate candidate = candidates.get(id);
        if (candidate == null) {
            throw new IllegalStateException(id + " was inserted but is no candidate");
        }
        return candidate;
    }

    private Action action(String id) {
        Action action = situation.standard().actions().get(id);
        if (action == null) {
            throw new IllegalStateException("'" + id + "' is no action of the standard");
        }
        return action;
    }
}
