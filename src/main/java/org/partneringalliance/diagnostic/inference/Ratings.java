package org.partneringalliance.diagnostic.inference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * The statistics of one assessment (content brief 0.3 and 0.7): one organisation one vote, medians across organisations,
 * evidence cap, equity rule, spread and gaps between groups, unknown share, trend. All in exact arithmetic. Immutable.
 */
public final class Ratings {

    /** Days of a year, to turn a change between two dates into one per 12 months. */
    private static final int DAYS_OF_YEAR = 365;

    private static final int DAYS_OF_MONTH = 31;

    private final Standard standard;
    private final Assessment submitted;
    private final Assessment assessment;
    private final Circumstances circumstances;
    private final Members members;
    private final Optional<Ratings> earlier;
    private final Map<String, Answers> answers;
    private final Map<String, Rating> ratings = new LinkedHashMap<>();

    private Ratings(Standard standard, Assessment assessment) {
        this.standard = standard;
        this.submitted = assessment;
        this.assessment = assessment.only(standard.criteria().keySet());
        this.circumstances = new Circumstances(standard, this.assessment);
        this.members = new Members(this.assessment, standard.groups());
        this.answers = Answers.byCriterion(this.assessment);
        this.earlier = this.assessment.previous().map(previous -> new Ratings(standard, previous));
        standard.criteria().values().forEach(criterion -> ratings.put(criterion.id(), rate(criterion, earlier)));
    }

    private Ratings(Ratings before, Assessment changed, Set<String> criteria) {
        this.standard = before.standard;
        this.submitted = changed;
        this.assessment = changed.only(standard.criteria().keySet());
        this.circumstances = before.circumstances;
        this.members = before.members;
        this.earlier = before.earlier;
        this.answers = new HashMap<>(before.answers);
        this.answers.keySet().removeAll(criteria);
        this.answers.putAll(Answers.byCriterion(assessment.only(criteria)));
        this.ratings.putAll(before.ratings);
        criteria.stream()
                .filter(ratings::containsKey)
                .forEach(id -> ratings.put(id, rate(of(id).criterion(), earlier)));
    }

    /** The ratings of an assessment; with an earlier one in it, trends too. */
    public static Ratings of(Standard standard, Assessment assessment) {
        return new Ratings(standard, assessment);
    }

    /**
     * The ratings after nothing but levels and evidence of some criteria changed, and nobody started or ceased to answer:
     * the same as those of the changed assessment, with less work.
     */
    public Ratings with(Assessment changed, Collection<String> criteria) {
        return new Ratings(this, changed, Set.copyOf(criteria));
    }

    /** Every criterion's rating, in the order of the standard. */
    public Map<String, Rating> byCriterion() {
        return Collections.unmodifiableMap(ratings);
    }

    /** The rating of a criterion of the standard. */
    public Rating of(String criterion) {
        Rating rating = ratings.get(criterion);
        if (rating == null) {
            throw new IllegalArgumentException("'" + criterion + "' is no criterion of the standard");
        }
        return rating;
    }

    /** The ratings that have a value. */
    public Stream<Rating> scored() {
        return ratings.values().stream().filter(rating -> rating.scores().isPresent());
    }

    /** Those of them that are critical here or that a gate asks for. */
    public Stream<Rating> scoredCritical() {
        Set<String> gated = standard.gates().keySet().stream()
                .flatMap(gate -> standard.thresholds(gate).keySet().stream())
                .collect(Collectors.toSet());
        return scored().filter(rating ->
                rating.critical() || gated.contains(rating.criterion().id()));
    }

    /** The facts the ratings were made under. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Criteria that were answered but are not active, so that they do not count; in alphabetical order. */
    public List<Criterion> leftOut() {
        return submitted.answered().stream()
                .flatMap(id -> Optional.ofNullable(standard.dormant().get(id)).stream())
                .toList();
    }

    /** What was answered and counts. */
    public Assessment assessment() {
        return assessment;
    }

    Members members() {
        return members;
    }

    /** Median of one group minus median of another, before the evidence cap; empty unless both groups count. */
    public Optional<BigFraction> gap(String criterion, String of, String over) {
        if (of(criterion).scores().isEmpty()) {
            return Optional.empty();
        }
        Answers answers = answers(criterion);
        Optional<Rating.GroupScore> left = answers.group(members.of(of, over), members);
        Optional<Rating.GroupScore> right = answers.group(members.of(over, of), members);
        return left.flatMap(first -> right.map(second -> first.median().subtract(second.median())));
    }

    /** The organisations of a group; where groups are compared, without those of both. */
    public Set<String> organisations(String group, String beside) {
        return members.of(group, beside);
    }

    private Answers answers(String criterion) {
        return answers.getOrDefault(criterion, Answers.NONE);
    }

    /** How many people of each organisation gave a criterion a level, for organisations with at least one. */
    public SortedMap<String, Integer> scoring(String criterion) {
        return answers(criterion).scoring();
    }

    /** The same for people who gave a level or do not know. */
    public SortedMap<String, Integer> answering(String criterion) {
        return answers(criterion).answering();
    }

