package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.report.FindingWords;
import org.partneringalliance.diagnostic.standard.Standard;

/** What was found, in its order; whatever is part of something larger stands below it. */
final class FindingsSection {

    /** Single weak criteria shown in full; the rest is only named. */
    private static final int MOST_SINGLE = 12;

    private final FindingWords words;
    private final Page page;

    FindingsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.words = new FindingWords(diagnosis, standard);
        this.page = page;
    }

    /** Writes the section; nothing if nothing was found. */
    void write(List<FindingReport> primary) {
        if (primary.isEmpty()) {
            return;
        }
        page.heading("What we found");
        List<FindingReport> weak = primary.stream().filter(FindingWords::single).toList();
        List<FindingReport> unshown = weak.subList(Math.min(MOST_SINGLE, weak.size()), weak.size());
        int number = 0;
        for (FindingReport finding : primary) {
            if (!unshown.contains(finding)) {
                write(finding, "%2d.".formatted(++number));
                page.gap();
            }
        }
        if (!unshown.isEmpty()) {
            page.paragraph(4, Ink.PLAIN, "Further weak criteria: " + words.named(unshown.stream()) + ".");
        }
    }

    private void write(FindingReport finding, String mark) {
        page.titled(mark, FindingWords.title(finding), Ink.of(finding.tier()), words.tag(finding));
        int indent = mark.length() + 1;
        if (FindingWords.single(finding)) {
            page.paragraph(indent, Ink.PLAIN, words.standing(finding));
        } else {
            body(finding, indent);
        }
    }

    private void body(FindingReport finding, int indent) {
        page.paragraph(indent, Ink.PLAIN, finding.meaning());
        lines(indent, "Because", words.because(finding));
        lines(indent, "More urgent because", words.urgentBecause(finding));
        words.practices(finding).forEach(practice -> page.paragraph(indent, Ink.PLAIN, practice));
        List<FindingReport> below = words.below(finding);
        List<FindingReport> weak = below.stream().filter(FindingWords::single).toList();
        if (!weak.isEmpty()) {
            page.paragraph(indent, Ink.QUIET, "Weak criteria it covers: " + words.named(weak.stream()));
        }
        for (FindingReport child : below) {
            if (!FindingWords.single(child)) {
                page.gap();
                page.item(indent, "+", Ink.STRONG, FindingWords.title(child) + ", part of the above");
                body(child, indent + 2);
            }
        }
    }

    private void lines(int indent, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            page.paragraph(indent, Ink.QUIET, label);
            lines.forEach(line -> page.bullet(indent, line));
        }
    }
}
