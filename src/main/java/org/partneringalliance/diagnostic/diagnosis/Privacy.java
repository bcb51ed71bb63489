package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.advice.Factors;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.AreaRating;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;

/** What may be shown without showing what one person answered. Immutable. */
public final class Privacy {

    private static final String ONE_PERSON = "a single person answered";
    private static final String SHOWS_ONE = "it would show what a single person answered";
    private static final String FEW_PEOPLE = "a group of few respondents would be shown";

    private final Ratings ratings;

    public Privacy(Ratings ratings) {
        this.ratings = ratings;
    }

    /** True if a rating is one person's answer although others answered elsewhere: its numbers would show that answer. */
    static boolean single(Rating rating, Ratings ratings) {
        boolean alone =
                rating.scores().filter(scores -> scores.respondents() == 1).isPresent();
        return alone && ratings.assessment().responses().size() > 1;
    }

    /** True if the earlier rating of a criterion, which its trend would show, was one person's answer. */
    static boolean singleBefore(String criterion, Ratings ratings) {
        return ratings.earlier()
                .filter(earlier -> single(earlier.of(criterion), earlier))
                .isPresent();
    }

    /** Why a value is not shown; empty if it may be. */
    public Optional<String> withheld(Key key) {
        return switch (key.type()) {
            case "Gap" -> {
                String[] words = key.subject().split(" ", -1);
                boolean few = ratings.respondents(words[0], words[1], words[2]) < smallestNamed()
                        || ratings.respondents(words[0], words[2], words[1]) < smallestNamed();
                yield few ? Optional.of(FEW_PEOPLE) : Optional.empty();
            }
            case "Group" ->
                ratings.respondents(key.subject()) < smallestNamed() ? Optional.of(FEW_PEOPLE) : Optional.empty();
            case "Rating" ->
                single(key.subject()) || (key.field().equals("trend") && singleBefore(key.subject(), ratings))
                        ? Optional.of(ONE_PERSON)
                        : Optional.empty();
            case "Assessment", "Gate" -> showsOne(key) ? Optional.of(SHOWS_ONE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * True if a number over several criteria would show one person's answer. Who sees a mean or a count and all ratings
     * but one can work that one out, so a single withheld rating among them is enough. The lowest of several shows
     * nothing of the sort if it is reached without any that is withheld.
     */
    private boolean showsOne(Key key) {
        return switch (key.field()) {
            case "meanRaw", "meanEvidence" -> anySingle(ratings.scored());
            case "below" -> {
                Set<String> asked = ratings.standard().thresholds(key.subject()).keySet();
                yield anySingle(ratings.scored()
                        .filter(rating -> asked.contains(rating.criterion().id())));
            }
            case "lowestCritical" ->
                lowest(ratings.scoredCritical(), Rating::value).allMatch(rating -> single(rating, ratings));
            case "lowestAreaMean" ->
                lowest(ratings.standard().areas().keySet().stream(), area -> AreaRating.mean(ratings, area))
                        .allMatch(this::singleWithin);
            default -> false;
        };
    }

    private static <T> Stream<T> lowest(Stream<T> all, Function<T, Optional<BigFraction>> number) {
        SortedMap<BigFraction, List<T>> byNumber = new TreeMap<>();
        all.forEach(each -> number.apply(each)
                .ifPresent(value -> byNumber.computeIfAbsent(value, none -> new ArrayList<>())
                        .add(each)));
        return byNumber.values().stream().limit(1).flatMap(List::stream);
    }

    private boolean singleWithin(String area) {
        return anySingle(
                ratings.scored().filter(rating -> rating.criterion().area().equals(area)));
    }

    private boolean anySingle(Stream<Rating> some) {
        return some.anyMatch(rating -> single(rating, ratings));
    }

    /** True if the numbers of a criterion would show one person's answer. */
    public boolean single(String criterion) {
        return Optional.ofNullable(ratings.byCriterion().get(criterion))
                .filter(rating -> single(rating, ratings))
                .isPresent();
    }

    /** Why the benefit of an action and what follows from it are not shown; empty if they may be. */
    public Optional<String> withheld(Factors factors) {
        return factors.targets().stream().anyMatch(target -> single(target.criterion()))
                ? Optional.of(ONE_PERSON)
                : Optional.empty();
    }

    /** The groups that a value rests on and that may be named, in alphabetical order. */
    public List<String> groups(Key key) {
        if (key.type().equals("Gap")) {
            return List.of(key.subject().split(" ", -1)).subList(1, 3);
        }
        List<String> groups = new ArrayList<>();
        if (key.type().equals("Rating")) {
            Optional.ofNullable(ratings.byCriterion().get(key.subject()))
                    .flatMap(Rating::scores)
                    .ifPresent(scores -> scores.groups().forEach((code, score) -> {
                        if (score.respondents() >= smallestNamed()) {
                            groups.add(code);
                        }
                    }));
        }
        return groups;
    }

    private int smallestNamed() {
        return ratings.standard().prioritisation().constants().extras().smallestNamedGroup();
    }
}
