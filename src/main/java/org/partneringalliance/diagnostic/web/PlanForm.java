package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.partneringalliance.diagnostic.store.DecisionEntry;

/** What was typed about a step of the plan, right or wrong. */
public record PlanForm(String action, String status, String reason, String owner, String due) {

    /** As a visitor sent it. */
    static PlanForm sent(Context request, String action) {
        return new PlanForm(
                action,
                Submitted.line(request, "status"),
                Submitted.text(request, "reason"),
                Submitted.line(request, "owner"),
                Submitted.line(request, "due"));
    }

    /** The decision as people read it; empty if it is none. */
    public String decided() {
        return PlanStatus.of(status).map(PlanStatus::title).orElse("");
    }

    /**
     * Why it is not kept; empty if it can be.
     *
     * @param kept what the form showed before
     */
    String problem(PlanForm kept) {
        Optional<PlanStatus> chosen = PlanStatus.of(status);
        if (chosen.isEmpty()) {
            return "Choose what was decided.";
        }
        if (chosen.get() == PlanStatus.REJECTED && reason.isEmpty()) {
            return "Say why it is rejected; whoever reads the plan later will ask.";
        }
        if (Submitted.length(reason) > Submitted.LONGEST_COMMENT) {
            return "The reason is too long; at most " + Submitted.LONGEST_COMMENT + " characters can be kept.";
        }
        if (Submitted.length(owner) > Submitted.LONGEST_NAME) {
            return "The owner is too long; at most " + Submitted.LONGEST_NAME + " characters can be kept.";
        }
        if (!due.isEmpty() && Days.of(due).isEmpty()) {
            return Days.HOW;
        }
        return chosen.get() == PlanStatus.UNDECIDED && saysMoreThan(kept)
                ? "Choose what was decided; of an undecided step nothing else is kept."
                : "";
    }

    /** Fields that are emptied or left as they were are given up with the decision. */
    private boolean saysMoreThan(PlanForm kept) {
        return added(reason, kept.reason) || added(owner, kept.owner) || added(due, kept.due);
    }

    private static boolean added(String typed, String before) {
        return !typed.isEmpty() && !typed.equals(before);
    }

    /** What is kept of a form without a problem; empty if nothing is decided. */
    Optional<DecisionEntry> decision() {
        return PlanStatus.of(status)
                .filter(chosen -> chosen != PlanStatus.UNDECIDED)
                .map(chosen -> new DecisionEntry(action, chosen.word(), reason, owner, Days.of(due)));
    }
}
