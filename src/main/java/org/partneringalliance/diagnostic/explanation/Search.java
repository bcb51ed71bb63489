package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for the smallest choice that does what is wanted: fewest criteria; of these, fewest that need better evidence; of
 * these, fewest levels moved; of these, the first in the order of the standard. Goes from smaller to larger choices and
 * tries each, until its budget is spent. Not thread-safe.
 */
final class Search {

    private final List<List<Option>> options;
    private final Predicate<List<Option>> wanted;
    private final int budget;
    private int tried;

    /**
     * @param options for each criterion, those that differ
     * @param wanted whether a choice, in the order of the criteria, does it
     * @param budget how many choices may be tried
     */
    Search(List<List<Option>> options, Predicate<List<Option>> wanted, int budget) {
        this.options = options.stream().filter(each -> !each.isEmpty()).toList();
        this.wanted = wanted;
        this.budget = budget;
    }

    /** Choices tried so far. */
    int tried() {
        return tried;
    }

    /**
     * How a search ended.
     *
     * @param found empty if nothing did it
     * @param size every choice of fewer criteria was tried; if nothing was found, of so many as well
     * @param exhausted every choice of that size was tried too
     */
    record Outcome(Optional<List<Option>> found, int size, boolean exhausted) {}

    /** The smallest choice of at most so many criteria. */
    Outcome smallest(int most) {
        return smallest(1, most);
    }

    /**
     * The smallest choice of some numbers of criteria.
     *
     * @param least from 1; choices of fewer criteria are known not to do it
     */
    Outcome smallest(int least, int most) {
        int largest = Math.min(most, options.size());
        if (least == 1 && largest > 0) {
            Outcome one = single();
            if (one.found().isPresent() || !one.exhausted()) {
                return one;
            }
        }
        for (int size = Math.max(2, least); size <= largest; size++) {
            List<Option> best = new ArrayList<>();
            boolean complete = extend(new ArrayList<>(), 0, size, best);
            if (!best.isEmpty()) {
                return new Outcome(Optional.of(List.copyOf(best)), size, complete);
            }
            if (!complete) {
                return new Outcome(Optional.empty(), size - 1, false);
            }
        }
        return new Outcome(Optional.empty(), largest, largest == options.size());
    }

    /** The first single option, least first, so that nothing has to be tried after it. */
    private Outcome single() {
        List<List<Option>> single = options.stream()
                .flatMap(List::stream)
                .map(List::of)
                .sorted(ORDER)
                .toList();
        for (List<Option> choice : single) {
            if (tried >= budget) {
                return new Outcome(Optional.empty(), 0, false);
            }
            tried++;
            if (wanted.test(choice)) {
                return new Outcome(Optional.of(choice), 1, true);
            }
        }
        return new Outcome(Optional.empty(), 1, true);
    }

    /** Tries every choice that goes on from one; false if the budget does not last. */
    private boolean extend(List<Option> chosen, int from, int size, List<Option> best) {
        if (chosen.size() == size) {
            if (!best.isEmpty() && ORDER.compare(chosen, best) >= 0) {
                return true;
            }
            if (tried >= budget) {
                return false;
            }
            tried++;
            if (wanted.test(chosen)) {
                best.clear();
                best.addAll(chosen);
            }
            return true;
        }
        for (int place = from; place <= options.size() - (size - chosen.size()); place++) {
            for (Option option : options.get(place)) {
                chosen.add(option);
                boolean complete = extend(chosen, place + 1, size, best);
                chosen.remove(chosen.size() - 1);
                if (!complete) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of choices of equal size, the lesser first; choices that are alike in this keep their order. */
    private static final Comparator<List<Option>> ORDER = Comparator.comparing((List<Option> choice) -> choice.stream()
                    .filter(option -> option.evidence().isPresent())
                    .count())
            .thenComparing(choice -> choice.stream().map(Option::distance).reduce(BigFraction.ZERO, BigFraction::add));
}
