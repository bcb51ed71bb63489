package org.partneringalliance.diagnostic.inference;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How an area stands: the mean of its criteria's values by weight, capped where a critical criterion is missing. */
public final class AreaRating {

    /** The most an area can have while a critical criterion of it is at 1 or less (content brief 0.5). */
    private static final BigFraction CAP = BigFraction.of(2);

    private AreaRating() {}

    /** The weighted mean of an area's criteria; empty if none was answered. */
    static Optional<BigFraction> mean(Ratings ratings, String area) {
        BigFraction sum = BigFraction.ZERO;
        int weights = 0;
        for (Rating rating : of(ratings, area)) {
            sum = sum.add(rating.value().orElse(BigFraction.ZERO).multiply(rating.weight()));
            weights += rating.weight();
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum.divide(weights));
    }

    /** The mean, at most 2 if a critical criterion of the area has a value of 1 or less. */
    public static Optional<BigFraction> capped(Ratings ratings, String area) {
        boolean missing = of(ratings, area).stream()
                .filter(Rating::critical)
                .flatMap(rating -> rating.value().stream())
                .anyMatch(value -> value.compareTo(BigFraction.ONE) <= 0);
        return mean(ratings, area).map(mean -> missing ? Fractions.min(mean, CAP) : mean);
    }

    private static List<Rating> of(Ratings ratings, String area) {
        return ratings.scored()
                .filter(rating -> rating.criterion().area().equals(area))
                .toList();
    }
}
