package org.partneringalliance.diagnostic.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Action.Alternative;
import org.partneringalliance.diagnostic.standard.Action.Need;

/** Whether what an action needs is there, and which action could supply it (content brief 5.9 and 6.4). */
final class Needs {

    private final Situation situation;

    Needs(Situation situation) {
        this.situation = situation;
    }

    /** True if one alternative holds, or nothing known speaks against it: unknown is not bad. */
    boolean met(Need need) {
        return need.anyOf().stream().anyMatch(this::met);
    }

    private boolean met(Alternative alternative) {
        if (alternative.action().isPresent()) {
            return situation.satisfied().contains(alternative.action().get());
        }
        return actual(alternative).map(actual -> reaches(actual, alternative)).orElse(true);
    }

    private Optional<BigFraction> actual(Alternative alternative) {
        return alternative
                .criterion()
                .flatMap(criterion -> situation.ratings().of(criterion).value())
                .or(() -> alternative
                        .fact()
                        .flatMap(fact -> situation.ratings().circumstances().number(fact)));
    }

    private static boolean reaches(BigFraction actual, Alternative alternative) {
        boolean enough = alternative
                .atLeast()
                .map(least -> actual.compareTo(Threshold.exact(least)) >= 0)
                .orElse(true);
        boolean more = alternative
                .moreThan()
                .map(least -> actual.compareTo(Threshold.exact(least)) > 0)
                .orElse(true);
        return enough && more;
    }

    /**
     * The action that would meet an unmet need: one the need names, or else the one of least effort that raises the
     * criterion; empty if there is none that may be recommended here.
     */
    Optional<Action> supplier(Need need, Action dependant) {
        List<Action> named = need.anyOf().stream()
                .flatMap(alternative -> alternative.action().stream())
                .flatMap(
                        id -> Optional.ofNullable(situation.standard().actions().get(id)).stream())
                .filter(this::available)
                .toList();
        return named.stream()
                .findFirst()
                .or(() -> need.anyOf().stream()
                        .flatMap(alternative -> alternative.criterion().stream())
                        .flatMap(criterion -> raising(criterion, dependant).stream())
                        .findFirst());
    }

    private Optional<Action> raising(String criterion, Action dependant) {
        return situation.standard().actions().values().stream()
                .filter(action -> action.raises().contains(criterion))
                .filter(action -> !action.id().equals(dependant.id()))
                .filter(this::available)
                .min(Comparator.comparingInt(Action::effort)
                        .thenComparingInt(action -> action.raises().indexOf(criterion))
                        .thenComparing(Action::id));
    }

    private boolean available(Action action) {
        return !situation.holds().containsKey(action.id());
    }

    /** The need in words, for the reason an action is left out. */
    static String inWords(Need need) {
        return String.join(" or ", need.anyOf().stream().map(Needs::inWords).toList());
    }

    private static String inWords(Alternative alternative) {
        String name = alternative
                .criterion()
                .or(alternative::fact)
                .or(alternative::action)
                .orElseThrow();
        String least = alternative
                .atLeast()
                .map(number -> " of at least " + number.toPlainString())
                .orElse("");
        return name
                + alternative
                        .moreThan()
                        .map(number -> " of more than " + number.toPlainString())
                        .orElse(least);
    }
}
