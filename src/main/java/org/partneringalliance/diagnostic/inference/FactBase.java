package org.partneringalliance.diagnostic.inference;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Phase;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Everything known about a partnership in the words rules use. Only gaps that some rule asks for are worked out. What
 * cannot be known from the answers has no entry.
 */
final class FactBase {

    /** A gap from here on is a divergence between groups (content brief 6.9). */
    private static final BigFraction DIVERGENCE = BigFraction.of(3, 2);

    private final Ratings ratings;
    private final Standard standard;
    private final Map<Key, Value> known = new LinkedHashMap<>();

    private FactBase(Ratings ratings) {
        this.ratings = ratings;
        this.standard = ratings.standard();
    }

    /**
     * The facts of an assessment.
     *
     * @param asked subjects by type that rules speak of, for gaps and divergences
     */
    static Map<Key, Value> of(Ratings ratings, Map<String, Set<String>> asked) {
        FactBase base = new FactBase(ratings);
        base.assessment();
        asked.getOrDefault("Divergence", Set.of()).forEach(base::divergence);
        asked.getOrDefault("Gap", Set.of()).forEach(base::gap);
        base.gates();
        ratings.members().groups().keySet().forEach(base::responseRatio);
        ratings.unknownShares().forEach((group, share) -> base.put("Group", group, "unknownShare", share));
        base.partnership();
        ratings.byCriterion().values().forEach(base::rating);
        base.shortfalls(base.standard.criteria().keySet());
        return Collections.unmodifiableMap(base.known);
    }

    /**
     * The facts that speak of one criterion.
     *
     * @param asked as for {@link #of}
     */
    static Map<Key, Value> about(String criterion, Ratings ratings, Map<String, Set<String>> asked) {
        FactBase base = new FactBase(ratings);
        base.rating(ratings.of(criterion));
        base.shortfalls(List.of(criterion));
        asked.getOrDefault("Gap", Set.of()).stream()
                .filter(subject -> subject.startsWith(criterion + " "))
                .forEach(base::gap);
        return Map.copyOf(base.known);
    }

    private void put(String type, String subject, String field, Value value) {
        known.put(new Key(type, subject, field), value);
    }

    private void put(String type, String subject, String field, BigFraction number) {
        put(type, subject, field, new Value.Exact(number));
    }

    private void partnership() {
        ratings.circumstances().facts().forEach((name, value) -> put(RuleVocabulary.PARTNERSHIP, "", name, value));
    }

    private void rating(Rating rating) {
        Criterion criterion = rating.criterion();
        String id = criterion.id();
        put("Rating", id, "principle", new Value.Text(criterion.principle()));
        put("Rating", id, "area", new Value.Text(criterion.area()));
        put("Rating", id, "critical", new Value.Flag(rating.critical()));
        put("Rating", id, "weight", BigFraction.of(rating.weight()));
        rating.unknownShare().ifPresent(share -> put("Rating", id, "unknownShare", share));
        rating.trend().ifPresent(trend -> put("Rating", id, "trend", trend));
        rating.value().ifPresent(value -> put("Rating", id, "score", value));
        rating.scores().ifPresent(scores -> {
            put("Rating", id, "lowest", scores.lowest());
            put("Rating", id, "spread", scores.spread());
            put("Rating", id, "evidence", scores.evidence());
        });
    }

    private void gates() {
        for (String gate : standard.gates().keySet()) {
            List<BigFraction> shortfalls = standard.thresholds(gate).entrySet().stream()
                    .flatMap(entry -> shortfall(entry.getKey(), entry.getValue()).stream())
                    .toList();
            if (!shortfalls.isEmpty()) {
                long below = shortfalls.stream()
                        .filter(shortfall -> shortfall.signum() > 0)
                        .count();
                put("Gate", gate, "below", BigFraction.of((int) below));
            }
        }
    }

    private void shortfalls(Collection<String> criteria) {
        Map<String, BigFraction> ahead = new HashMap<>();
        for (String gate : gatesAhead()) {
            Map<String, Integer> thresholds = new HashMap<>(standard.thresholds(gate));
            thresholds.keySet().retainAll(criteria);
            thresholds.forEach((criterion, level) -> shortfall(criterion, level)
                    .ifPresent(shortfall -> ahead.merge(criterion, shortfall, Fractions::max)));
        }
        ahead.forEach((criterion, shortfall) -> put("Rating", criterion, "shortfall", shortfall));
    }

