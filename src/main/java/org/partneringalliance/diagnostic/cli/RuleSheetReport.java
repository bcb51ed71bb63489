package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions.Asked;
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.http.RuleEntries.Following;
import org.partneringalliance.diagnostic.http.RuleEntries.Named;
import org.partneringalliance.diagnostic.report.Words;

/** A rule with everything that belongs to it, as a page of text. Pure: equal input gives an equal page. */
final class RuleSheetReport {

    private static final int INDENT = 2;

    private final RuleSheet sheet;
    private final Page page;

    private RuleSheetReport(RuleSheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

    /** The whole page; the rule's text stands in it as it is written, however long its lines. */
    static String of(RuleSheet sheet, Page.Look look) {
        return new RuleSheetReport(sheet, new Page(look)).write();
    }

    private String write() {
        rule();
        page.heading("In plain words, all of");
        sheet.sentence().ifPresent(sentence -> page.paragraph(0, Ink.PLAIN, "For partners: " + sentence));
        page.gap();
        sheet.when().parts().forEach(part -> asked(part, 0));
        sheet.about().ifPresent(this::about);
        cases();
        named("Principles", sheet.serves());
        following();
        named("Held back", sheet.whole().heldBack());
        named("Reported under it", sheet.subsumes());
        named("Reported under", sheet.whole().subsumedBy());
        named("Read by", sheet.readBy());
        return page.toString();
    }

    private void rule() {
        RuleEntries.Entry rule = sheet.whole().rule();
        page.heading(rule.id() + " " + rule.title());
        page.line(page.painted(Ink.QUIET, rule.file()));
        page.gap();
        page.labelled(
                0,
                "concludes",
                rule.conclusion().kind() + " " + rule.conclusion().of());
        page.labelled(0, "tier", rule.tier().orElse(""));
        page.labelled(0, "urgency", rule.urgency().orElse(""));
        page.labelled(0, "layer", rule.stratum().replace('-', ' '));
        page.gap();
        sheet.whole().text().lines().forEach(page::line);
    }

    private void asked(Asked asked, int indent) {
        asked.words().ifPresent(words -> page.bullet(indent, words));
        asked.join().ifPresent(join -> {
            page.bullet(indent, join.equals("any") ? "one of" : "all of");
            asked.parts().forEach(part -> asked(part, indent + INDENT));
        });
    }

    private void about(RuleSheet.About about) {
        page.heading("The %s %s in the knowledge base".formatted(about.kind(), about.id()));
        page.labelled(0, "title", about.title());
        about.texts().forEach(text -> page.labelled(0, text.label(), text.text()));
    }

    private void cases() {
        page.heading("Cases");
        for (RuleCase each : sheet.casesInShort()) {
            page.bullet(each.name());
            page.paragraph(INDENT, Ink.QUIET, expected(each));
        }
        if (sheet.casesInShort().isEmpty()) {
            page.paragraph(0, Ink.PLAIN, "none");
        }
    }

    private static String expected(RuleCase each) {
        String expected = each.expect().isEmpty() ? "" : "expects " + String.join(", ", each.expect());
        String not = each.notExpect().isEmpty() ? "" : "not " + String.join(", ", each.notExpect());
        return expected.isEmpty() || not.isEmpty() ? expected + not : expected + "; " + not;
    }

    private void following() {
        if (sheet.whole().actions().isEmpty()) {
            return;
        }
        page.heading("Actions that follow");
        for (Following action : sheet.whole().actions()) {
            page.item(
                    0,
                    action.step() + ".",
                    Ink.PLAIN,
                    action.id() + " " + action.title()
                            + action.waitsFor()
                                    .map(outcome -> "; waits for this: " + Words.inside(outcome))
                                    .orElse(""));
        }
    }

    private void named(String heading, List<Named> entries) {
        if (!entries.isEmpty()) {
            page.heading(heading);
            entries.forEach(entry -> page.bullet(entry.id() + " " + entry.title()));
        }
    }
}
