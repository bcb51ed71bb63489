package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cases.Changes.Reversal;
import org.partneringalliance.diagnostic.cases.Deciding.Decided;
import org.partneringalliance.diagnostic.cases.Needs.Need;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;

/** The search for one case that shows a condition of a rule deciding so. Serves once; not thread-safe. */
final class CaseSearch {

    /** Changed cases that are tried; a rule of the shipped size needs a few hundred. */
    private static final int MOST_ATTEMPTS = 5_000;

    /** Changes of one case; more are no near miss. */
    private static final int MOST_STEPS = 12;

    /** After so many that other rules spoil, more of the same kind would follow. */
    private static final int MOST_SPOILT = 10;

    private final Rule rule;
    private final Decided wanted;
    private final Surroundings surroundings;
    private final Deciding deciding;
    private final Set<String> otherRules = new TreeSet<>();
    private int spoilt;

    CaseSearch(Rule rule, Decided wanted, Surroundings surroundings) {
        this.rule = rule;
        this.wanted = wanted;
        this.surroundings = surroundings;
        this.deciding = new Deciding(rule, surroundings.vocabulary());
    }

    /**
     * What a rule stands among.
     *
     * @param rules all of them
     */
    record Surroundings(Vocabulary vocabulary, Collection<Rule> rules, Changes changes) {
        Surroundings {
            rules = List.copyOf(rules);
        }
    }

    /**
     * An existing case with changes.
     *
     * @param id what the rule might conclude about
     * @param facts with the changes
     * @param words the changes
     * @param last the last change; empty if there is none
     */
    private record Attempt(RuleCase from, String id, Facts facts, List<String> words, Optional<Reversal> last) {

        Attempt with(Reversal next) {
            List<String> more = new ArrayList<>(words);
            more.add(next.change().words());
            return new Attempt(from, id, next.change().in(facts), List.copyOf(more), Optional.of(next));
        }
    }

    /** One of some cases, if it does. */
    Optional<RuleCase> among(Collection<RuleCase> cases) {
        return cases.stream()
                .filter(each -> deciding.shownBy(each).contains(wanted))
                .findFirst();
    }

    /** A new case next to one of these: with one change if that does, or else with as few as can be. */
    Optional<RuleCase> near(List<RuleCase> cases) {
        List<Attempt> unchanged = cases.stream().flatMap(this::unchanged).toList();
        Stream<Attempt> once = unchanged.stream()
                .flatMap(this::changed)
                .limit(MOST_ATTEMPTS)
                .sorted(Comparator.comparing(this::aside).thenComparing(CaseSearch::stated));
        return first(once)
                .or(() -> first(unchanged.stream()
                        .flatMap(this::led)
                        .sorted(Comparator.comparingInt(
                                attempt -> attempt.words().size()))));
    }

    /** The rules that conclude the same in what would have been found. */
    List<String> otherRules() {
        return List.copyOf(otherRules);
    }

    private Stream<Attempt> unchanged(RuleCase each) {
        return Stream.of(each.expect(), each.notExpect())
                .flatMap(conclusions -> deciding.ids(conclusions).stream())
                .distinct()
                .map(id -> new Attempt(each, id, each.given(), List.of(), Optional.empty()));
    }

    private Stream<Attempt> changed(Attempt attempt) {
        return deciding.evaluations(attempt.id(), attempt.facts()).stream()
                .flatMap(bound -> surroundings.changes().of(bound, attempt.facts()).stream())
                .map(attempt::with);
    }

    /** Changed step by step, each time by what the condition still needs to decide. */
    private Stream<Attempt> led(Attempt attempt) {
        return deciding.evaluations(attempt.id(), attempt.facts()).stream()
                .map(Grounded.Bound::bindings)
                .flatMap(bindings -> led(attempt, bindings).stream());
    }

    private Optional<Attempt> led(Attempt start, Map<String, String> bindings) {
        Attempt attempt = start;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Grounded.Bound bound = deciding.evaluation(attempt.id(), attempt.facts(), bindings);
            List<Need> needs = Needs.toDecide(bound.evaluation(), wanted);
            if (needs.isEmpty()) {
                return Optional.of(attempt);
            }
            Facts facts = attempt.facts();
            Optional<Reversal> next = needs.stream()
                    .flatMap(need ->
                            surroundings.changes().of(bound, facts).stream().filter(need::isMetBy))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            attempt = attempt.with(next.get());
        }
        return Optional.empty();
    }

    /** A change of another condition comes after one of the condition itself. */
    private boolean aside(Attempt attempt) {
        return attempt.last()
                .filter(reversal -> reversal.condition() == wanted.condition())
                .isEmpty();
    }

    /** What was not given at all comes after what was given otherwise. */
    private static boolean stated(Attempt attempt) {
        return attempt.last().filter(Reversal::stated).isPresent();
    }

    private Optional<RuleCase> first(Stream<Attempt> attempts) {
        spoilt = 0;
        return attempts.limit(MOST_ATTEMPTS)
                .takeWhile(attempt -> spoilt < MOST_SPOILT)
                .filter(attempt -> deciding.about(attempt.id(), attempt.facts()).contains(wanted))
                .map(this::made)
                .filter(this::confirmed)
                .findFirst();
    }

    private RuleCase made(Attempt attempt) {
        String name = attempt.from().name() + ", but " + String.join(" and ", attempt.words());
        List<String> conclusion = List.of(rule.conclusion().kind().word() + " " + attempt.id());
        return new RuleCase(
                attempt.from().file(),
                attempt.from().line(),
                name,
                attempt.facts(),
                wanted.truth() ? conclusion : List.of(),
                wanted.truth() ? List.of() : conclusion);
    }

    /** Runs it, by its rule alone and by all rules together. */
    private boolean confirmed(RuleCase made) {
        Set<String> alone = CaseRun.alone(rule, made, surroundings.vocabulary());
        Map<String, Rule> whole = CaseRun.whole(surroundings.rules(), made, surroundings.vocabulary());
        if (CaseRun.failures(made, alone).isEmpty()
                && CaseRun.failures(made, whole.keySet()).isEmpty()) {
            return true;
        }
        spoilt++;
        made.notExpect().stream()
                .flatMap(conclusion -> Optional.ofNullable(whole.get(conclusion)).stream())
                .forEach(other -> otherRules.add(other.id()));
        return false;
    }
}