    private Optional<BigFraction> shortfall(String criterion, int level) {
        return ratings.of(criterion).value().map(value -> BigFraction.of(level).subtract(value));
    }

    /** The gates that end this phase and the next; the recurring gate blocks nothing and is left out. */
    private List<String> gatesAhead() {
        List<String> phases = standard.phases().values().stream().map(Phase::id).toList();
        int phase = ratings.circumstances()
                .word(ProgramFacts.PHASE)
                .map(phases::indexOf)
                .orElse(-1);
        if (phase < 0) {
            return List.of();
        }
        Set<String> near = Set.copyOf(phases.subList(phase, Math.min(phase + 2, phases.size())));
        return standard.gates().values().stream()
                .filter(gate -> near.contains(gate.leaves()) && !gate.recurring())
                .map(gate -> gate.id())
                .toList();
    }

    private void responseRatio(String group) {
        Optional<BigFraction> top = ratings.responseRate("TOP").filter(rate -> rate.signum() > 0);
        top.flatMap(rate -> ratings.responseRate(group).map(own -> own.divide(rate)))
                .ifPresent(ratio -> put("Group", group, "responseRatio", ratio));
    }

    private void assessment() {
        List<Rating> scored = ratings.scored().toList();
        if (!scored.isEmpty()) {
            put("Assessment", "", "meanRaw", mean(scored, Rating.Scores::raw));
            put("Assessment", "", "meanEvidence", mean(scored, Rating.Scores::evidence));
        }
        lowestCritical().ifPresent(lowest -> put("Assessment", "", "lowestCritical", lowest));
        lowestAreaMean().ifPresent(lowest -> put("Assessment", "", "lowestAreaMean", lowest));
        ratings.monthsSincePrevious().ifPresent(months -> put("Assessment", "", "monthsSincePrevious", months));
        ratings.assessment()
                .previous()
                .flatMap(this::overlap)
                .ifPresent(overlap -> put("Assessment", "", "respondentOverlap", overlap));
        put(
                "Assessment",
                "",
                "funderHosts",
                new Value.Flag(ratings.circumstances().combined("FUNDER", "HOST")));
    }

    private static BigFraction mean(List<Rating> scored, Function<Rating.Scores, BigFraction> number) {
        return Fractions.mean(scored.stream()
                .flatMap(rating -> rating.scores().map(number).stream())
                .toList());
    }

    private Optional<BigFraction> lowestCritical() {
        return ratings.scoredCritical()
                .flatMap(rating -> rating.value().stream())
                .reduce(Fractions::min);
    }

    private Optional<BigFraction> lowestAreaMean() {
        List<BigFraction> means = standard.areas().keySet().stream()
                .flatMap(area -> AreaRating.mean(ratings, area).stream())
                .toList();
        return means.size() < standard.areas().size()
                ? Optional.empty()
                : means.stream().reduce(Fractions::min);
    }

    private Optional<BigFraction> overlap(Assessment previous) {
        Set<String> before =
                previous.responses().stream().map(Response::respondent).collect(Collectors.toSet());
        List<Response> now = ratings.assessment().responses();
        long both = now.stream()
                .filter(response -> before.contains(response.respondent()))
                .count();
        return now.isEmpty() ? Optional.empty() : Optional.of(BigFraction.of((int) both, now.size()));
    }

    private void gap(String subject) {
        String[] words = subject.split(" ", -1);
        ratings.gap(words[0], words[1], words[2]).ifPresent(size -> put("Gap", subject, "size", size));
    }

    private void divergence(String subject) {
        String[] words = subject.split(" ", -1);
        List<BigFraction> gaps = standard.criteria().values().stream()
                .filter(Criterion::divergence)
                .flatMap(criterion -> ratings.gap(criterion.id(), words[0], words[1]).stream())
                .toList();
        if (!gaps.isEmpty()) {
            long wide =
                    gaps.stream().filter(gap -> gap.compareTo(DIVERGENCE) >= 0).count();
            put("Divergence", subject, "criteria", BigFraction.of((int) wide));
        }
    }
}
