package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.inference.Profile;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/** How to read a diagnosis: what guards and masking patterns say, and what was left out of it. */
final class Warnings {

    /** Values by which a fact says that there is nothing. */
    private static final Set<String> NOTHING = Set.of("", "0", "false", "none");

    private Warnings() {}

    /** Findings first, in their order; then facts, and those that do not fit together; then criteria that do not apply, and those not in use, by the standard. */
    static List<Warning> of(Assessment assessment, Profile profile, Ratings ratings, Advice advice) {
        return Stream.of(
                        findings(ratings, advice),
                        fact(ratings.standard(), assessment, "phase", profile.phase()),
                        fact(ratings.standard(), assessment, "type", profile.type()),
                        misfits(ratings),
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

    /** What priorities follow where it is not stated, and where the facts point elsewhere. */
    private static Stream<Warning> fact(
            Standard standard, Assessment assessment, String fact, Optional<String> inferred) {
        Optional<String> stated = Diagnostician.stated(assessment, fact);
        Optional<String> named = inferred.map(id -> named(standard, fact, id));
        if (stated.isEmpty()) {
            String text = named.map(name -> "The " + fact + " is not stated; the facts point to " + name
                            + ", and priorities follow that.")
                    .orElse("The " + fact + " is not stated, so priorities are not adjusted to it; state it.");
            return Stream.of(new Warning(fact, text));
        }
        return stated.equals(inferred) || inferred.isEmpty()
                ? Stream.empty()
                : Stream.of(new Warning(
                        fact,
                        "The facts point to another %s, %s; priorities follow the one that is stated."
                                .formatted(fact, named.orElse(""))));
    }

    /** Facts that say there is something where another fact says there can be none. */
    private static Stream<Warning> misfits(Ratings ratings) {
        return ratings.assessment().partnership().facts().entrySet().stream()
                .filter(stated -> !NOTHING.contains(stated.getValue().toString()))
                .flatMap(
                        stated -> Optional.ofNullable(ratings.standard().facts().get(stated.getKey())).stream())
                .filter(fact -> !fact.appliesWhen().isEmpty())
                .filter(fact -> fact.appliesWhen().stream()
                        .allMatch(when -> !ratings.circumstances().holds(when).orElse(true)))
                .map(fact -> new Warning(
                        fact.name(),
                        "Two statements do not fit together: %s is %s, but %s. Both are used as stated; correct one."
                                .formatted(
                                        fact.name(),
                                        ratings.circumstances().facts().get(fact.name()),
                                        against(fact, ratings))));
    }

    private static String against(FactDefinition fact, Ratings ratings) {
        return fact.appliesWhen().stream()
                .flatMap(when -> when.facts().keySet().stream())
                .map(name -> name + " is " + ratings.circumstances().facts().get(name))
                .distinct()
                .collect(Collectors.joining(" and "));
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
