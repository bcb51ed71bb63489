package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.advice.Factors;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.AreaRating;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;

/**
 * What may be shown without showing what few people answered. A number has to rest on as many people as the standard asks
 * for; one that a group decides has to rest on as many of that group. Whoever answers alone sees what they answered. What
 * rules conclude is told all the same, without the number and without the name of a small group. Immutable to whoever asks;
 * thread-safe.
 */
public final class Privacy {

    private static final String FEW_ANSWERED = "few people answered";
    private static final String FEW_IN_GROUP = "a group of few respondents would be shown";
    private static final String SHOWS_FEW = "it would show what few people answered";

    private final Ratings ratings;
    private final int minimum;
    private final boolean alone;
    private final Optional<Privacy> earlier;
    private final Map<String, SortedMap<String, Integer>> scoring = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> ofEverybody = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> ofGroups = new ConcurrentHashMap<>();

    public Privacy(Ratings ratings) {
        this.ratings = ratings;
        this.minimum = ratings.standard().prioritisation().constants().extras().minimumRespondents();
        this.alone = ratings.assessment().responses().size() <= 1;
        this.earlier = ratings.earlier().map(Privacy::new);
    }

    /** Why a value is not shown; empty if it may be. */
    public Optional<String> withheld(Key key) {
        return switch (key.type()) {
            case "Gap" -> {
                String[] words = key.subject().split(" ", -1);
                yield because(
                        smallGroup(words[0], words[1], words[2]) || smallGroup(words[0], words[2], words[1]),
                        FEW_IN_GROUP);
            }
            case "Divergence" -> {
                String[] words = key.subject().split(" ", -1);
                yield because(anySmallGap(words[0], words[1]), FEW_IN_GROUP);
            }
            case "Group" ->
                because(
                        key.field().equals("unknownShare") && ratings.respondents(key.subject()) < minimum && !alone,
                        FEW_IN_GROUP);
            case "Rating" -> key.ofStandard() ? Optional.empty() : withheld(key.field(), key.subject());
            case "Assessment", "Gate" -> because(showsFew(key), SHOWS_FEW);
            default -> Optional.empty();
        };
    }

    private static Optional<String> because(boolean withheld, String reason) {
        return withheld ? Optional.of(reason) : Optional.empty();
    }

    /**
     * True if few people answered, or if few of them are of organisations with few: who knows what a large organisation
     * answered could work out the rest.
     */
    private boolean small(Collection<Integer> byOrganisation) {
        return !alone && !enough(byOrganisation, minimum);
    }

    /** How many people of each organisation gave a criterion a level. */
    private SortedMap<String, Integer> scoring(String criterion) {
        return scoring.computeIfAbsent(criterion, ratings::scoring);
    }

    /**
     * True if there are enough people in all, and none or enough in organisations that have few.
     *
     * @param byOrganisation how many people each organisation has
     */
    public static boolean enough(Collection<Integer> byOrganisation, int minimum) {
        int people = 0;
        int ofSmall = 0;
        for (int size : byOrganisation) {
            people += size;
            ofSmall += size < minimum ? size : 0;
        }
        return people >= minimum && (ofSmall == 0 || ofSmall >= minimum);
    }

    private boolean smallGroup(String criterion, String group, String beside) {
        SortedMap<String, Integer> all = scoring(criterion);
        return small(ratings.organisations(group, beside).stream()
                .flatMap(organisation -> Optional.ofNullable(all.get(organisation)).stream())
                .toList());
    }

    private boolean anySmallGap(String of, String over) {
        return ratings.standard().criteria().values().stream()
                .filter(Criterion::divergence)
                .map(Criterion::id)
                .filter(id -> ratings.gap(id, of, over).isPresent())
                .anyMatch(id -> smallGroup(id, of, over) || smallGroup(id, over, of));
    }

    /** Why a number of a criterion that follows from answers is not shown; empty if it may be. */
    Optional<String> withheld(String field, String criterion) {
        Rating rating = ratings.of(criterion);
        return switch (field) {
            case "lowest", "spread" -> ofGroups(rating);
            case "score", "shortfall" -> ofValue(rating);
            case "trend" ->
                ofValue(rating).or(() -> earlier.flatMap(before -> before.ofValue(before.ratings.of(criterion))));
            case "unknownShare" -> because(small(ratings.answering(criterion).values()), FEW_ANSWERED);
            default -> ofEverybody(rating);
        };
    }

    /** Why the median and the evidence of a criterion are not shown. */
    private Optional<String> ofEverybody(Rating rating) {
        return ofEverybody.computeIfAbsent(
                rating.criterion().id(),
                id -> because(rating.scores().isPresent() && small(scoring(id).values()), FEW_ANSWERED));
    }

