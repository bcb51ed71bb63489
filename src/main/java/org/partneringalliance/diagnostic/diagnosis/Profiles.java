package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.AreaRating;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Rating.Scores;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Area;

/** The profile by area and criterion. */
final class Profiles {

    private Profiles() {}

    static List<AreaProfile> of(Examination examination) {
        return examination.standard().areas().values().stream()
                .map(area -> area(area, examination))
                .toList();
    }

    private static AreaProfile area(Area area, Examination examination) {
        Ratings ratings = examination.ratings();
        List<CriterionProfile> criteria = ratings.byCriterion().values().stream()
                .filter(rating -> rating.criterion().area().equals(area.id()))
                .filter(rating ->
                        rating.scores().isPresent() || rating.unknownShare().isPresent())
                .map(rating -> criterion(rating, examination))
                .toList();
        return new AreaProfile(
                area.id(),
                area.title(),
                AreaRating.capped(ratings, area.id(), examination.privacy()::shows)
                        .map(Profiles::rounded),
                criteria);
    }

    private static CriterionProfile criterion(Rating rating, Examination examination) {
        String id = rating.criterion().id();
        Privacy privacy = examination.privacy();
        Predicate<String> shown = field -> privacy.withheld(field, id).isEmpty();
        return new CriterionProfile(
                id,
                rating.criterion().statement(),
                rating.value().filter(value -> shown.test("score")).map(Profiles::rounded),
                number(rating, Scores::lowest, shown.test("lowest")),
                number(rating, Scores::spread, shown.test("spread")),
                rating.unknownShare()
                        .filter(share -> shown.test("unknownShare"))
                        .map(Profiles::rounded),
                number(rating, Scores::evidence, shown.test("evidence")),
                examination
                        .situation()
                        .trend(id)
                        .filter(trend -> shown.test("trend"))
                        .map(Profiles::rounded),
                rating.scores().map(Scores::organisations).orElse(0),
                privacy.withheld("score", id));
    }

    private static Optional<BigDecimal> number(Rating rating, Function<Scores, BigFraction> number, boolean shown) {
        return rating.scores().filter(scores -> shown).map(number).map(Profiles::rounded);
    }

    private static BigDecimal rounded(BigFraction number) {
        return new Value.Exact(number).rounded();
    }
}
