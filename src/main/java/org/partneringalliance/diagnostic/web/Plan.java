package org.partneringalliance.diagnostic.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.DecisionEntry;

/**
 * What a partnership decided about the steps that were recommended to it. Immutable.
 *
 * @param recommended by the latest finished round, in the order of its report
 * @param others decided about, but not recommended any more, by action
 */
public record Plan(List<PlanEntry> recommended, List<PlanEntry> others) {

    public Plan {
        recommended = List.copyOf(recommended);
        others = List.copyOf(others);
    }

    /**
     * The plan of a partnership.
     *
     * @param steps that its latest finished round recommends
     * @param today by which it is said that something is overdue; empty in files
     */
    static Plan of(
            Standard standard,
            List<RecommendationReport> steps,
            SortedMap<String, DecisionEntry> decisions,
            Optional<LocalDate> today) {
        List<PlanEntry> recommended = steps.stream()
                .map(step -> new PlanEntry(
                        step.action(),
                        step.title(),
                        Optional.of(step),
                        Optional.ofNullable(decisions.get(step.action())),
                        today))
                .toList();
        List<String> known = recommended.stream().map(PlanEntry::action).toList();
        List<PlanEntry> others = decisions.values().stream()
                .filter(decision -> !known.contains(decision.action()))
                .map(decision -> new PlanEntry(
                        decision.action(),
                        Optional.ofNullable(standard.actions().get(decision.action()))
                                .map(Action::title)
                                .orElse(decision.action()),
                        Optional.empty(),
                        Optional.of(decision),
                        today))
                .toList();
        return new Plan(recommended, others);
    }

    /** The entry of an action; empty if it is neither recommended nor decided about. */
    public Optional<PlanEntry> entry(String action) {
        return Stream.concat(recommended.stream(), others.stream())
                .filter(entry -> entry.action().equals(action))
                .findFirst();
    }

    /** How many stand where, for instance "3 accepted, 2 undecided; 1 overdue". */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (PlanStatus status : PlanStatus.values()) {
            long number = recommended.stream()
                    .filter(entry -> entry.status() == status)
                    .count();
            if (number > 0) {
                parts.add(number + " " + status.word());
            }
        }
        long overdue = Stream.concat(recommended.stream(), others.stream())
                .filter(PlanEntry::overdue)
                .count();
        return parts.stream().collect(Collectors.joining(", ")) + (overdue > 0 ? "; " + overdue + " overdue" : "");
    }
}
