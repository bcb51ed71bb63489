package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Because;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.standard.Pattern.Step;
import org.partneringalliance.diagnostic.standard.Standard;

/** What was found, in its order; whatever is part of something larger stands below it. */
final class FindingsSection {

    /** Single weak criteria shown in full; the rest is only named. */
    private static final int MOST_SINGLE = 12;

    /** The kind of findings that are a single weak criterion. */
    static final String CRITERION = "criterion";

    private final List<FindingReport> findings;
    private final Map<String, CriterionProfile> criteria;
    private final Names names;
    private final ReasonWords reasons;
    private final Page page;

    FindingsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.findings = diagnosis.findings();
        this.criteria = diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .collect(Collectors.toMap(CriterionProfile::criterion, Function.identity()));
        this.names = new Names(standard);
        this.reasons = new ReasonWords(standard);
        this.page = page;
    }

    /** The findings that stand for themselves, in order. */
    static List<FindingReport> primary(Diagnosis diagnosis) {
        List<String> ids = diagnosis.findings().stream().map(FindingReport::id).toList();
        return diagnosis.findings().stream()
                .filter(finding -> finding.under().filter(ids::contains).isEmpty())
                .toList();
    }

    /** Writes the section; nothing if nothing was found. */
    void write(List<FindingReport> primary) {
        if (primary.isEmpty()) {
            return;
        }
        page.heading("What we found");
        List<FindingReport> weak = primary.stream()
                .filter(finding -> finding.kind().equals(CRITERION))
                .toList();
        List<FindingReport> unshown = weak.subList(Math.min(MOST_SINGLE, weak.size()), weak.size());
        int number = 0;
        for (FindingReport finding : primary) {
            if (!unshown.contains(finding)) {
                write(finding, "%2d.".formatted(++number));
                page.gap();
            }
        }
        if (!unshown.isEmpty()) {
            page.paragraph(4, Ink.PLAIN, "Further weak criteria: " + named(unshown) + ".");
        }
    }

    private void write(FindingReport finding, String mark) {
        page.titled(mark, title(finding), Words.ink(finding.tier()), tag(finding));
        int indent = mark.length() + 1;
        if (finding.kind().equals(CRITERION)) {
            page.paragraph(indent, Ink.PLAIN, standing(finding));
        } else {
            body(finding, indent);
        }
    }

    private void body(FindingReport finding, int indent) {
        page.paragraph(indent, Ink.PLAIN, finding.meaning());
        because(finding, indent);
        practices(finding, indent);
        List<FindingReport> below = below(finding);
        List<FindingReport> weak =
                below.stream().filter(child -> child.kind().equals(CRITERION)).toList();
        if (!weak.isEmpty()) {
            page.paragraph(indent, Ink.QUIET, "Weak criteria it covers: " + named(weak));
        }
        for (FindingReport child : below) {
            if (!child.kind().equals(CRITERION)) {
                page.gap();
                page.item(indent, "+", Ink.STRONG, title(child) + ", part of the above");
                body(child, indent + 2);
            }
        }
    }

    /** What steps ask for beside actions of the library, which no list of actions shows. */
    private void practices(FindingReport finding, int indent) {
        finding.steps().stream()
                .filter(step -> !step.practice().isEmpty())
                .forEach(step -> page.paragraph(
                        indent, Ink.PLAIN, "To do besides the actions%s: %s".formatted(where(step), step.practice())));
    }

    /** The actions that a practice goes with, and what it waits for. */
    private String where(Step step) {
        String actions = step.actions().map(names::action).collect(Collectors.joining(" or "));
        String outcome = Words.inside(Words.withoutStop(step.waitsFor()));
        return (actions.isEmpty() ? "" : ", with " + actions) + (step.unconditional() ? "" : ", when " + outcome);
    }

    private List<FindingReport> below(FindingReport parent) {
        return findings.stream()
                .filter(finding -> finding.under().filter(parent.id()::equals).isPresent())
                .toList();
    }

    private static String title(FindingReport finding) {
        return finding.kind().equals(CRITERION)
                ? "Not yet true: %s (%s)".formatted(Words.withoutStop(finding.title()), finding.id())
                : "%s (%s)".formatted(finding.title(), finding.id());
    }

    private String tag(FindingReport finding) {
        return names.tier(finding.tier()) + (finding.urgency().equals("high") ? ", urgent" : "");
    }

    private String standing(FindingReport finding) {
        List<Reason> found = finding.because().stream()
                .flatMap(because -> because.conditions().stream())
                .toList();
        String standing = reasons.standing(finding.id(), found);
        return (standing.isEmpty() ? "" : "Now: " + standing + ". ") + finding.meaning();
    }

    private void because(FindingReport finding, int indent) {
        lines(finding, indent, "Because", false);
        lines(finding, indent, "More urgent because", true);
    }

    /** A rule that speaks of the finding itself only makes it more urgent. */
    private void lines(FindingReport finding, int indent, String label, boolean urgent) {
        List<Reason> found = finding.because().stream()
                .filter(because -> urgent == speaksOf(finding, because))
                .flatMap(because -> because.conditions().stream())
                .filter(reason -> !reason.subject().equals(finding.id()))
                .toList();
        if (!found.isEmpty()) {
            page.paragraph(indent, Ink.QUIET, label);
            reasons.of(found).forEach(line -> page.bullet(indent, line));
        }
    }

    private static boolean speaksOf(FindingReport finding, Because because) {
        return because.conditions().stream().map(Reason::subject).anyMatch(finding.id()::equals);
    }

    private String named(List<FindingReport> weak) {
        return weak.stream().map(FindingReport::id).map(this::named).collect(Collectors.joining(", "));
    }

    private String named(String id) {
        return id
                + Optional.ofNullable(criteria.get(id))
                        .flatMap(CriterionProfile::score)
                        .map(score -> " (" + Words.number(score) + ")")
                        .orElse("");
    }
}
