package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Truth;

/**
 * Which conditions of a rule need another outcome for something to come about: for all to hold, for none of an alternative
 * to hold, or for one condition to decide alone. Of several ways it takes the one that needs least.
 */
final class Needs {

    private Needs() {}

    /**
     * A condition that needs another outcome.
     *
     * @param condition its index
     * @param holding the outcome it needs
     */
    record Need(int condition, boolean holding) {

        boolean isMetBy(Changes.Reversal reversal) {
            return reversal.condition() == condition && reversal.holding() == holding;
        }
    }

    /** What is needed for one condition to decide the outcome as this truth; none if it does already. */
    static List<Need> toDecide(Evaluation evaluation, Deciding.Decided wanted) {
        return toDecide(evaluation, 0, wanted);
    }

    private static List<Need> toDecide(Evaluation evaluation, int first, Deciding.Decided wanted) {
        List<Evaluation> parts = parts(evaluation);
        if (parts.isEmpty()) {
            return leaf(evaluation, first, wanted.truth());
        }
        boolean others = evaluation instanceof Evaluation.All;
        List<Need> needs = new ArrayList<>();
        int start = first;
        for (Evaluation part : parts) {
            int end = start + leaves(part);
            boolean within = wanted.condition() >= start && wanted.condition() < end;
            needs.addAll(within ? toDecide(part, start, wanted) : toBecome(part, start, others));
            start = end;
        }
        return needs;
    }

    /** What is needed for an evaluation to be true, or not to be. */
    private static List<Need> toBecome(Evaluation evaluation, int first, boolean holding) {
        if ((evaluation.truth() == Truth.TRUE) == holding) {
            return List.of();
        }
        List<Evaluation> parts = parts(evaluation);
        if (parts.isEmpty()) {
            return leaf(evaluation, first, holding);
        }
        List<List<Need>> each = new ArrayList<>();
        int start = first;
        for (Evaluation part : parts) {
            each.add(toBecome(part, start, holding));
            start += leaves(part);
        }
        boolean all = evaluation instanceof Evaluation.All == holding;
        return all
                ? each.stream().flatMap(List::stream).toList()
                : each.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private static List<Need> leaf(Evaluation leaf, int index, boolean holding) {
        return leaf.truth() == Truth.of(holding) ? List.of() : List.of(new Need(index, holding));
    }

    private static List<Evaluation> parts(Evaluation evaluation) {
        if (evaluation instanceof Evaluation.All all) {
            return all.parts();
        }
        return evaluation instanceof Evaluation.Any any ? any.parts() : List.of();
    }

    private static int leaves(Evaluation evaluation) {
        return (int) evaluation.leaves().count();
    }
}
