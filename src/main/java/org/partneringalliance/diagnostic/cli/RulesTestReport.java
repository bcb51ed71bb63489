package org.partneringalliance.diagnostic.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Failure;
import org.partneringalliance.diagnostic.cli.RulesTestResult.NotSeen;
import org.partneringalliance.diagnostic.cli.RulesTestResult.OfRule;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Seen;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Wrong;
import org.partneringalliance.diagnostic.report.Words;

/** What the cases beside rules say, as a page of text. Pure: equal input gives an equal page. */
final class RulesTestReport {

    private static final int INDENT = 2;

    private final RulesTestResult result;
    private final Page page;
    private final boolean each;

    private RulesTestReport(RulesTestResult result, boolean each, Page page) {
        this.result = result;
        this.each = each;
        this.page = page;
    }

    /**
     * The whole page; suggested cases stand in it as they are to be copied, however long their lines.
     *
     * @param each whether to name every condition, or those only that no case shows deciding
     */
    static String of(RulesTestResult result, boolean each, Page.Look look) {
        return new RulesTestReport(result, each, new Page(look)).write();
    }

    private String write() {
        page.heading("Cases");
        page.paragraph(
                0,
                Ink.PLAIN,
                "%d of %s %s met."
                        .formatted(
                                result.met(),
                                Words.count(result.cases(), "case", "cases"),
                                result.cases() == 1 ? "is" : "are"));
        result.rules().forEach(rule -> rule.failures().forEach(failure -> failure(rule, failure)));
        coverage();
        return page.toString();
    }

    private void coverage() {
        page.heading("Coverage");
        page.paragraph(
                0,
                Ink.PLAIN,
                "%s of %s: %d seen deciding true, %d seen deciding false."
                        .formatted(
                                Words.count(result.conditions(), "condition", "conditions"),
                                Words.count(result.rules().size(), "rule", "rules"),
                                result.seenTrue(),
                                result.seenFalse()));
        result.rules().stream()
                .filter(rule -> each || !rule.missing().isEmpty())
                .forEach(this::coverage);
    }

    private void failure(OfRule rule, Failure failure) {
        page.gap();
        page.paragraph(0, Ink.STRONG, "%s:%d: %s".formatted(rule.caseFile(), failure.line(), failure.name()));
        page.paragraph(
                INDENT,
                Ink.PLAIN,
                "Concluded: " + (failure.concluded().isEmpty() ? "nothing" : String.join(", ", failure.concluded())));
        for (Wrong wrong : failure.wrong()) {
            page.paragraph(
                    INDENT,
                    Ink.PLAIN,
                    (wrong.missing() ? "Missing: " : "Not expected: ")
                            + wrong.conclusion()
                            + (wrong.decidedBy().isEmpty()
                                    ? ", which this rule never concludes"
                                    : "; what decided it:"));
            wrong.decidedBy().forEach(reason -> page.bullet(INDENT, reason));
        }
    }

    private void coverage(OfRule rule) {
        page.gap();
        page.paragraph(0, Ink.STRONG, "%s %s (%s)".formatted(rule.rule(), rule.title(), rule.file()));
        if (each) {
            rule.conditions().forEach(this::seen);
        }
        rule.missing().stream()
                .filter(missing -> missing.suggestion().isEmpty())
                .forEach(missing -> page.bullet(INDENT, "%s: %s".formatted(notSeen(missing), whyNone(missing))));
        suggestions(rule.missing()).forEach((yaml, shown) -> suggestion(rule, yaml, shown));
    }

    private void seen(Seen condition) {
        page.bullet(INDENT, "Line %d: %s".formatted(condition.line(), condition.condition()));
        page.paragraph(
                2 * INDENT,
                Ink.PLAIN,
                "true decides in: " + condition.decidingTrue().orElse("no case"));
        page.paragraph(
                2 * INDENT,
                Ink.PLAIN,
                "false decides in: " + condition.decidingFalse().orElse("no case"));
    }

    private static String notSeen(NotSeen missing) {
        return "Line %d, %s: never seen deciding %s".formatted(missing.line(), missing.condition(), missing.deciding());
    }

    private static String whyNone(NotSeen missing) {
        return missing.otherRules().isEmpty()
                ? "no change of a case was found that would show it"
                : "no case can show it, since %s concludes the same then".formatted(Words.list(missing.otherRules()));
    }

    private static Map<String, List<NotSeen>> suggestions(List<NotSeen> missing) {
        return missing.stream()
                .filter(one -> one.suggestion().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.suggestion().orElse(""), LinkedHashMap::new, Collectors.toList()));
    }

    private void suggestion(OfRule rule, String yaml, List<NotSeen> shown) {
        shown.forEach(missing -> page.bullet(INDENT, notSeen(missing) + "."));
        page.paragraph(INDENT, Ink.PLAIN, "To show it, add to " + rule.caseFile() + ":");
        page.gap();
        yaml.lines().forEach(page::line);
        page.gap();
    }
}
