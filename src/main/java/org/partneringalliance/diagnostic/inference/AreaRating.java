package org.partneringalliance.diagnostic.inference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** How an area stands: the mean of its criteria's values by weight, capped where a critical criterion is missing. */
public final class AreaRating {

    /** The most an area can have while a critical criterion of it is at 1 or less (content brief 0.5). */
    private static final BigFraction CAP = BigFraction.of(2);

    private AreaRating() {}

    /** The weighted mean of an area's criteria; empty if none was answered. */
    public static Optional<BigFraction> mean(Ratings ratings, String area) {
        return mean(of(ratings, area, rating -> true));
    }

    /**
     * The mean, at most 2 if a critical criterion of the area has a value of 1 or less.
     *
     * @param counts which criteria count; a reader who may not see one must not find it out from the mean
     */
    public static Optional<BigFraction> capped(Ratings ratings, String area, Predicate<Rating> counts) {
        List<Rating> counting = of(ratings, area, counts);
        boolean missing = counting.stream()
                .filter(Rating::critical)
                .flatMap(rating -> rating.value().stream())
                .anyMatch(value -> value.compareTo(BigFraction.ONE) <= 0);
        return mean(counting).map(mean -> missing ? Fractions.min(mean, CAP) : mean);
    }

    private static Optional<BigFraction> mean(List<Rating> ratings) {
        BigFraction sum = BigFraction.ZERO;
        int weights = 0;
        for (Rating rating : ratings) {
            sum = sum.add(rating.value().orElse(BigFraction.ZERO).multiply(rating.weight()));
            weights += rating.weight();
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum.divide(weights));
    }

    private static List<Rating> of(Ratings ratings, String area, Predicate<Rating> counts) {
        return ratings.scored()
                .filter(rating -> rating.criterion().area().equals(area))
                .filter(counts)
                .toList();
    }
}
