package org.partneringalliance.diagnostic.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Standard;

/** What to do now and next, with all that is needed to begin; what can wait is only counted. */
final class StepsSection {

    private static final Pattern ACTION = Pattern.compile("\\bA\\d{2}\\b");

    private final List<RecommendationReport> steps;
    private final Map<String, RecommendationReport> byAction;
    private final Standard standard;
    private final Page page;
    private final Names names;

    /** Warnings by text with the step that gave them first. */
    private final Map<String, Integer> warned = new TreeMap<>();

    StepsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.steps = diagnosis.recommendations();
        this.byAction = steps.stream().collect(Collectors.toMap(RecommendationReport::action, Function.identity()));
        this.standard = standard;
        this.page = page;
        this.names = new Names(standard);
    }

    /** Writes the sections. */
    void write() {
        write("now", "Do now: the next 90 days");
        write("next", "Do next: in three to nine months");
        long later = steps.stream().filter(StepsSection::isLater).count();
        if (later > 0) {
            page.heading("Later");
            page.paragraph(
                    0,
                    Ink.PLAIN,
                    Words.count(
                                    (int) later,
                                    "further step can wait; look at it",
                                    "further steps can wait; look at them")
                            + " again when these are done. Option --json lists everything.");
        }
    }

    private void write(String horizon, String heading) {
        List<RecommendationReport> chosen =
                steps.stream().filter(step -> step.horizon().equals(horizon)).toList();
        if (chosen.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (RecommendationReport step : chosen) {
            write(step);
            page.gap();
        }
    }

    private void write(RecommendationReport step) {
        String mark = "%2d.".formatted(step.rank());
        int indent = mark.length() + 1;
        page.titled(mark, step.title() + " (" + step.action() + ")", Words.ink(step.tier()), names.tier(step.tier()));
        page.labelled(indent, "Why", withTitles(step.why()));
        page.labelled(indent, "Principle", principle(step));
        page.labelled(indent, "First step", step.firstStep());
        page.labelled(indent, "Who leads", Words.withStop(step.lead()));
        page.labelled(indent, "Done when", step.doneWhen());
        page.labelled(indent, "Needs", needs(step));
        page.labelled(indent, "Opens up", Words.capital(steps(step.unlocks())));
        page.labelled(indent, "Avoid", doNot(step));
        page.labelled(indent, "Not if", notIf(step));
    }

    /** Why a step comes first names others by their ids only. */
    private String withTitles(String why) {
        return ACTION.matcher(why)
                .replaceAll(id -> Optional.ofNullable(byAction.get(id.group()))
                        .map(step -> isLater(step) ? "\"" + step.title() + "\"" : "step " + step.rank())
                        .map(Matcher::quoteReplacement)
                        .orElse(id.group()));
    }

    private String principle(RecommendationReport step) {
        if (step.principles().isEmpty()) {
            return "";
        }
        String first = step.principles().get(0);
        String statement = Optional.ofNullable(standard.principles().get(first))
                .map(Principle::statement)
                .map(words -> " " + words)
                .orElse("");
        List<String> others = step.principles().subList(1, step.principles().size());
        return first + statement + (others.isEmpty() ? "." : "; also " + Words.list(others) + ".");
    }

    private String needs(RecommendationReport step) {
        List<String> needs = new ArrayList<>();
        if (!step.needs().isEmpty()) {
            needs.add("Comes after " + steps(step.needs()));
        }
        step.preconditions().stream().map(Words::withStop).forEach(needs::add);
        return String.join(" ", needs);
    }

    /** One step with its title, several by number; those that are not shown are only counted. */
    private String steps(List<String> actions) {
        List<RecommendationReport> steps = actions.stream()
                .flatMap(action -> Optional.ofNullable(byAction.get(action)).stream())
                .sorted(Comparator.comparingInt(RecommendationReport::rank))
                .toList();
        if (steps.size() < 2) {
            return steps.stream().map(StepsSection::titled).collect(Collectors.joining());
        }
        List<String> numbers = new ArrayList<>(steps.stream()
                .filter(step -> !isLater(step))
                .map(step -> String.valueOf(step.rank()))
                .toList());
        int later = steps.size() - numbers.size();
        if (numbers.isEmpty()) {
            return later + " later steps.";
        }
        String start = numbers.size() == 1 ? "step " : "steps ";
        if (later > 0) {
            numbers.add(Words.count(later, "later one", "later ones"));
        }
        return start + Words.list(numbers) + ".";
    }

    private static String titled(RecommendationReport step) {
        return (isLater(step) ? "later: " : "step " + step.rank() + ": ") + Words.withStop(step.title());
    }

    private static boolean isLater(RecommendationReport step) {
        return step.horizon().equals("later");
    }

    /** Each warning in full once; later steps refer to the one that gave it. */
    private String doNot(RecommendationReport step) {
        StringBuilder text = new StringBuilder();
        TreeSet<Integer> before = new TreeSet<>();
        for (String warning : step.doNot()) {
            Integer first = warned.putIfAbsent(warning, step.rank());
            if (first == null) {
                text.append(Words.withStop(warning)).append(' ');
            } else {
                before.add(first);
            }
        }
        if (!before.isEmpty()) {
            text.append(text.isEmpty() ? "As" : "Also as")
                    .append(" in ")
                    .append(Words.list(before.stream().map(String::valueOf).toList()))
                    .append('.');
        }
        return text.toString();
    }

    /** The circumstances under which the standard advises against the step. */
    private static String notIf(RecommendationReport step) {
        return step.notIf().stream().map(Words::withStop).collect(Collectors.joining(" "));
    }
}
