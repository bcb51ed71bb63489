package org.partneringalliance.diagnostic.advice;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.Pattern;

/** The priority index of an action (content brief 6.3). Pure functions of a situation. */
public final class PriorityIndex {

    private final Situation situation;
    private final Constants constants;
    private final CriterionWeights weights;
    private final List<ActiveFinding> advising;

    PriorityIndex(Situation situation, CriterionWeights weights) {
        this.situation = situation;
        this.constants = situation.constants();
        this.weights = weights;
        this.advising = situation.advising();
    }

    /** The factors of an action that some finding calls for, or that another action needs. */
    Factors of(Action action) {
        List<CriterionWeight> targets = targets(action);
        return new Factors(
                targets,
                benefit(targets),
                pattern(action.id()),
                urgency(action, targets),
                confidence(action, targets),
                consensus(targets),
                StrictMath.pow(action.effort(), constants.effortExponent()));
    }

    /** The raised criteria that are findings, heaviest first. */
    private List<CriterionWeight> targets(Action action) {
        return action.raises().stream()
                .filter(criterion -> Optional.ofNullable(situation.findings().get(criterion))
                        .filter(finding -> finding.kind() == ActiveFinding.Kind.CRITERION)
                        .isPresent())
                .flatMap(criterion -> weights.of(criterion).stream())
                .sorted(Comparator.comparingDouble(CriterionWeight::total)
                        .reversed()
                        .thenComparing(CriterionWeight::criterion))
                .toList();
    }

    private double benefit(List<CriterionWeight> targets) {
        return targets.isEmpty() ? constants.benefit().withoutTargets() : sum(targets, constants);
    }

    /** The heaviest target in full, the second and third in part. */
    static double sum(List<CriterionWeight> targets, Constants constants) {
        double sum = 0;
        List<Double> shares = constants.benefit().targets();
        for (int index = 0; index < Math.min(shares.size(), targets.size()); index++) {
            sum += shares.get(index) * targets.get(index).total();
        }
        return sum;
    }

    private double pattern(String action) {
        Constants.Steps steps = constants.steps();
        double best = steps.none();
        int calling = 0;
        for (ActiveFinding finding : advising) {
            int place = situation.calledBy(finding.id(), action) ? place(finding.id(), action) : 0;
            if (place > 0) {
                calling++;
                best = Math.max(best, place == 1 ? steps.first() : place == 2 ? steps.second() : steps.later());
            }
        }
        return calling == 0 ? best : Math.min(steps.most(), best + steps.further() * (calling - 1));
    }

    /** The place of an action among the unconditional steps of a pattern, from 1; 0 if it is none of them. */
    int place(String finding, String action) {
        int place = 0;
        List<Pattern.Step> steps =
                situation.standard().patternOrGuard(finding).map(Pattern::steps).orElse(List.of());
        for (Pattern.Step step : steps) {
            if (step.unconditional() && !step.practiceAlone()) {
                place++;
                if (step.names(action)) {
                    return place;
                }
            }
        }
        return 0;
    }

    private double urgency(Action action, List<CriterionWeight> targets) {
        Constants.Urgency urgency = constants.urgency();
        List<ActiveFinding> callers = callers(action.id());
        Optional<BigFraction> deadline =
                callers.stream().flatMap(finding -> finding.deadline().stream()).min(Comparator.naturalOrder());
        List<BigFraction> trends = targets.stream()
                .flatMap(target -> situation.trend(target.criterion()).stream())
                .toList();
        if (within(deadline, urgency.imminentMonths())) {
            return urgency.imminent();
        }
        boolean pressing = callers.stream().anyMatch(finding -> finding.urgency() == Urgency.HIGH)
                || within(deadline, urgency.highMonths())
                || trends.stream().anyMatch(trend -> trend.signum() < 0);
        if (pressing) {
            return urgency.high();
        }
        boolean improving = !trends.isEmpty() && trends.stream().allMatch(trend -> trend.signum() > 0);
        return improving ? urgency.improving() : 1.0;
    }

    private static boolean within(Optional<BigFraction> deadline, BigDecimal months) {
        return deadline.filter(time -> time.compareTo(Threshold.exact(months)) <= 0)
                .isPresent();
    }

    private List<ActiveFinding> callers(String action) {
        SortedSet<String> callers = situation.calls().getOrDefault(action, Collections.emptySortedSet());
        return situation.findings().values().stream()
                .filter(finding -> finding.hasSteps() && callers.contains(finding.id()))
                .toList();
    }

    private double confidence(Action action, List<CriterionWeight> targets) {
        List<Rating.Scores> scores = scores(action, targets);
        Constants.Confidence confidence = constants.confidence();
        double evidence = scores.stream()
                .mapToDouble(score -> score.evidence().doubleValue())
                .average()
                .orElse(0);
        int organisations =
                scores.stream().mapToInt(Rating.Scores::organisations).max().orElseGet(this::responding);
        double sum = confidence.base()
                + confidence.perEvidence() * evidence
                + confidence.perOrganisation() * Math.min(organisations, confidence.organisations());
        return Math.min(1.0, sum);
    }

    private int responding() {
        return situation
                .ratings()
                .circumstances()
                .number("organisationsResponding")
                .map(BigFraction::intValue)
                .orElse(0);
    }

    /** The targets that count, or else all that are rated. */
    private List<Rating.Scores> scores(Action action, List<CriterionWeight> targets) {
        List<String> criteria = targets.isEmpty()
                ? action.raises()
                : targets.stream().map(CriterionWeight::criterion).toList();
        return criteria.stream()
                .flatMap(criterion -> situation.ratings().of(criterion).scores().stream())
                .toList();
    }

    private double consensus(List<CriterionWeight> targets) {
        return targets.stream()
                .map(target -> situation.ratings().of(target.criterion()))
                .mapToDouble(this::consensus)
                .min()
                .orElse(constants.consensus().mixed());
    }

    private double consensus(Rating rating) {
        Constants.Consensus consensus = constants.consensus();
        BigFraction spread = rating.scores().orElseThrow().spread();
        double factor = spread.compareTo(Threshold.exact(consensus.agreedBelow())) < 0
                ? consensus.agreed()
                : divided(rating) ? consensus.divided() : consensus.mixed();
        return rating.criterion().equity() ? Math.max(factor, consensus.equityFloor()) : factor;
    }

    private boolean divided(Rating rating) {
        return rating.scores()
                .filter(scores -> scores.spread()
                                .compareTo(Threshold.exact(constants.consensus().dividedAbove()))
                        > 0)
                .isPresent();
    }

    /** True if the organisations are so divided over a target that listening comes first. */
    boolean divided(Factors factors) {
        return factors.targets().stream()
                .map(target -> situation.ratings().of(target.criterion()))
                .anyMatch(rating -> !rating.criterion().equity() && divided(rating));
    }
}
