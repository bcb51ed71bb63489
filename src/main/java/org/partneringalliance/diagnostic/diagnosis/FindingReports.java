package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.ActiveFinding;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Strength;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** Findings and strengths with their reasons. */
final class FindingReports {

    private final Standard standard;
    private final Conclusions conclusions;
    private final Reasons reasons;

    FindingReports(Standard standard, Conclusions conclusions, Reasons reasons) {
        this.standard = standard;
        this.conclusions = conclusions;
        this.reasons = reasons;
    }

    /** In the order of the advice. */
    List<FindingReport> findings(Advice advice) {
        return advice.findings().stream().map(this::report).toList();
    }

    private FindingReport report(ActiveFinding finding) {
        Optional<Pattern> pattern = standard.patternOrGuard(finding.id());
        Optional<Criterion> criterion = Optional.ofNullable(standard.criteria().get(finding.id()));
        return new FindingReport(
                finding.id(),
                finding.kind().word(),
                pattern.map(Pattern::title)
                        .or(() -> criterion.map(Criterion::statement))
                        .orElse(finding.id()),
                finding.tier().name(),
                finding.urgency().word(),
                pattern.map(Pattern::meaning)
                        .or(() -> criterion.map(Criterion::why))
                        .orElse(""),
                finding.under(),
                principles(finding, criterion),
                pattern.map(Pattern::steps).orElse(List.of()),
                pattern.map(Pattern::conditions).orElse(List.of()),
                firings(finding.id(), Kind.DIAGNOSE, Kind.WEAK, Kind.URGENT)
                        .flatMap(reasons::because)
                        .toList());
    }

    /** Those the rules name, or the one a criterion belongs to. */
    private List<String> principles(ActiveFinding finding, Optional<Criterion> criterion) {
        Stream<String> named =
                firings(finding.id(), Kind.DIAGNOSE).flatMap(firing -> firing.rule().principles().stream());
        return Stream.concat(named, criterion.map(Criterion::principle).stream())
                .distinct()
                .toList();
    }

    /** In the order of the standard. */
    List<Strength> strengths() {
        return standard.criteria().values().stream()
                .flatMap(criterion -> strength(criterion).stream())
                .toList();
    }

    private Optional<Strength> strength(Criterion criterion) {
        List<Firing> firings = firings(criterion.id(), Kind.PROTECT).toList();
        return firings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Strength(
                        criterion.id(),
                        criterion.statement(),
                        criterion.principle(),
                        firings.stream().flatMap(reasons::because).toList()));
    }

    private Stream<Firing> firings(String target, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> conclusions.firings(kind, target).stream());
    }
}
