package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.AreaRating;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Area;

/** The profile by area and criterion. */
final class Profiles {

    private Profiles() {}

    static List<AreaProfile> of(Situation situation) {
        Ratings ratings = situation.ratings();
        return ratings.standard().areas().values().stream()
                .map(area -> area(area, situation))
                .toList();
    }

    private static AreaProfile area(Area area, Situation situation) {
        Ratings ratings = situation.ratings();
        List<CriterionProfile> criteria = ratings.byCriterion().values().stream()
                .filter(rating -> rating.criterion().area().equals(area.id()))
                .filter(rating ->
                        rating.scores().isPresent() || rating.unknownShare().isPresent())
                .map(rating -> criterion(rating, situation))
                .toList();
        return new AreaProfile(
                area.id(),
                area.title(),
                AreaRating.capped(ratings, area.id(), rating -> !Privacy.single(rating, ratings))
                        .map(Profiles::rounded),
                criteria);
    }

    private static CriterionProfile criterion(Rating rating, Situation situation) {
        boolean withheld = Privacy.single(rating, situation.ratings());
        Function<Function<Rating.Scores, BigFraction>, Optional<BigDecimal>> shown = number ->
                rating.scores().filter(scores -> !withheld).map(number).map(Profiles::rounded);
        return new CriterionProfile(
                rating.criterion().id(),
                rating.criterion().statement(),
                rating.value().filter(value -> !withheld).map(Profiles::rounded),
                shown.apply(Rating.Scores::lowest),
                shown.apply(Rating.Scores::spread),
                rating.unknownShare().map(Profiles::rounded),
                shown.apply(Rating.Scores::evidence),
                situation
                        .trend(rating.criterion().id())
                        .filter(trend -> !withheld
                                && !Privacy.singleBefore(rating.criterion().id(), situation.ratings()))
                        .map(Profiles::rounded),
                rating.scores().map(Rating.Scores::organisations).orElse(0),
                withheld);
    }

    private static BigDecimal rounded(BigFraction number) {
        return new Value.Exact(number).rounded();
    }
}
