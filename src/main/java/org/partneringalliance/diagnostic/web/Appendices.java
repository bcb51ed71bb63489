package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.report.Appendix;
import org.partneringalliance.diagnostic.report.RoundComparison.Cause;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.store.DecisionEntry;

/** What the files of a report say of the round before and of the action plan. */
final class Appendices {

    private Appendices() {}

    /**
     * What is added to a report.
     *
     * @param changed empty if there is no round before
     * @param plan of the steps that the report recommends, with whatever else was decided
     */
    static List<Appendix> of(Optional<RoundChanges> changed, Plan plan) {
        List<Appendix> appendices = new ArrayList<>();
        changed.ifPresent(changes -> {
            appendices.add(steps(changes, plan));
            appendices.add(levels(changes));
        });
        appendices.add(plan(plan));
        return appendices;
    }

    private static Appendix steps(RoundChanges changes, Plan plan) {
        return new Appendix(
                "Steps since the last round",
                changes.steps().line() + " " + compared(changes),
                List.of("Step ", "Action", "What became of it ", "In the plan "),
                changes.steps().steps().stream()
                        .map(step -> List.<Object>of(
                                step.title(),
                                step.action(),
                                joined(Words.withStop(Words.capital(step.fate().word())), step.note()),
                                plan.entry(step.action())
                                        .map(entry -> entry.line(false))
                                        .orElse("")))
                        .toList());
    }

    private static String compared(RoundChanges changes) {
        return "Round %d of %s is compared with round %d of %s; both are read by the standard and rules of today."
                .formatted(
                        changes.now().round().number(),
                        changes.now().round().date(),
                        changes.before().round().number(),
                        changes.before().round().date());
    }

    private static Appendix levels(RoundChanges changes) {
        List<String> causes = Stream.of(Cause.values())
                .filter(cause -> changes.profile().count(cause) > 0)
                .map(cause -> cause.text() + ": " + changes.profile().count(cause) + ".")
                .toList();
        String left = causes.isEmpty() ? "" : "Criteria that cannot be compared. " + String.join(" ", causes);
        Stream<List<Object>> areas = changes.profile().areas().stream()
                .map(area -> List.of(area.title(), area.before(), area.now(), changes.change(area.change())));
        Stream<List<Object>> criteria = changes.profile().criteria().stream()
                .map(each -> List.of(
                        "%s (%s)".formatted(each.statement(), each.criterion()),
                        each.before(),
                        each.now(),
                        changes.change(each.change())));
        Stream<List<Object>> groups = changes.groups().changes().stream()
                .map(group -> List.of(
                        group.area() + ", " + group.group(),
                        group.before(),
                        group.now(),
                        changes.change(group.change())));
        return new Appendix(
                "Levels since the last round",
                joined("Criteria: " + changes.moved() + ". Areas by the criteria that can be compared alone.", left),
                List.of("Area, criterion or group ", "Then", "Now", "Change"),
                Stream.of(areas, criteria, groups).flatMap(rows -> rows).toList());
    }

    private static Appendix plan(Plan plan) {
        Stream<List<Object>> recommended =
                plan.recommended().stream().map(entry -> row(entry, "Recommended by this report"));
        Stream<List<Object>> others = plan.others().stream().map(entry -> row(entry, "Not recommended by this report"));
        String summary = plan.summary();
        return new Appendix(
                "Action plan",
                summary.isEmpty() ? "No step is recommended." : Words.capital(Words.withStop(summary)),
                List.of("Step ", "Action", "Report", "Decision", "Owner", "Due", "Reason ", "To discuss "),
                Stream.concat(recommended, others).toList());
    }

    private static List<Object> row(PlanEntry entry, String report) {
        return List.of(
                entry.title(),
                entry.action(),
                report,
                entry.status().title(),
                entry.decision().map(DecisionEntry::owner).orElse(""),
                entry.decision()
                        .flatMap(DecisionEntry::due)
                        .map(Object::toString)
                        .orElse(""),
                entry.decision().map(DecisionEntry::reason).orElse(""),
                entry.discuss());
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " " + second;
    }
}
