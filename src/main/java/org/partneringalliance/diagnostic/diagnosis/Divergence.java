package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;

/**
 * A criterion that groups see differently. Immutable.
 *
 * @param far true if two levels or more lie between them
 * @param between the groups and how far they are apart; empty where that would show what few people answered
 */
public record Divergence(String criterion, String statement, boolean far, Optional<Between> between) {

    /** Levels between groups from which on they see a criterion differently. */
    private static final BigFraction APART = BigFraction.of(3, 2);

    private static final BigFraction FAR = BigFraction.of(2);

    /**
     * Two groups that are shown.
     *
     * @param higher the name of the one that rates highest
     * @param lower the name of the one that rates lowest
     * @param points how far they are apart
     */
    public record Between(String higher, String lower, BigDecimal points) {}

    /** Those of an examination, the widest first and otherwise in the order of the standard. */
    public static List<Divergence> of(Examination examination, GroupProfiles profiles) {
        Ratings ratings = examination.ratings();
        Crowd crowd = Crowd.of(ratings);
        Privacy privacy = examination.privacy();
        return ratings.scored()
                .filter(rating -> !privacy.fewAnswered(rating))
                .filter(rating -> spread(rating).compareTo(APART) >= 0)
                .sorted(Comparator.comparing((Rating rating) -> spread(rating).compareTo(FAR) >= 0)
                        .reversed())
                .map(rating -> new Divergence(
                        rating.criterion().id(),
                        rating.criterion().statement(),
                        spread(rating).compareTo(FAR) >= 0,
                        between(rating, crowd, profiles)))
                .toList();
    }

    private static BigFraction spread(Rating rating) {
        return rating.scores().map(Rating.Scores::spread).orElse(BigFraction.ZERO);
    }

    private static Optional<Between> between(Rating rating, Crowd crowd, GroupProfiles profiles) {
        List<String> codes = profiles.shown().stream().map(Group::code).toList();
        if (!crowd.divides(rating.criterion().id(), codes, profiles.minimum())) {
            return Optional.empty();
        }
        List<Group> rated = profiles.shown().stream()
                .filter(group -> median(rating, group).isPresent())
                .toList();
        Comparator<Group> byMedian =
                Comparator.comparing(group -> median(rating, group).orElse(BigFraction.ZERO));
        return rated.stream()
                .max(byMedian)
                .flatMap(higher -> rated.stream()
                        .min(byMedian)
                        .map(lower -> between(rating, higher, lower))
                        .filter(found -> found.points().signum() > 0));
    }

    private static Between between(Rating rating, Group higher, Group lower) {
        BigFraction points = median(rating, higher)
                .orElse(BigFraction.ZERO)
                .subtract(median(rating, lower).orElse(BigFraction.ZERO));
        return new Between(higher.name(), lower.name(), new Value.Exact(points).rounded());
    }

    private static Optional<BigFraction> median(Rating rating, Group group) {
        return rating.scores()
                .flatMap(scores -> Optional.ofNullable(scores.groups().get(group.code())))
                .map(Rating.GroupScore::median);
    }
}
