package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.advice.Factors;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;

/** What may be shown without showing what one person answered. Immutable. */
public final class Privacy {

    private static final String ONE_PERSON = "a single person answered";
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
            case "Rating" -> single(key.subject()) ? Optional.of(ONE_PERSON) : Optional.empty();
            default -> Optional.empty();
        };
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
