package org.partneringalliance.diagnostic.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Because;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Outcome;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.report.DiagnosisReport.AreaRow;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Asked;
import org.partneringalliance.diagnostic.report.DiagnosisReport.CriterionRow;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Found;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Horizon;
import org.partneringalliance.diagnostic.report.DiagnosisReport.LeftAlone;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Step;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Strength;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;

/** Turns a diagnosis into the words of its report. */
final class ReportDraft {

    /** The kind of findings that are a single weak criterion. */
    private static final String CRITERION = "criterion";

    private final Standard standard;
    private final Assessment assessment;
    private final Diagnosis diagnosis;
    private final Map<String, String> tiers;
    private final Map<String, String> findings;

    ReportDraft(Standard standard, Assessment assessment, Diagnosis diagnosis) {
        this.standard = standard;
        this.assessment = assessment;
        this.diagnosis = diagnosis;
        this.tiers = standard.scales().tiers().stream().collect(Collectors.toMap(Scales.Tier::tier, Scales.Tier::name));
        this.findings = diagnosis.findings().stream()
                .collect(Collectors.toMap(FindingReport::id, ReportDraft::title, (first, second) -> first));
    }

    DiagnosisReport report(List<String> cautions, List<Appendix> appendices) {
        ReportBasis basis = new ReportBasis(standard, assessment, diagnosis);
        return new DiagnosisReport(
                basis.title(),
                assessment.date(),
                basis.basis(),
                Stream.concat(cautions.stream(), diagnosis.warnings().stream().map(Warning::text))
                        .toList(),
                horizons(),
                diagnosis.findings().stream().map(this::found).toList(),
                diagnosis.suppressed().stream()
                        .map(left -> new LeftAlone(left.action(), left.title(), left.reason()))
                        .toList(),
                diagnosis.strengths().stream()
                        .map(strength -> new Strength(strength.criterion(), strength.statement()))
                        .toList(),
                diagnosis.askNext().stream().map(this::asked).toList(),
                diagnosis.profile().stream().map(ReportDraft::area).toList(),
                basis.reading(standard.prioritisation().constants().extras().minimumRespondents()),
                appendices);
    }

    private List<Horizon> horizons() {
        return Stream.of(
                        horizon("now", "Do now: the next 90 days"),
                        horizon("next", "Do next: in three to nine months"),
                        horizon("later", "Later"))
                .filter(horizon -> !horizon.steps().isEmpty())
                .toList();
    }

    private Horizon horizon(String word, String title) {
        return new Horizon(
                title,
                diagnosis.recommendations().stream()
                        .filter(step -> step.horizon().equals(word))
                        .map(this::step)
                        .toList());
    }

    private Step step(RecommendationReport step) {
        return new Step(
                step.rank(),
                step.action(),
                step.title(),
                tier(step.tier()),
                step.why(),
                step.firstStep(),
                step.doneWhen(),
                step.lead(),
                step.doNot());
    }

    private Found found(FindingReport finding) {
        return new Found(
                finding.id(),
                title(finding),
                tier(finding.tier()) + (finding.urgency().equals("high") ? ", urgent" : ""),
                finding.meaning(),
                finding.under()
                        .flatMap(id -> Optional.ofNullable(findings.get(id)))
                        .orElse(""),
                finding.because().stream()
                        .map(Because::conditions)
                        .flatMap(List::stream)
                        .map(Reason::text)
                        .distinct()
                        .toList());
    }

    private String tier(String code) {
        String name = tiers.getOrDefault(code, code);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String title(FindingReport finding) {
        return finding.kind().equals(CRITERION) ? "Not yet true: " + finding.title() : finding.title();
    }

    private String statement(String criterion) {
        return Optional.ofNullable(standard.criteria().get(criterion))
                .map(known -> known.statement().replaceFirst("\\.$", ""))
                .orElse(criterion);
    }

    private Asked asked(Question question) {
        return new Asked(
                question.item(),
                question.text(),
                question.outcomes().stream()
                        .flatMap(outcome -> said(outcome).stream())
                        .toList());
    }

    private Optional<String> said(Outcome outcome) {
        String text = Stream.of(decided("holds", outcome.holds()), decided("does not hold", outcome.excluded()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", outcome.answers()) + ": " + text);
    }

    private Optional<String> decided(String verb, List<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().map(this::named).collect(Collectors.joining(", ")) + " " + verb);
    }

    private String named(String id) {
        return standard.patternOrGuard(id)
                .map(pattern -> "'" + pattern.title() + "'")
                .orElseGet(() -> "'Not yet true: " + statement(id) + "'");
    }

    private static AreaRow area(AreaProfile area) {
        return new AreaRow(
                area.area(),
                area.title(),
                area.rating(),
                area.criteria().stream().map(ReportDraft::criterion).toList());
    }

    private static CriterionRow criterion(CriterionProfile profile) {
        return new CriterionRow(
                profile.criterion(),
                profile.statement(),
                profile.score(),
                profile.lowest(),
                profile.spread(),
                profile.unknownShare(),
                profile.evidence(),
                profile.organisations(),
                profile.withheld().map(why -> "not shown: " + why).orElse(""));
    }
}
