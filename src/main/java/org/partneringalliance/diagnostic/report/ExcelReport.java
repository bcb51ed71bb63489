package org.partneringalliance.diagnostic.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Prints reports as Excel files, a sheet for each part. Texts stay texts, whatever they begin with. Equal reports give the
 * same bytes.
 */
public final class ExcelReport {

    private static final int WIDE = 60;
    private static final int NARROW = 14;

    /** What a cell of Excel holds. */
    private static final int LONGEST = 32_767;

    private static final String WRITTEN = "(<dcterms:created[^>]*>)[^<]*";
    private static final String WRITTEN_NEVER = "$11970-01-01T00:00:00.000Z";

    private final DiagnosisReport report;

    private ExcelReport(DiagnosisReport report) {
        this.report = report;
    }

    /** The file. */
    public static byte[] of(DiagnosisReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Partnering Diagnostic", null)) {
                for (Sheet sheet : new ExcelReport(report).sheets()) {
                    write(workbook.newWorksheet(sheet.name()), sheet);
                }
            }
            return SteadyZip.of(bytes.toByteArray(), core -> core.replaceAll(WRITTEN, WRITTEN_NEVER));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /**
     * One sheet.
     *
     * @param heads of its columns; those of long texts end in a space
     * @param rows texts, numbers or, in an empty cell, nothing
     */
    private record Sheet(String name, List<String> heads, List<List<Object>> rows) {}

    private List<Sheet> sheets() {
        Stream<Sheet> appendices = report.appendices().stream().map(ExcelReport::appendix);
        return Stream.concat(Stream.of(recommendations(), findings(), profile(), asked(), warnings()), appendices)
                .toList();
    }

    private Sheet recommendations() {
        List<List<Object>> rows = new ArrayList<>();
        report.horizons()
                .forEach(horizon -> horizon.steps()
                        .forEach(step -> rows.add(List.of(
                                step.rank(),
                                step.action(),
                                horizon.title(),
                                step.title(),
                                step.tier(),
                                step.why(),
                                step.firstStep(),
                                step.doneWhen(),
                                step.lead(),
                                String.join("\n", step.avoid())))));
        report.leftAlone()
                .forEach(left -> rows.add(
                        List.of("", left.action(), "Leave alone", left.title(), "", left.reason(), "", "", "", "")));
        return new Sheet(
                "Recommendations",
                List.of(
                        "Rank",
                        "Action",
                        "When",
                        "What to do ",
                        "Kind",
                        "Why ",
                        "First step ",
                        "Done when ",
                        "Who leads ",
                        "Avoid "),
                rows);
    }

    private Sheet findings() {
        Stream<List<Object>> found = report.findings().stream()
                .map(finding -> List.of(
                        finding.id(),
                        finding.title(),
                        finding.tier(),
                        finding.partOf(),
                        finding.meaning(),
                        String.join("\n", finding.reasons())));
        Stream<List<Object>> strong = report.strengths().stream()
                .map(strength ->
                        List.of(strength.criterion(), strength.statement(), "Strength to protect", "", "", ""));
        return new Sheet(
                "Findings",
                List.of("Id", "Finding ", "Kind", "Part of ", "Meaning ", "Because "),
                Stream.concat(found, strong).toList());
    }

    private Sheet profile() {
        List<List<Object>> rows = new ArrayList<>();
        report.profile().forEach(area -> {
            rows.add(List.of(area.area(), area.title(), cell(area.rating()), "", "", "", "", "", ""));
            area.criteria()
                    .forEach(row -> rows.add(List.of(
                            row.criterion(),
                            row.statement(),
                            cell(row.level()),
                            cell(row.lowest()),
                            cell(row.spread()),
                            cell(row.unknown()),
                            cell(row.evidence()),
                            row.organisations(),
                            row.note())));
        });
        return new Sheet(
                "Profile",
                List.of(
                        "Id",
                        "Area or criterion ",
                        "Level 0-4",
                        "Lowest group",
                        "Apart",
                        "Do not know",
                        "Evidence 0-3",
                        "Organisations",
                        "Note "),
                rows);
    }

    private static Object cell(Optional<BigDecimal> number) {
        return number.<Object>map(value -> value).orElse("");
    }

    private Sheet asked() {
        Stream<List<Object>> basis = report.basis().stream().map(entry -> List.of(entry.label(), entry.text(), ""));
        Stream<List<Object>> next = report.nextQuestions().stream()
                .map(asked -> List.of("Ask next: " + asked.item(), asked.text(), String.join("\n", asked.outcomes())));
        return new Sheet(
                "What was asked",
                List.of("About", "Text ", "What answers would decide "),
                Stream.concat(Stream.of(List.<Object>of("Partnership", report.title(), "")), Stream.concat(basis, next))
                        .toList());
    }

    private Sheet warnings() {
        Stream<List<Object>> warnings = report.warnings().stream().map(text -> List.of("Warning", text));
        Stream<List<Object>> reading = report.reading().stream().map(entry -> List.of(entry.label(), entry.text()));
        return new Sheet(
                "Warnings",
                List.of("About", "Text "),
                Stream.concat(warnings, reading).toList());
    }

    private static Sheet appendix(Appendix appendix) {
        List<List<Object>> rows = new ArrayList<>(appendix.rows());
        rows.add(List.of(appendix.intro()));
        return new Sheet(appendix.title(), appendix.heads(), rows);
    }

    private static void write(Worksheet sheet, Sheet content) throws IOException {
        for (int column = 0; column < content.heads().size(); column++) {
            String head = content.heads().get(column);
            sheet.width(column, head.endsWith(" ") ? WIDE : NARROW);
            sheet.value(0, column, head.strip());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < content.rows().size(); row++) {
            write(sheet, row + 1, content.rows().get(row));
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, shortened(cells.get(column).toString()));
            }
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
