package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.StepWords;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** What to do now and next, with all that is needed to begin; what can wait is only counted. */
final class StepsSection {

    private final List<RecommendationReport> steps;
    private final StepWords words;
    private final Page page;
    private final Names names;

    /** Warnings by text with the step that gave them first. */
    private final Map<String, Integer> warned = new TreeMap<>();

    StepsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.steps = diagnosis.recommendations();
        this.words = new StepWords(diagnosis, standard);
        this.page = page;
        this.names = new Names(standard);
    }

    /** Writes the sections. */
    void write() {
        write("now", "Do now: the next 90 days");
        write("next", "Do next: in three to nine months");
        long later = steps.stream().filter(StepWords::isLater).count();
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
        page.titled(mark, step.title() + " (" + step.action() + ")", Ink.of(step.tier()), names.tier(step.tier()));
        page.labelled(indent, "Why", words.why(step));
        page.labelled(indent, "Principle", words.principle(step));
        page.labelled(indent, "First step", step.firstStep());
        page.labelled(indent, "Who leads", Words.withStop(step.lead()));
        page.labelled(indent, "Done when", step.doneWhen());
        page.labelled(indent, "Needs", words.needs(step));
        page.labelled(indent, "Opens up", words.opensUp(step));
        page.labelled(indent, "Avoid", doNot(step));
        page.labelled(indent, "Not if", StepWords.notIf(step));
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
}
