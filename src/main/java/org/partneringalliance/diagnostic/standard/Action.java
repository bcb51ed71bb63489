package org.partneringalliance.diagnostic.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the action library (content brief 5.9).
 *
 * @param effort 1 (up to two weeks) to 5 (over nine months, structural)
 * @param raises the criteria it lifts, the main one first
 * @param needs what must hold or be done before; all of them
 * @param preconditions what must hold before, in words
 * @param cautions when not to use it, in words
 * @param lead who leads
 * @param firstStep what to do this month
 * @param doneWhen what done looks like
 */
public record Action(
        String id,
        String title,
        int effort,
        List<String> raises,
        List<Need> needs,
        List<String> preconditions,
        List<String> cautions,
        String lead,
        String firstStep,
        String doneWhen) {

    public Action {
        raises = List.copyOf(raises);
        needs = List.copyOf(needs);
        preconditions = List.copyOf(preconditions);
        cautions = List.copyOf(cautions);
    }

    /** A precondition; met if one of its alternatives is. */
    public record Need(List<Alternative> anyOf) {
        public Need {
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * One way to meet a need: a criterion or a number fact of at least, or more than, a value; or an action done before.
     * Exactly one of criterion, fact and action is present.
     */
    public record Alternative(
            Optional<String> criterion,
            Optional<String> fact,
            Optional<String> action,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> moreThan) {}
}
