package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.report.DiagnosisReport.AreaRow;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Asked;
import org.partneringalliance.diagnostic.report.DiagnosisReport.CriterionRow;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Found;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Horizon;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Labelled;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Step;

/** A report as headings, texts, lists and tables in the order in which it is read. Immutable. */
public record Outline(String title, List<Block> blocks) {

    private static final int PLACES = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final List<String> COLUMNS =
            List.of("Criterion", "Level", "Lowest group", "Apart", "Do not know", "Evidence", "Organisations");

    public Outline {
        blocks = List.copyOf(blocks);
    }

    /** One piece of it. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 2 or 3; the title is 1
     */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    public record Text(String text) implements Block {}

    /** A list. */
    public record Bullets(List<String> items) implements Block {}

    /** Texts with what each is about. */
    public record Labels(List<Labelled> entries) implements Block {}

    /** A table whose first column names its rows; every row has a cell for every head. */
    public record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {}

    /** The outline of a report. */
    public static Outline of(DiagnosisReport report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "What this rests on"));
        blocks.add(new Labels(report.basis()));
        section(blocks, "Before you read on", report.warnings());
        report.horizons().forEach(horizon -> horizon(blocks, horizon));
        findings(blocks, report.findings());
        leftAlone(blocks, report);
        section(
                blocks,
                "Strengths to protect",
                report.strengths().stream()
                        .map(strength -> strength.statement() + " (" + strength.criterion() + ")")
                        .toList());
        questions(blocks, report.nextQuestions());
        profile(blocks, report.profile());
        report.appendices().forEach(appendix -> appendix(blocks, appendix));
        blocks.add(new Heading(2, "How to read this"));
        blocks.add(new Labels(report.reading()));
        return new Outline(report.title(), blocks);
    }

    private static void section(List<Block> blocks, String heading, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Heading(2, heading));
            blocks.add(new Bullets(items));
        }
    }

    private static void horizon(List<Block> blocks, Horizon horizon) {
        blocks.add(new Heading(2, horizon.title()));
        for (Step step : horizon.steps()) {
            blocks.add(new Heading(3, "%d. %s (%s)".formatted(step.rank(), step.title(), step.action())));
            blocks.add(new Labels(Stream.of(
                            new Labelled("Kind", step.tier()),
                            new Labelled("Why", step.why()),
                            new Labelled("First step", step.firstStep()),
                            new Labelled("Done when", step.doneWhen()),
                            new Labelled("Who leads", step.lead()),
                            new Labelled("Avoid", String.join(" ", step.avoid())))
                    .filter(entry -> !entry.text().isEmpty())
                    .toList()));
        }
    }

    private static void findings(List<Block> blocks, List<Found> findings) {
        if (findings.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, "What was found, and why"));
        for (Found found : findings) {
            blocks.add(new Heading(3, "%s (%s)".formatted(found.title(), found.id())));
            blocks.add(
                    new Text(found.tier() + (found.partOf().isEmpty() ? "." : "; part of '" + found.partOf() + "'.")));
            blocks.add(new Text(found.meaning()));
            if (!found.reasons().isEmpty()) {
                blocks.add(new Bullets(found.reasons()));
            }
        }
    }

    private static void leftAlone(List<Block> blocks, DiagnosisReport report) {
        if (!report.leftAlone().isEmpty()) {
            blocks.add(new Heading(2, "What to leave alone, and why"));
            blocks.add(new Labels(report.leftAlone().stream()
                    .map(left -> new Labelled("%s (%s)".formatted(left.title(), left.action()), left.reason()))
                    .toList()));
        }
    }

    private static void questions(List<Block> blocks, List<Asked> questions) {
        if (questions.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, "Worth asking next"));
        for (Asked asked : questions) {
            blocks.add(new Text("%s (%s)".formatted(asked.text(), asked.item())));
            if (!asked.outcomes().isEmpty()) {
                blocks.add(new Bullets(asked.outcomes()));
            }
        }
    }

    private static void profile(List<Block> blocks, List<AreaRow> profile) {
        blocks.add(new Heading(2, "Profile"));
        blocks.add(new Table(
                "Areas, on the scale from 0 to 4",
                List.of("Area", "Rating", "Criteria answered"),
                profile.stream().map(Outline::row).toList()));
        for (AreaRow area : profile) {
            if (!area.criteria().isEmpty()) {
                blocks.add(new Heading(3, "%s (%s)".formatted(area.title(), area.area())));
                blocks.add(new Table(
                        area.title() + ", by criterion",
                        COLUMNS,
                        area.criteria().stream().map(Outline::row).toList()));
            }
        }
    }

    private static void appendix(List<Block> blocks, Appendix appendix) {
        blocks.add(new Heading(2, appendix.title()));
        blocks.add(new Text(appendix.intro()));
        if (!appendix.rows().isEmpty()) {
            blocks.add(new Table(
                    appendix.title() + ", one by one",
                    appendix.heads().stream().map(String::strip).toList(),
                    appendix.rows().stream()
                            .map(row -> row.stream().map(Outline::cell).toList())
                            .toList()));
        }
    }

    private static String cell(Object cell) {
        return cell instanceof BigDecimal level ? number(Optional.of(level)) : cell.toString();
    }

    private static List<String> row(AreaRow area) {
        long answered = area.criteria().stream()
                .filter(criterion -> criterion.organisations() > 0)
                .count();
        return List.of(area.title(), number(area.rating()), String.valueOf(answered));
    }

    private static List<String> row(CriterionRow row) {
        String note = row.note().isEmpty() ? "" : " [" + row.note() + "]";
        return List.of(
                "%s (%s)%s".formatted(row.statement(), row.criterion(), note),
                number(row.level()),
                number(row.lowest()),
                number(row.spread()),
                row.unknown()
                        .map(share -> number(Optional.of(share.multiply(PERCENT))) + " %")
                        .orElse("-"),
                number(row.evidence()),
                String.valueOf(row.organisations()));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value -> value.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(value -> value.signum() == 0 ? "0" : value.toPlainString())
                .orElse("-");
    }
}