    /** Why what the groups of a criterion decide is not shown. */
    private Optional<String> ofGroups(Rating rating) {
        return ofGroups.computeIfAbsent(rating.criterion().id(), id -> findOfGroups(rating));
    }

    private Optional<String> findOfGroups(Rating rating) {
        return ofEverybody(rating)
                .or(() -> because(
                        rating.scores().stream()
                                .flatMap(scores -> scores.groups().keySet().stream())
                                .anyMatch(group -> smallGroup(rating.criterion().id(), group, "")),
                        FEW_IN_GROUP));
    }

    /** Why the value that rules see is not shown: the lowest group's where equity asks for it. */
    private Optional<String> ofValue(Rating rating) {
        return rating.criterion().equity() ? ofGroups(rating) : ofEverybody(rating);
    }

    /** True if too few people gave a level for anything to be shown. */
    boolean fewAnswered(Rating rating) {
        return ofEverybody(rating).isPresent();
    }

    /** True if the value of a rating may be shown. */
    boolean shows(Rating rating) {
        return ofValue(rating).isEmpty();
    }

    /**
     * True if a number over several criteria would show what few people answered. Who sees a mean or a count and all
     * ratings but one can work that one out, so a single withheld rating among them is enough. The lowest of several shows
     * nothing of the sort if it is reached without any that is withheld.
     */
    private boolean showsFew(Key key) {
        return switch (key.field()) {
            case "meanRaw", "meanEvidence" -> ratings.scored().anyMatch(this::fewAnswered);
            case "below" -> {
                Set<String> asked = ratings.standard().thresholds(key.subject()).keySet();
                yield anyWithheld(ratings.scored()
                        .filter(rating -> asked.contains(rating.criterion().id())));
            }
            case "lowestCritical" ->
                lowest(ratings.scoredCritical(), Rating::value).noneMatch(this::shows);
            case "lowestAreaMean" ->
                lowest(ratings.standard().areas().keySet().stream(), area -> AreaRating.mean(ratings, area))
                        .allMatch(this::withheldWithin);
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

    private boolean withheldWithin(String area) {
        return anyWithheld(
                ratings.scored().filter(rating -> rating.criterion().area().equals(area)));
    }

    private boolean anyWithheld(Stream<Rating> some) {
        return some.anyMatch(rating -> !shows(rating));
    }

    /** True if too few people gave a criterion a level for anything to be shown. */
    public boolean fewAnswered(String criterion) {
        return fewAnswered(ratings.of(criterion));
    }

    /** True if the value of a criterion may be shown. */
    public boolean shows(String criterion) {
        return shows(ratings.of(criterion));
    }

    /**
     * Why the priority index of an action is not shown; empty if it may be. An action that others wait for has its index
     * from them, so it is shown only if nothing is withheld that any of them may rest on.
     */
    public Optional<String> withheldIndex(Recommendation recommendation) {
        boolean fromOthers = recommendation.index() > recommendation.factors().index();
        return withheld(recommendation.factors())
                .or(() -> because(
                        fromOthers
                                && ratings.scored()
                                        .anyMatch(rating -> ofGroups(rating).isPresent()),
                        SHOWS_FEW));
    }

    /**
     * Why the benefit, confidence and consensus of an action are not shown; empty if they may be. Where groups differ, the
     * consensus and the severity of disputed criteria follow from the lowest group; leverage follows from what is downstream.
     */
    public Optional<String> withheld(Factors factors) {
        return factors.targets().stream()
                .flatMap(target -> Stream.concat(
                        ofGroups(ratings.of(target.criterion())).stream(),
                        target.downstream().stream().sorted().flatMap(id -> ofValue(ratings.of(id)).stream())))
                .findFirst();
    }

    /** The groups that a value rests on and that may be named, in alphabetical order. */
    public List<String> groups(Key key) {
        if (withheld(key).isPresent()) {
            return List.of();
        }
        if (key.type().equals("Gap")) {
            return List.of(key.subject().split(" ", -1)).subList(1, 3);
        }
        if (!key.type().equals("Rating")) {
            return List.of();
        }
        return ratings.of(key.subject()).scores().stream()
                .flatMap(scores -> scores.groups().keySet().stream())
                .filter(group -> !smallGroup(key.subject(), group, ""))
                .toList();
    }

    /** What a value is of, without the names of groups if it is withheld. */
    public String subject(Key key) {
        return switch (key.type()) {
            case "Gap" -> withheld(key).isPresent() ? key.subject().split(" ", -1)[0] : key.subject();
            case "Divergence", "Group" -> withheld(key).isPresent() ? "" : key.subject();
            default -> key.subject();
        };
    }
}
