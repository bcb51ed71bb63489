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
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;

/** Turns a diagnosis into the words of its report. */
final class ReportDraft {

    /** The kind of findings that are a single weak criterion. */
    private static final String CRITERION = "criterion";

    private static final List<String> OF_GROUPS = List.of("lowest", "spread");

    private final Standard standard;
    private final Assessment assessment;
    private final Diagnosis diagnosis;
    private final GroupSizes sizes;
    private final Map<String, String> tiers;
    private final Map<String, String> findings;

    ReportDraft(Standard standard, Assessment assessment, Diagnosis diagnosis) {
        this.standard = standard;
        this.assessment = assessment;
        this.diagnosis = diagnosis;
        this.sizes = new GroupSizes(standard, assessment);
        this.tiers = standard.scales().tiers().stream().collect(Collectors.toMap(Scales.Tier::tier, Scales.Tier::name));
        this.findings = diagnosis.findings().stream()
                .collect(Collectors.toMap(FindingReport::id, ReportDraft::title, (first, second) -> first));
    }

    DiagnosisReport report() {
        ReportBasis basis = new ReportBasis(standard, assessment, diagnosis);
        return new DiagnosisReport(
                basis.title(),
                assessment.date(),
                basis.basis(),
                diagnosis.warnings().stream().map(Warning::text).toList(),
                horizons(),
                diagnosis.findings().stream().map(this::found).toList(),
                diagnosis.suppressed().stream()
                        .map(left -> new LeftAlone(left.action(), left.title(), left.reason()))
                        .toList(),
                diagnosis.strengths().stream()
                        .map(strength -> new Strength(strength.criterion(), strength.statement()))
                        .toList(),
                diagnosis.askNext().stream().map(this::asked).toList(),
                diagnosis.profile().stream().map(this::area).toList(),
                basis.reading(sizes.least()));
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
                        .map(this::reason)
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

    /** A reason that rests on the lowest of several groups is given without its value if a group is small. */
    private String reason(Reason reason) {
        String measure = reason.measure().orElse("");
        boolean ofGroups = OF_GROUPS.contains(measure) || (measure.equals("score") && equity(reason.subject()));
        if (!ofGroups || sizes.allLargeEnough(reason.subject())) {
            return reason.text();
        }
        return "'%s' (%s): what groups answered meets the condition; the value is not shown, as a group is small"
                .formatted(statement(reason.subject()), reason.subject());
    }

    /** True if the level of a criterion is that of its lowest group. */
    private boolean equity(String criterion) {
        return Optional.ofNullable(standard.criteria().get(criterion))
                .filter(Criterion::equity)
                .isPresent();
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

    private AreaRow area(AreaProfile area) {
        return new AreaRow(
                area.area(),
                area.title(),
                area.rating(),
                area.criteria().stream().map(this::criterion).toList());
    }

    private CriterionRow criterion(CriterionProfile profile) {
        boolean groups = !profile.withheld() && sizes.allLargeEnough(profile.criterion());
        return new CriterionRow(
                profile.criterion(),
                profile.statement(),
                groups || !equity(profile.criterion()) ? profile.score() : Optional.empty(),
                groups ? profile.lowest() : Optional.empty(),
                groups ? profile.spread() : Optional.empty(),
                profile.unknownShare(),
                profile.evidence(),
                profile.organisations(),
                profile.withheld() ? "not shown: one person answered" : "");
    }
}
