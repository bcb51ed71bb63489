package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.partneringalliance.diagnostic.advice.ActiveFinding;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;

/** How to read a diagnosis: what guards and masking patterns say, and what was left out of it. */
final class Warnings {

    private Warnings() {}

    /** Findings first, in their order; then facts; then criteria in the order of the standard. */
    static List<Warning> of(Ratings ratings, Advice advice) {
        List<Warning> warnings = new ArrayList<>();
        for (ActiveFinding finding : advice.findings()) {
            ratings.standard()
                    .patternOrGuard(finding.id())
                    .filter(pattern -> !pattern.warning().isEmpty())
                    .ifPresent(pattern -> warnings.add(new Warning(pattern.id(), pattern.warning())));
        }
        for (String fact : List.of("phase", "type")) {
            if (ratings.circumstances().word(fact).isEmpty()) {
                warnings.add(new Warning(
                        fact, "The " + fact + " is not stated, so priorities are not adjusted to it; state it."));
            }
        }
        for (Rating rating : ratings.byCriterion().values()) {
            String id = rating.criterion().id();
            boolean answered = ratings.assessment().responses().stream()
                    .map(Response::answers)
                    .anyMatch(answers -> answers.containsKey(id));
            if (answered && !ratings.circumstances().applies(rating.criterion())) {
                warnings.add(new Warning(
                        id, "Answers to " + id + " are left out: the criterion does not apply to this partnership."));
            }
        }
        ratings.leftOut().stream().map(Warnings::dormant).forEach(warnings::add);
        return warnings;
    }

    private static Warning dormant(Criterion criterion) {
        Criterion.LifeCycle lifeCycle = criterion.lifeCycle().orElseThrow();
        String state = lifeCycle.status() == Criterion.Status.RETIRED
                ? "retired since version " + lifeCycle.since()
                : "announced in version " + lifeCycle.since() + " and not yet in use";
        String instead = lifeCycle.replacedBy().isEmpty()
                ? ""
                : " Answer " + String.join(" and ", lifeCycle.replacedBy()) + " instead.";
        return new Warning(
                criterion.id(),
                "Answers to %s are left out: the criterion is %s.%s".formatted(criterion.id(), state, instead));
    }
}