    /** Do-not-know answers of each group over all of its answers except not applicable; without groups that gave none. */
    SortedMap<String, BigFraction> unknownShares() {
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> unknown = new HashMap<>();
        for (Answers each : answers.values()) {
            each.scoring().forEach((organisation, people) -> known.merge(organisation, people, Integer::sum));
            each.unknown().forEach((organisation, people) -> unknown.merge(organisation, people, Integer::sum));
        }
        SortedMap<String, BigFraction> shares = new TreeMap<>();
        members.groups().forEach((group, organisations) -> {
            int notKnown = sum(unknown, organisations);
            int all = notKnown + sum(known, organisations);
            if (all > 0) {
                shares.put(group, BigFraction.of(notKnown, all));
            }
        });
        return shares;
    }

    private static int sum(Map<String, Integer> numbers, Set<String> keys) {
        return keys.stream().mapToInt(key -> numbers.getOrDefault(key, 0)).sum();
    }

    /** How many people of a group took part. */
    public int respondents(String group) {
        Set<String> organisations = members.of(group, "");
        return (int) assessment.responses().stream()
                .filter(response -> organisations.contains(response.organisation()))
                .count();
    }

    /** Organisations of a group, listed and with at least one level given. */
    Optional<BigFraction> responseRate(String group) {
        Set<String> listed = members.of(group, "");
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        long answering =
                listed.stream().filter(circumstances.answering()::contains).count();
        return Optional.of(BigFraction.of((int) answering, listed.size()));
    }

    /** The ratings of the earlier assessment; empty if there is none. */
    public Optional<Ratings> earlier() {
        return earlier;
    }

    /** Full months since the earlier assessment and a part for the days beyond them; empty without one. */
    Optional<BigFraction> monthsSincePrevious() {
        return sincePrevious((earlier, now) -> {
            long months = ChronoUnit.MONTHS.between(earlier, now);
            long days = ChronoUnit.DAYS.between(earlier.plusMonths(months), now);
            return BigFraction.of((int) months).add(BigFraction.of((int) days, DAYS_OF_MONTH));
        });
    }

    private Optional<BigFraction> yearsSincePrevious() {
        return sincePrevious(
                (earlier, now) -> BigFraction.of((int) ChronoUnit.DAYS.between(earlier, now), DAYS_OF_YEAR));
    }

    private Optional<BigFraction> sincePrevious(BiFunction<LocalDate, LocalDate, BigFraction> time) {
        return assessment
                .previous()
                .flatMap(Assessment::date)
                .flatMap(earlier -> assessment.date().map(now -> time.apply(earlier, now)));
    }

    private Rating rate(Criterion criterion, Optional<Ratings> earlier) {
        Answers answers = answers(criterion.id());
        boolean scored = answers.respondents() > 0 && circumstances.applies(criterion);
        Rating rating = new Rating(
                criterion,
                circumstances.weight(criterion),
                circumstances.critical(criterion),
                scored ? Optional.of(scores(criterion, answers)) : Optional.empty(),
                circumstances.applies(criterion) ? answers.unknownShare() : Optional.empty(),
                Optional.empty());
        return earlier.flatMap(before -> trend(before.of(criterion.id()), rating))
                .map(trend -> new Rating(
                        criterion,
                        rating.weight(),
                        rating.critical(),
                        rating.scores(),
                        rating.unknownShare(),
                        Optional.of(trend)))
                .orElse(rating);
    }

    private Optional<BigFraction> trend(Rating before, Rating now) {
        return yearsSincePrevious()
                .filter(years -> years.signum() > 0)
                .flatMap(years -> before.value()
                        .flatMap(earlier -> now.value()
                                .map(current -> current.subtract(earlier).divide(years))));
    }

    private Rating.Scores scores(Criterion criterion, Answers answers) {
        BigFraction raw = answers.median();
        BigFraction evidence = answers.evidence();
        SortedMap<String, Rating.GroupScore> groups = new TreeMap<>();
        members.groups()
                .forEach((group, organisations) ->
                        answers.group(organisations, members).ifPresent(score -> groups.put(group, score)));
        BigFraction lowest = groups.values().stream()
                .map(Rating.GroupScore::median)
                .reduce(Fractions::min)
                .orElse(raw);
        BigFraction highest = groups.values().stream()
                .map(Rating.GroupScore::median)
                .reduce(Fractions::max)
                .orElse(raw);
        return new Rating.Scores(
                raw,
                capped(criterion, raw, evidence),
                capped(criterion, lowest, evidence),
                highest.subtract(lowest),
                evidence,
                answers.organisations(),
                answers.respondents(),
                groups);
    }

    /** What documents could show counts only as far as it is shown: 2 if asserted, 3 if described. */
    private static BigFraction capped(Criterion criterion, BigFraction score, BigFraction evidence) {
        if (!criterion.factual()) {
            return score;
        }
        if (evidence.compareTo(BigFraction.ONE) < 0) {
            return Fractions.min(score, BigFraction.of(2));
        }
        return evidence.compareTo(BigFraction.of(2)) < 0 ? Fractions.min(score, BigFraction.of(3)) : score;
    }

    /** The standard the ratings were made under. */
    public Standard standard() {
        return standard;
    }
}
