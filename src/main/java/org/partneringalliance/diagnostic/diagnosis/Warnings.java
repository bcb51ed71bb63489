package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Profile;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.Standard;

/** How to read a diagnosis: what guards and masking patterns say, and what was left out of it. */
final class Warnings {

    private Warnings() {}

    /**
     * How much was answered first; then findings in their order; then phase and type; facts that do not fit together; criteria that do not apply, and
     * those not in use, by the standard.
     */
    static List<Warning> of(Assessment assessment, Profile profile, Ratings ratings, Advice advice) {
        return Stream.of(
                        new Basis(ratings).warning().stream(),
                        findings(ratings, advice),
                        profiled(
                                ratings.standard(),
                                ProgramFacts.PHASE,
                                assessment,
                                profile.phase().stream().toList()),
                        profiled(ratings.standard(), ProgramFacts.TYPE, assessment, profile.types()),
                        new Misfits(ratings).warnings(),
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

    /** What priorities follow where phase or type is not stated, and where the facts point elsewhere. */
    private static Stream<Warning> profiled(
            Standard standard, String fact, Assessment assessment, List<String> pointed) {
        Optional<String> stated = assessment.partnership().fact(fact).map(Value::toString);
        String names = pointed.stream().map(id -> named(standard, fact, id)).collect(Collectors.joining(" or "));
        if (stated.isPresent()) {
            return pointed.isEmpty() || pointed.contains(stated.get())
                    ? Stream.empty()
                    : Stream.of(new Warning(
                            fact,
                            "The facts point to another %s, %s; priorities follow the one that is stated."
                                    .formatted(fact, names)));
        }
        String text = switch (pointed.size()) {
            case 0 -> "The %s is not stated, so priorities are not adjusted to it; state it.".formatted(fact);
            case 1 -> "The %s is not stated; the facts point to %s, and priorities follow that.".formatted(fact, names);
            default ->
                "The %s is not stated, and the facts point to %s alike, so priorities are not adjusted to it; state it."
                        .formatted(fact, names);
        };
        return Stream.of(new Warning(fact, text));
    }

    private static String named(Standard standard, String fact, String id) {
        return Optional.ofNullable(standard.facts().get(fact))
                        .flatMap(known -> known.label(id))
                        .orElse(id)
                + " (" + id + ")";
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
