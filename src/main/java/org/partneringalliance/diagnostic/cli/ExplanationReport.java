package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.explanation.Difference;
import org.partneringalliance.diagnostic.explanation.Explanation;
import org.partneringalliance.diagnostic.explanation.Tree;
import org.partneringalliance.diagnostic.report.Words;

/** The answer to a question as a page of text. Pure: equal input gives an equal page. */
final class ExplanationReport {

    private static final int INDENT = 2;
    private static final int DEEPEST_INDENT = 16;

    private final Explanation explanation;
    private final Page page;

    private ExplanationReport(Explanation explanation, Page page) {
        this.explanation = explanation;
        this.page = page;
    }

    /** The whole answer; no line is wider than the look allows. */
    static String of(Explanation explanation, Page.Look look) {
        return new ExplanationReport(explanation, new Page(look)).write();
    }

    private String write() {
        page.heading(heading());
        explanation.sentences().forEach(page::bullet);
        page.gap();
        if (!explanation.tree().from().isEmpty()) {
            page.heading("What it rests on");
            tree(explanation.tree(), 0);
            page.gap();
        }
        explanation.difference().ifPresent(this::difference);
        return page.toString();
    }

    private String heading() {
        return switch (explanation.question()) {
            case "clear" -> "What would clear " + explanation.of();
            case "bring" -> "What would bring " + explanation.of();
            case "firm" -> "How firm " + explanation.of() + " is";
            default -> (explanation.holds() ? "Why " : "Why not ") + explanation.of();
        };
    }

    private void tree(Tree tree, int indent) {
        page.item(
                Math.min(indent, DEEPEST_INDENT),
                mark(tree),
                ink(tree),
                Words.withoutStop(tree.text()) + reference(tree));
        tree.from().forEach(part -> tree(part, indent + INDENT));
    }

    private static Ink ink(Tree tree) {
        return List.of("finding", "recommendation", "action").contains(tree.kind()) ? Ink.STRONG : Ink.PLAIN;
    }

    private static String mark(Tree tree) {
        return switch (tree.status().orElse("")) {
            case "satisfied" -> "+";
            case "failed" -> "-";
            case "unknown", "withheld" -> "?";
            default -> "=";
        };
    }

    private static String reference(Tree tree) {
        Optional<String> rule = tree.rule().map(known -> " (" + known.id() + ", " + known.file() + ")");
        Optional<String> principle = tree.principle().map(known -> " [" + known.id() + "]");
        return rule.or(() -> principle).orElse("");
    }

    /** What else the change would do, in few words. */
    private void difference(Difference difference) {
        page.heading("What else it would do");
        told("No longer found", difference.findings().disappeared());
        told("Found as well", difference.findings().appeared());
        told("No longer advised", difference.recommendations().disappeared());
        told("Advised as well", difference.recommendations().appeared());
        moved(difference);
    }

    private void told(String label, List<Difference.Entry> entries) {
        entries.forEach(
                entry -> page.bullet(label + ": " + Words.withoutStop(entry.title()) + " (" + entry.id() + ")"));
    }

    private void moved(Difference difference) {
        List<String> moved = difference.recommendations().moved().stream()
                .map(move -> "%s (%s to %s)".formatted(move.id(), move.from(), move.to()))
                .toList();
        if (!moved.isEmpty()) {
            page.bullet("Moved: " + String.join(", ", moved));
        }
    }
}
