package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.explanation.Impact;
import org.partneringalliance.diagnostic.explanation.Impact.Changed;
import org.partneringalliance.diagnostic.report.Words;

/** What a change of rules does, as a page of text. Pure: equal input gives an equal page. */
final class ImpactReport {

    private final Impact impact;
    private final Page page;

    private ImpactReport(Impact impact, Page page) {
        this.impact = impact;
        this.page = page;
    }

    /** The whole report; no line is wider than the look allows. */
    static String of(Impact impact, Page.Look look) {
        return new ImpactReport(impact, new Page(look)).write();
    }

    private String write() {
        page.heading("What changed in the rules");
        rules("Added", impact.rules().added());
        rules("Removed", impact.rules().removed());
        rules("Changed", impact.rules().changed());
        if (nothing(impact.rules())) {
            page.paragraph(0, Ink.PLAIN, "The rules say the same.");
        }
        page.heading("What it does to partnerships");
        List<Changed> elsewhere = impact.changed().stream()
                .filter(changed -> !changed.inWordsOnly())
                .toList();
        List<Changed> inWords =
                impact.changed().stream().filter(Changed::inWordsOnly).toList();
        page.paragraph(
                0,
                Ink.PLAIN,
                "Of %s, %d change in what is found or advised, %d in reasons and questions only, %d not at all."
                        .formatted(
                                Words.count(impact.partnerships(), "partnership", "partnerships"),
                                elsewhere.size(),
                                inWords.size(),
                                impact.partnerships() - impact.changed().size()));
        elsewhere.forEach(this::partnership);
        if (!inWords.isEmpty()) {
            page.gap();
            page.paragraph(0, Ink.STRONG, "In reasons and questions only");
            inWords.forEach(
                    changed -> page.bullet(changed.partnership() + ": " + String.join(", ", changed.alsoChanged())));
        }
        return page.toString();
    }

    private static boolean nothing(Impact.RuleChanges rules) {
        return rules.added().isEmpty()
                && rules.removed().isEmpty()
                && rules.changed().isEmpty();
    }

    private void rules(String label, List<String> ids) {
        if (!ids.isEmpty()) {
            page.bullet(label + ": " + String.join(", ", ids));
        }
    }

    private void partnership(Changed changed) {
        page.gap();
        String through = changed.through().isEmpty() ? "" : ", through " + Words.list(changed.through());
        page.paragraph(0, Ink.STRONG, changed.partnership() + through);
        changes("Found", "No longer found", changed.difference().findings());
        changes("Advised", "No longer advised", changed.difference().recommendations());
    }

    private void changes(String here, String gone, Changes changes) {
        changes.appeared().forEach(entry -> told(here, entry));
        changes.disappeared().forEach(entry -> told(gone, entry));
        for (Move move : changes.moved()) {
            page.bullet("%s (%s): from %s to %s"
                    .formatted(Words.withoutStop(move.title()), move.id(), move.from(), move.to()));
        }
    }

    private void told(String label, Entry entry) {
        page.bullet("%s: %s (%s)".formatted(label, Words.withoutStop(entry.title()), entry.id()));
    }
}
