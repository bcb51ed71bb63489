package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;

/** How to read a diagnosis: what guards and masking patterns say, and what was left out of it. */
final class Warnings {

    private Warnings() {}

    /** Findings first, in their order; then facts; then criteria that do not apply, and those not in use, by the standard. */
    static List<Warning> of(Ratings ratings, Advice advice) {
        return Stream.of(
                        findings(ratings, advice),
                        facts(ratings),
                        notApplying(ratings),
                        ratings.leftOut().stream().map(Warnings::dormant))
                .flatMap(warnings -> warnings)
                .toList();
    }

    private static Stream<Warning> findings(Ratings ratings, Advice advice) {
        return advice.findings().stream()
                .flatMap(finding -> ratings.standard().patternOrGuard(finding.id()).stream())
                .filter(pattern -> !pattern.warning().isEmpty())
                .map(pattern -> new Warning(pattern.id(), pattern.warning()));
    }

    private static Stream<Warning> facts(Ratings ratings) {
        return Stream.of("phase", "type")
                .filter(fact -> ratings.circumstances().word(fact).isEmpty())
                .map(fact -> new Warning(
                        fact, "The " + fact + " is not stated, so priorities are not adjusted to it; state it."));
    }

    private static Stream<Warning> notApplying(Ratings ratings) {
        Set<String> answered = ratings.assessment().answered();
        return ratings.byCriterion().values().stream()
                .map(Rating::criterion)
                .filter(criterion -> answered.contains(criterion.id())
                        && !ratings.circumstances().applies(criterion))
                .map(Criterion::id)
                .map(id -> new Warning(
                        id, "Answers to " + id + " are left out: the criterion does not apply to this partnership."));
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
