package org.partneringalliance.diagnostic.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.store.DecisionEntry;

/**
 * A step in the plan.
 *
 * @param step as recommended by the latest report; empty if it is not recommended any more
 * @param decision what was decided; empty if nothing was
 * @param today by which it is said that something is overdue; empty in files, which say the same on every day
 */
public record PlanEntry(
        String action,
        String title,
        Optional<RecommendationReport> step,
        Optional<DecisionEntry> decision,
        Optional<LocalDate> today) {

    /** What was decided. */
    public PlanStatus status() {
        return decision.map(DecisionEntry::status).flatMap(PlanStatus::of).orElse(PlanStatus.UNDECIDED);
    }

    /** True if it was to be done before today and is not. */
    public boolean overdue() {
        Optional<LocalDate> due = decision.flatMap(DecisionEntry::due);
        return status().running()
                && due.flatMap(day -> today.filter(day::isBefore)).isPresent();
    }

    /** Why it is to be talked about; empty if there is no reason. */
    public String discuss() {
        return status() == PlanStatus.DONE && step.isPresent()
                ? "Done, but the latest report still recommends it. Discuss: was it done after people answered, is it not"
                        + " enough yet, or does it not help?"
                : "";
    }

    /**
     * The decision in a short line, for instance "Accepted, Secretariat, by 2027-03-01, overdue." or
     * "Rejected: no money."
     *
     * @param latest false for an earlier report, which may recommend what was done since
     */
    public String line(boolean latest) {
        if (status() == PlanStatus.REJECTED) {
            return status().title() + ": "
                    + Words.withStop(decision.map(DecisionEntry::reason).orElse(""));
        }
        List<String> parts = new ArrayList<>(List.of(status().title()));
        decision.map(DecisionEntry::owner).filter(owner -> !owner.isEmpty()).ifPresent(parts::add);
        if (status().running()) {
            decision.flatMap(DecisionEntry::due).ifPresent(day -> parts.add("by " + day));
        }
        if (overdue()) {
            parts.add("overdue");
        }
        if (latest && !discuss().isEmpty()) {
            parts.add("but still recommended");
        }
        return Words.withStop(String.join(", ", parts));
    }

    /** What its form shows before anything is typed. */
    public PlanForm form() {
        return new PlanForm(
                action,
                status().word(),
                decision.map(DecisionEntry::reason).orElse(""),
                decision.map(DecisionEntry::owner).orElse(""),
                decision.flatMap(DecisionEntry::due).map(LocalDate::toString).orElse(""));
    }
}
