package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.EditionDifference;
import org.partneringalliance.diagnostic.standard.EditionDifference.Changed;
import org.partneringalliance.diagnostic.standard.EditionDifference.Entry;
import org.partneringalliance.diagnostic.standard.EditionDifference.Field;
import tools.jackson.databind.JsonNode;

/** What is different between two editions of the standard, as a page of text. Pure: equal input gives an equal page. */
final class EditionDifferenceReport {

    private static final int INDENT = 2;

    private final EditionDifference difference;
    private final Page page;

    private EditionDifferenceReport(EditionDifference difference, Page page) {
        this.difference = difference;
        this.page = page;
    }

    /** The whole page; no line is wider than the look allows. */
    static String of(EditionDifference difference, Page.Look look) {
        return new EditionDifferenceReport(difference, new Page(look)).write();
    }

    private String write() {
        page.paragraph(
                0,
                Ink.STRONG,
                "From version %s to %s: %s"
                        .formatted(
                                difference.oldVersion().orElse("unknown"),
                                difference.newVersion().orElse("unknown"),
                                difference.none() ? "nothing is different." : counts()));
        entries("Added", difference.added());
        changed("Retired", difference.retired());
        entries("Removed", difference.removed());
        changed("Changed", difference.changed());
        return page.toString();
    }

    private String counts() {
        return "%d added, %d retired, %d removed, %d changed."
                .formatted(
                        difference.added().size(),
                        difference.retired().size(),
                        difference.removed().size(),
                        difference.changed().size());
    }

    private void entries(String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            page.heading(heading);
            entries.forEach(entry -> page.bullet(named(entry)));
        }
    }

    private void changed(String heading, List<Changed> entries) {
        if (!entries.isEmpty()) {
            page.heading(heading);
            entries.forEach(this::changed);
        }
    }

    private void changed(Changed changed) {
        page.gap();
        page.paragraph(0, Ink.STRONG, named(changed.entry()));
        changed.fields().forEach(this::field);
    }

    private void field(Field field) {
        Optional<String> before = field.before().map(EditionDifferenceReport::said);
        Optional<String> now = field.now().map(EditionDifferenceReport::said);
        if (before.isPresent() && now.isPresent()) {
            page.bullet(INDENT, field.field());
            page.paragraph(2 * INDENT, Ink.QUIET, "was " + before.get());
            page.paragraph(2 * INDENT, Ink.PLAIN, "is " + now.get());
        } else {
            page.bullet(
                    INDENT,
                    field.field() + before.map(text -> ", taken out: " + text).orElse(""));
            now.ifPresent(text -> page.paragraph(2 * INDENT, Ink.PLAIN, "new: " + text));
        }
    }

    private static String named(Entry entry) {
        return entry.kind() + " " + entry.id()
                + entry.title()
                        .map(title -> " '" + Words.withoutStop(title) + "'")
                        .orElse("");
    }

    private static String said(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? "nothing"
                    : value.valueStream().map(EditionDifferenceReport::said).collect(Collectors.joining(", "));
        }
        return value.isString() ? "'" + value.stringValue() + "'" : value.toString();
    }
}
