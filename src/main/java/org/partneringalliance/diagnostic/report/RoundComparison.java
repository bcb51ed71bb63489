package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;

/**
 * How the profile changed from one round of a partnership to a later one. Only criteria whose score is shown in both are
 * compared; an area is compared by those alone, so that other questions cannot move it. Immutable.
 *
 * @param areas in the order of the standard; those with a criterion that can be compared only
 * @param criteria those that fell most first, equal changes in the order of the standard
 * @param incomparable the other criteria of either round, in the order of the later profile, then of the earlier one
 */
public record RoundComparison(List<AreaChange> areas, List<CriterionChange> criteria, List<Incomparable> incomparable) {

    /** As in the picture of the profile: two ways to take a mean do not seem to differ where they hardly do. */
    static final int PLACES = 1;

    public RoundComparison {
        areas = List.copyOf(areas);
        criteria = List.copyOf(criteria);
        incomparable = List.copyOf(incomparable);
    }

    /**
     * How an area changed.
     *
     * @param before the mean of the criteria that can be compared, 0 to 4
     * @param compared how many they are
     */
    public record AreaChange(String area, String title, BigDecimal before, BigDecimal now, int compared) {

        /** Positive where it is better now. */
        public BigDecimal change() {
            return now.subtract(before);
        }
    }

    /** How a criterion changed, on the scale from 0 to 4. */
    public record CriterionChange(String criterion, String statement, BigDecimal before, BigDecimal now) {

        /** Positive where it is better now. */
        public BigDecimal change() {
            return now.subtract(before);
        }
    }

    /** A criterion that cannot be compared. */
    public record Incomparable(String criterion, String statement, Cause cause) {}

    /** Why a criterion cannot be compared; the first that applies. */
    public enum Cause {
        NOT_APPLICABLE("Said not to apply in at least one of the rounds"),
        UNKNOWN("Not known in at least one of the rounds"),
        NEVER("Nobody gave a level in either round"),
        NOT_THEN("Not asked or not answered by a level in the earlier round"),
        NOT_NOW("Not asked or not answered by a level in this round"),
        NOT_SHOWN("Not shown in at least one of the rounds, as it would show what few people answered");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /**
     * Compares the profiles of two rounds.
     *
     * @param notApplicable criteria of which it may be told that they were said not to apply in either round
     */
    public static RoundComparison of(Diagnosis earlier, Diagnosis later, Set<String> notApplicable) {
        Map<String, CriterionProfile> before = byCriterion(earlier);
        Map<String, CriterionProfile> now = byCriterion(later);
        List<AreaChange> areas = new ArrayList<>();
        List<CriterionChange> criteria = new ArrayList<>();
        for (AreaProfile area : later.profile()) {
            List<CriterionChange> changes = area.criteria().stream()
                    .flatMap(criterion -> change(criterion, before).stream())
                    .toList();
            criteria.addAll(changes);
            if (!changes.isEmpty()) {
                areas.add(area(area, changes));
            }
        }
        criteria.sort(Comparator.comparing(CriterionChange::change));
        return new RoundComparison(areas, criteria, incomparable(before, now, notApplicable));
    }

    private static Map<String, CriterionProfile> byCriterion(Diagnosis diagnosis) {
        Map<String, CriterionProfile> profiles = new LinkedHashMap<>();
        diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .forEach(criterion -> profiles.put(criterion.criterion(), criterion));
        return profiles;
    }

    private static Optional<CriterionChange> change(CriterionProfile now, Map<String, CriterionProfile> earlier) {
        Optional<BigDecimal> before =
                Optional.ofNullable(earlier.get(now.criterion())).flatMap(CriterionProfile::score);
        return before.flatMap(
                then -> now.score().map(score -> new CriterionChange(now.criterion(), now.statement(), then, score)));
    }

    private static AreaChange area(AreaProfile area, List<CriterionChange> changes) {
        return new AreaChange(
                area.area(),
                area.title(),
                mean(changes.stream().map(CriterionChange::before).toList()),
                mean(changes.stream().map(CriterionChange::now).toList()),
                changes.size());
    }

    private static BigDecimal mean(List<BigDecimal> levels) {
        return levels.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(levels.size()), PLACES, RoundingMode.HALF_UP);
    }

    private static List<Incomparable> incomparable(
            Map<String, CriterionProfile> before, Map<String, CriterionProfile> now, Set<String> notApplicable) {
        Map<String, CriterionProfile> all = new LinkedHashMap<>(now);
        before.forEach(all::putIfAbsent);
        return all.values().stream()
                .flatMap(criterion -> cause(
                        before.get(criterion.criterion()),
                        now.get(criterion.criterion()),
                        notApplicable.contains(criterion.criterion()))
                        .map(cause -> new Incomparable(criterion.criterion(), criterion.statement(), cause))
                        .stream())
                .toList();
    }

    private static Optional<Cause> cause(
            @Nullable CriterionProfile before, @Nullable CriterionProfile now, boolean notApplicable) {
        if (notApplicable && !(answered(before) && answered(now))) {
            return Optional.of(Cause.NOT_APPLICABLE);
        }
        if (unknown(before) || unknown(now)) {
            return Optional.of(Cause.UNKNOWN);
        }
        if (!answered(before) && !answered(now)) {
            return Optional.of(Cause.NEVER);
        }
        if (!answered(before)) {
            return Optional.of(Cause.NOT_THEN);
        }
        if (!answered(now)) {
            return Optional.of(Cause.NOT_NOW);
        }
        return shown(before) && shown(now) ? Optional.empty() : Optional.of(Cause.NOT_SHOWN);
    }

    /** True if somebody gave a level, whether it is shown or not. */
    private static boolean answered(@Nullable CriterionProfile criterion) {
        return criterion != null && criterion.organisations() > 0;
    }

    /** True if it may be told that of those asked nobody knew. */
    private static boolean unknown(@Nullable CriterionProfile criterion) {
        return criterion != null
                && !answered(criterion)
                && criterion.unknownShare().isPresent();
    }

    private static boolean shown(@Nullable CriterionProfile criterion) {
        return criterion != null && criterion.score().isPresent();
    }

    /** How many criteria cannot be compared for a reason. */
    public long count(Cause cause) {
        return incomparable.stream().filter(each -> each.cause() == cause).count();
    }
}
