package org.partneringalliance.diagnostic.advice;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.Standard;

/** How much each rated criterion matters here: N times Lev (content brief 6.2). Not thread-safe. */
public final class CriterionWeights {

    private static final double FULL_WEIGHT = 5.0;

    private final Ratings ratings;
    private final Standard standard;
    private final Constants constants;
    private final BigFraction disputedFrom;
    private final BigFraction downstreamAtMost;
    private final Downstream downstream;
    private final Map<String, Double> burdens = new HashMap<>();
    private final Map<String, CriterionWeight> weights = new HashMap<>();

    /** The weights of an assessment. */
    public CriterionWeights(Ratings ratings) {
        this(ratings, new Downstream(ratings.standard().prioritisation()));
    }

    /**
     * The same with what was worked out before.
     *
     * @param downstream of the same standard
     */
    CriterionWeights(Ratings ratings, Downstream downstream) {
        this.ratings = ratings;
        this.downstream = downstream;
        this.standard = ratings.standard();
        this.constants = standard.prioritisation().constants();
        this.disputedFrom = exact(constants.benefit().disputedFrom());
        this.downstreamAtMost = exact(constants.leverage().downstreamAtMost());
    }

    /** The weight of a criterion; empty if it is not rated. */
    public Optional<CriterionWeight> of(String criterion) {
        return scored(criterion).map(rating -> weights.computeIfAbsent(criterion, id -> weigh(rating)));
    }

    /** Empty as well for a criterion that is not active. */
    private Optional<Rating> scored(String criterion) {
        return Optional.ofNullable(ratings.byCriterion().get(criterion))
                .filter(rating -> rating.scores().isPresent());
    }

    private CriterionWeight weigh(Rating rating) {
        Criterion criterion = rating.criterion();
        SortedMap<String, Double> reach = downstream.of(criterion.id());
        return new CriterionWeight(
                criterion.id(),
                severity(used(rating)),
                rating.weight() / FULL_WEIGHT,
                phaseFactor(criterion.principle()),
                typeFactor(criterion),
                leverage(reach),
                reach.keySet());
    }

    /** Disputed scores count halfway to the lowest group, unless equity already takes the lowest. */
    private BigFraction used(Rating rating) {
        Rating.Scores scores = rating.scores().orElseThrow();
        BigFraction value = rating.value().orElseThrow();
        boolean disputed = rating.criterion().divergence()
                && !rating.criterion().equity()
                && scores.spread().compareTo(disputedFrom) >= 0;
        return disputed ? value.add(scores.lowest()).divide(2) : value;
    }

    /** Straight lines between the given points. */
    private double severity(BigFraction score) {
        List<Constants.Severity> points = constants.severity();
        double level = score.doubleValue();
        for (int index = 1; index < points.size(); index++) {
            double upper = points.get(index).score().doubleValue();
            if (level <= upper) {
                double lower = points.get(index - 1).score().doubleValue();
                double share = (level - lower) / (upper - lower);
                double from = points.get(index - 1).severity();
                return from + share * (points.get(index).severity() - from);
            }
        }
        return points.get(points.size() - 1).severity();
    }

    private double phaseFactor(String principle) {
        return ratings.circumstances()
                .word(ProgramFacts.PHASE)
                .map(phase -> standard.phaseFactor(principle, phase))
                .orElse(1.0);
    }

    private double typeFactor(Criterion criterion) {
        return ratings.circumstances()
                .word(ProgramFacts.TYPE)
                .map(type -> standard.prioritisation()
                        .typeFactor(
                                criterion,
                                type,
                                when -> ratings.circumstances().holds(when).orElse(false)))
                .orElse(1.0);
    }

    private double leverage(SortedMap<String, Double> reach) {
        double sum = reach.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * burdens.computeIfAbsent(entry.getKey(), this::burden))
                .sum();
        return 1 + Math.min(constants.leverage().most(), constants.leverage().step() * sum);
    }

    /** What a weak criterion downstream weighs; nothing where there is nothing to release. */
    private double burden(String criterion) {
        return scored(criterion)
                .flatMap(rating -> rating.value()
                        .filter(value -> value.compareTo(downstreamAtMost) <= 0)
                        .map(value -> severity(value) * rating.weight() / FULL_WEIGHT))
                .orElse(0.0);
    }

    private static BigFraction exact(BigDecimal decimal) {
        return Threshold.exact(decimal);
    }
}
