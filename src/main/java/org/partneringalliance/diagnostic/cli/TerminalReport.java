package org.partneringalliance.diagnostic.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.NearMiss;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Strength;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.report.Circumstances;
import org.partneringalliance.diagnostic.report.FindingWords;
import org.partneringalliance.diagnostic.report.Headline;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** A diagnosis as a page of text for partners, the main thing first. Pure: equal input gives an equal page. */
final class TerminalReport {

    private static final int MOST_STRENGTHS = 8;
    private static final int BAR = 20;
    private static final int NARROW_BAR = 12;
    private static final int NARROW = 60;
    private static final int HIGHEST = 4;

    private final Standard standard;
    private final Assessment assessment;
    private final Diagnosis diagnosis;
    private final Page page;
    private final Names names;

    private TerminalReport(Standard standard, Assessment assessment, Diagnosis diagnosis, Page page) {
        this.standard = standard;
        this.assessment = assessment;
        this.diagnosis = diagnosis;
        this.page = page;
        this.names = new Names(standard);
    }

    /** The whole report; no line is wider than the look allows. */
    static String of(Standard standard, Assessment assessment, Diagnosis diagnosis, Page.Look look) {
        return new TerminalReport(standard, assessment, diagnosis, new Page(look)).write();
    }

    private String write() {
        List<FindingReport> primary = FindingWords.primary(diagnosis);
        headline(primary);
        warnings();
        profile();
        new FindingsSection(diagnosis, standard, page).write(primary);
        new StepsSection(diagnosis, standard, page).write();
        leaveAlone();
        strengths();
        almostApplied();
        new QuestionsSection(diagnosis, standard, page).write();
        versions(diagnosis, page);
        return page.toString();
    }

    private void headline(List<FindingReport> primary) {
        String name = assessment.partnership().name();
        page.bar();
        page.paragraph(0, Ink.STRONG, name.isBlank() ? "Partnership without a name" : name);
        page.paragraph(0, Ink.QUIET, String.join(" | ", Circumstances.of(standard, assessment, diagnosis)));
        page.bar();
        page.gap();
        page.paragraph(0, Ink.STRONG, Headline.of(diagnosis, primary));
    }

    private void warnings() {
        if (diagnosis.warnings().isEmpty()) {
            return;
        }
        page.heading("How to read this");
        diagnosis.warnings().stream().map(Warning::text).forEach(page::bullet);
    }

    private void profile() {
        page.heading("Where you stand");
        diagnosis.profile().forEach(this::area);
        page.gap();
        page.paragraph(0, Ink.QUIET, "Scale: " + names.levels() + ".");
    }

    private void area(AreaProfile area) {
        long asked = standard.criteria().values().stream()
                .filter(criterion -> criterion.area().equals(area.area()))
                .count();
        long answered = area.criteria().stream()
                .filter(criterion -> criterion.organisations() > 0)
                .count();
        String rating = area.rating()
                .map(number -> number.setScale(1, RoundingMode.HALF_UP).toPlainString())
                .orElse("-  ");
        String of = area.rating().isPresent() ? " (%d of %d criteria)".formatted(answered, asked) : "";
        page.item(0, rating + "  " + bar(area.rating()) + " ", Ink.PLAIN, area.title() + of);
    }

    private String bar(Optional<BigDecimal> rating) {
        int length = page.look().width() < NARROW ? NARROW_BAR : BAR;
        if (rating.isEmpty()) {
            return "not assessed" + " ".repeat(length - "not assessed".length());
        }
        int full = (int) Math.round(rating.get().doubleValue() / HIGHEST * length);
        boolean graphic = page.look().graphic();
        return (graphic ? "\u2588" : "#").repeat(full) + (graphic ? "\u2591" : ".").repeat(length - full);
    }

    private void leaveAlone() {
        if (diagnosis.suppressed().isEmpty()) {
            return;
        }
        page.heading("Leave alone for now, and why");
        for (Suppressed suppressed : diagnosis.suppressed()) {
            page.bullet(suppressed.title());
            page.paragraph(2, Ink.QUIET, suppressed.reason());
        }
    }

    private void strengths() {
        List<Strength> strengths = diagnosis.strengths();
        if (strengths.isEmpty()) {
            return;
        }
        page.heading("Strengths to protect");
        List<String> lines = new ArrayList<>(strengths.stream()
                .limit(MOST_STRENGTHS)
                .map(strength -> Words.withoutStop(strength.statement()) + " (" + strength.criterion() + ")")
                .toList());
        if (strengths.size() > MOST_STRENGTHS) {
            lines.add("and " + (strengths.size() - MOST_STRENGTHS) + " more");
        }
        lines.forEach(page::bullet);
    }

    private void almostApplied() {
        List<NearMiss> almost = diagnosis.almostApplied();
        if (almost.isEmpty()) {
            return;
        }
        page.heading("Almost applied");
        for (NearMiss near : almost) {
            page.bullet("%s (%s), but for one condition".formatted(Words.withoutStop(near.title()), near.id()));
            page.paragraph(2, Ink.QUIET, near.text());
        }
    }

    /** What a diagnosis was made with. */
    static void versions(Diagnosis diagnosis, Page page) {
        page.gap();
        page.paragraph(
                0,
                Ink.QUIET,
                "Standard %s %s, rules %s"
                        .formatted(
                                diagnosis.standard().version(),
                                Words.shortened(diagnosis.standard().hash()),
                                Words.shortened(diagnosis.ruleBase().hash())));
    }
}
