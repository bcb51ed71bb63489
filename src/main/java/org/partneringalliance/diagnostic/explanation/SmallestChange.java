package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Sentences;

/**
 * Finds the smallest change of levels with which something holds, or no longer does, and says how sure it is. Findings are
 * decided on the slice of rules they depend on; actions depend on everything, so that each change is diagnosed anew.
 * Whatever is found is confirmed by the engine, in a session of its own.
 */
final class SmallestChange {

    /** Choices that may be tried where a slice decides. */
    private static final int BUDGET = 100_000;

    /** Diagnoses that may be made, times the answers in the document. */
    private static final int DIAGNOSES_BUDGET = 400_000;

    private static final int LEAST_DIAGNOSES = 50;
    private static final int MOST_DIAGNOSES = 2_000;
    private static final int HIGHEST_LEVEL = 4;

    private final Diagnostician diagnostician;
    private final Examination examination;
    private final Trees trees;
    private final Options options;

    SmallestChange(Diagnostician diagnostician, Examination examination, Sentences sentences, Set<String> keep) {
        this.diagnostician = diagnostician;
        this.examination = examination;
        this.trees = new Trees(examination, sentences);
        this.options = new Options(examination, keep);
    }

    /** What is known about a change. */
    enum Guarantee {
        /** Every smaller change was tried and does not do it. */
        PROVEN_MINIMUM,
        /** No part of it does it. */
        SUBSET_MINIMAL,
        /** Found, or not found, within the budget; nothing more is known. */
        BOUNDED,
        /** No change of these levels does it. */
        IMPOSSIBLE;

        /** As it is written in answers. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What was found.
     *
     * @param options in the order of the standard; empty if nothing was found
     */
    record Found(Optional<List<Option>> options, Guarantee guarantee, Explanation.Search search) {}

    /** The smallest change with which a finding holds or no longer does. */
    Found ofFinding(String id, boolean wanted) {
        Slice slice = new Slice(examination, diagnostician.inference(), trees, options, id);
        int budget = slice.costly() ? diagnoses() : BUDGET;
        List<List<Option>> distinct = slice.options();
        Predicate<List<Option>> does = chosen -> slice.holds(chosen) == wanted;
        if (!slice.can(wanted)) {
            return new Found(
                    Optional.empty(), Guarantee.IMPOSSIBLE, new Explanation.Search(distinct.size(), 0, 0, budget));
        }
        Search search = new Search(distinct, does, budget);
        Search.Outcome outcome = search.smallest(distinct.size());
        Explanation.Search info =
                new Explanation.Search(slice.criteria().size(), outcome.size(), search.tried(), budget);
        Found found = outcome.found().isPresent() || outcome.exhausted()
                ? new Found(outcome.found(), guarantee(outcome), info)
                : new Found(large(slice, does), Guarantee.BOUNDED, info);
        found.options()
                .ifPresent(chosen -> confirm(chosen, after -> after.situation().holds(id) == wanted));
        return found;
    }

    private static Guarantee guarantee(Search.Outcome outcome) {
        if (outcome.found().isEmpty()) {
            return Guarantee.IMPOSSIBLE;
        }
        return outcome.exhausted() ? Guarantee.PROVEN_MINIMUM : Guarantee.SUBSET_MINIMAL;
    }

    /** A change of many levels to one extreme, without what it can do without; a smaller one may exist. */
    private Optional<List<Option>> large(Slice slice, Predicate<List<Option>> does) {
        for (int level : List.of(HIGHEST_LEVEL, 0)) {
            List<Option> chosen = new ArrayList<>();
            for (String criterion : options.criteria()) {
                if (slice.criteria().contains(criterion)) {
                    options.of(criterion).stream()
                            .filter(option -> option.level() == level)
                            .max(Comparator.comparing(
                                    option -> option.evidence().isPresent()))
                            .ifPresent(chosen::add);
                }
            }
            if (does.test(chosen)) {
                for (Option option : List.copyOf(chosen)) {
                    List<Option> without = new ArrayList<>(chosen);
                    without.remove(option);
                    if (does.test(without)) {
                        chosen.remove(option);
                    }
                }
                return Optional.of(List.copyOf(chosen));
            }
        }
        return Optional.empty();
    }

    /**
     * The smallest change that gives a diagnosis of a kind: every change of one criterion is tried, then changes of two
     * of those that what calls for the action, or holds it back, depends on.
     *
     * @param related findings that call for it or hold it back, or would
     */
    Found ofDiagnosis(Predicate<Examination> wanted, List<String> related) {
        int budget = diagnoses();
        Predicate<List<Option>> does = chosen -> wanted.test(after(chosen));
        List<List<Option>> all = options.criteria().stream().map(options::of).toList();
        Search single = new Search(all, does, budget);
        Search.Outcome one = single.smallest(1);
        boolean decided = one.found().isPresent() || one.exhausted();
        if (decided || one.size() < 1) {
            Explanation.Search info = new Explanation.Search(all.size(), one.size(), single.tried(), budget);
            Found found = new Found(one.found(), decided ? guarantee(one) : Guarantee.BOUNDED, info);
            found.options().ifPresent(chosen -> confirm(chosen, wanted));
            return found;
        }
        Search pairs = new Search(relevant(related), does, budget - single.tried());
        Search.Outcome two = pairs.smallest(2, 2);
        Explanation.Search info = new Explanation.Search(
                all.size(), two.found().isPresent() ? 2 : 1, single.tried() + pairs.tried(), budget);
        two.found().ifPresent(chosen -> confirm(chosen, wanted));
        return new Found(two.found(), two.found().isPresent() ? Guarantee.SUBSET_MINIMAL : Guarantee.BOUNDED, info);
    }

    private List<List<Option>> relevant(List<String> related) {
        Set<String> criteria = new HashSet<>();
        List<List<Option>> distinct = new ArrayList<>();
        for (String finding : related) {
            Slice slice = new Slice(examination, diagnostician.inference(), trees, options, finding);
            if (!slice.costly()) {
                slice.options().stream()
                        .filter(each ->
                                !each.isEmpty() && criteria.add(each.get(0).criterion()))
                        .forEach(distinct::add);
            }
        }
        return distinct;
    }

    private int diagnoses() {
        int answers = examination.ratings().assessment().responses().stream()
                .mapToInt(response -> response.answers().size())
                .sum();
        return Math.max(LEAST_DIAGNOSES, Math.min(MOST_DIAGNOSES, DIAGNOSES_BUDGET / Math.max(1, answers)));
    }

    private Examination after(List<Option> chosen) {
        return diagnostician.examine(examination, Option.change(chosen));
    }

    private void confirm(List<Option> chosen, Predicate<Examination> wanted) {
        if (!wanted.test(diagnostician.examine(Option.change(chosen).applyTo(examination.assessment())))) {
            throw new IllegalStateException("The engine does not confirm the change " + chosen);
        }
    }
}
