package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.ActiveFinding;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.advice.CriterionWeight;
import org.partneringalliance.diagnostic.advice.Factors;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FactorReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.TargetReport;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** Recommendations with everything a person needs to act on them and to question them. */
final class RecommendationReports {

    private static final int PLACES = 3;
    private static final int MOST_NAMED = 3;

    private final Situation situation;
    private final Standard standard;
    private final Conclusions conclusions;
    private final Reasons reasons;
    private final Privacy privacy;

    RecommendationReports(Examination examination, Reasons reasons) {
        this.situation = examination.situation();
        this.standard = examination.standard();
        this.conclusions = examination.conclusions();
        this.reasons = reasons;
        this.privacy = examination.privacy();
    }

    /** By rank. */
    List<RecommendationReport> reports(Advice advice) {
        return advice.recommendations().stream().map(this::report).toList();
    }

    private RecommendationReport report(Recommendation recommendation) {
        Action action = recommendation.action();
        List<ActiveFinding> callers = recommendation.calledBy().stream()
                .flatMap(id -> Optional.ofNullable(situation.findings().get(id)).stream())
                .toList();
        return new RecommendationReport(
                recommendation.rank(),
                action.id(),
                action.title(),
                recommendation.horizon().word(),
                recommendation.tier().name(),
                privacy.withheldIndex(recommendation).isEmpty()
                        ? Optional.of(BigDecimal.valueOf(recommendation.index()).setScale(1, RoundingMode.HALF_UP))
                        : Optional.empty(),
                factors(recommendation.factors()),
                principles(recommendation, callers),
                action.raises(),
                recommendation.calledBy(),
                recommendation.needs(),
                recommendation.unlocks(),
                why(recommendation, callers),
                action.firstStep(),
                action.doneWhen(),
                action.lead(),
                action.effort(),
                action.preconditions(),
                action.cautions(),
                doNot(callers),
                because(recommendation));
    }

    private List<String> principles(Recommendation recommendation, List<ActiveFinding> callers) {
        List<String> ofTargets = recommendation.factors().targets().stream()
                .flatMap(target -> Optional.ofNullable(standard.criteria().get(target.criterion())).stream())
                .map(Criterion::principle)
                .distinct()
                .toList();
        if (!ofTargets.isEmpty()) {
            return ofTargets;
        }
        List<String> ofCallers = callers.stream()
                .flatMap(finding -> conclusions.firings(Kind.DIAGNOSE, finding.id()).stream())
                .flatMap(firing -> firing.rule().principles().stream())
                .distinct()
                .toList();
        return ofCallers.isEmpty() ? principlesRaised(recommendation.action()) : ofCallers;
    }

    private List<String> principlesRaised(Action action) {
        return action.raises().stream()
                .flatMap(id -> Optional.ofNullable(standard.criteria().get(id)).stream())
                .map(Criterion::principle)
                .distinct()
                .toList();
    }

    /** In one sentence: what calls for it, or what it prepares. */
    private String why(Recommendation recommendation, List<ActiveFinding> callers) {
        List<String> patterns = callers.stream()
                .filter(ActiveFinding::hasSteps)
                .flatMap(finding -> standard.patternOrGuard(finding.id()).stream())
                .map(pattern -> pattern.title() + " (" + pattern.id() + ")")
                .toList();
        List<String> criteria = callers.stream()
                .filter(finding -> !finding.hasSteps())
                .flatMap(finding -> Optional.ofNullable(standard.criteria().get(finding.id())).stream())
                .map(criterion -> "'" + Sentences.withoutEnd(criterion.statement()) + "' (" + criterion.id() + ")")
                .toList();
        if (!patterns.isEmpty()) {
            return "Called for by " + inWords(patterns) + ".";
        }
        return criteria.isEmpty()
                ? "Comes first because " + inWords(first(recommendation.unlocks())) + " would not hold without it."
                : "Lifts what is missing: " + inWords(criteria) + ".";
    }

    /** The first of several, and how many more there are. */
    private static List<String> first(List<String> items) {
        if (items.size() <= MOST_NAMED + 1) {
            return items;
        }
        return Stream.concat(items.stream().limit(MOST_NAMED), Stream.of(items.size() - MOST_NAMED + " more steps"))
                .toList();
    }

    private static String inWords(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    private List<String> doNot(List<ActiveFinding> callers) {
        return callers.stream()
                .flatMap(finding -> standard.patternOrGuard(finding.id()).stream())
                .map(Pattern::cautions)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** For each finding that calls for it, the rule that called and the rules that concluded the finding. */
    private List<Because> because(Recommendation recommendation) {
        List<Because> because = new ArrayList<>();
        for (String finding : recommendation.calledBy()) {
            conclusions.firings(Kind.CALL, recommendation.action().id()).stream()
                    .filter(firing -> firing.by().equals(finding))
                    .forEach(firing -> about(finding, firing).forEach(because::add));
            Stream.of(Kind.DIAGNOSE, Kind.WEAK)
                    .flatMap(kind -> conclusions.firings(kind, finding).stream())
                    .forEach(firing -> about(finding, firing).forEach(because::add));
        }
        return because;
    }

    private Stream<Because> about(String finding, Firing firing) {
        return reasons.because(firing)
                .map(because ->
                        new Because(because.rule(), because.file(), Optional.of(finding), because.conditions()));
    }

    private FactorReport factors(Factors factors) {
        boolean shown = privacy.withheld(factors).isEmpty();
        return new FactorReport(
                shown ? Optional.of(rounded(factors.benefit())) : Optional.empty(),
                rounded(factors.pattern()),
                rounded(factors.urgency()),
                shown ? Optional.of(rounded(factors.confidence())) : Optional.empty(),
                shown ? Optional.of(rounded(factors.consensus())) : Optional.empty(),
                rounded(factors.effort()),
                factors.targets().stream().map(target -> target(target, shown)).toList());
    }

    private static TargetReport target(CriterionWeight weight, boolean shown) {
        return new TargetReport(
                weight.criterion(),
                shown ? Optional.of(rounded(weight.severity())) : Optional.empty(),
                rounded(weight.weight()),
                rounded(weight.phase()),
                rounded(weight.type()),
                shown ? Optional.of(rounded(weight.need())) : Optional.empty(),
                shown ? Optional.of(rounded(weight.leverage())) : Optional.empty(),
                shown ? Optional.of(rounded(weight.total())) : Optional.empty());
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
