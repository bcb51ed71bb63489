package org.partneringalliance.diagnostic.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the action library (content brief 5.9).
 *
 * @param title what to do, as an order
 * @param why what it is and why it helps
 * @param effort 1 (up to two weeks) to 5 (over nine months, structural)
 * @param work the usual effort in words
 * @param raises the criteria it lifts, the main one first
 * @param needs what must hold or be done before; all of them
 * @param preconditions what must hold before, in words; says the needs too
 * @param cautions when not to use it, in words
 * @param lead who leads
 * @param room who must be in the room
 * @param steps what to do, in order
 * @param firstStep what to do this month
 * @param doneWhen what done looks like
 * @param reaches the levels reached then
 * @param pitfalls how it often goes wrong, and what to do instead
 * @param example an invented case
 */
public record Action(
        String id,
        String title,
        String why,
        int effort,
        String work,
        List<String> raises,
        List<Need> needs,
        List<String> preconditions,
        List<String> cautions,
        String lead,
        List<String> room,
        List<String> steps,
        String firstStep,
        String doneWhen,
        List<Reached> reaches,
        List<String> pitfalls,
        String example,
        List<String> sources)
        implements Sourced {

    public Action {
        raises = List.copyOf(raises);
        needs = List.copyOf(needs);
        preconditions = List.copyOf(preconditions);
        cautions = List.copyOf(cautions);
        room = List.copyOf(room);
        steps = List.copyOf(steps);
        reaches = List.copyOf(reaches);
        pitfalls = List.copyOf(pitfalls);
        sources = List.copyOf(sources);
    }

    /** A level that a criterion has when the action is done. */
    public record Reached(String criterion, int level) {}

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
