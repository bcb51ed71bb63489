package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Area;

/**
 * How groups stand by area, as far as that may be shown: no number rests on fewer people than the smallest group that may
 * be named, and none can be worked out by taking one number from another. Immutable.
 *
 * @param minimum people that a number has to rest on
 * @param groups every group that takes part: sectors, then roles
 * @param areas in the order of the standard
 */
public record GroupProfiles(int minimum, List<Group> groups, List<AreaByGroup> areas) {

    public GroupProfiles {
        groups = List.copyOf(groups);
        areas = List.copyOf(areas);
    }

    /** Whether the numbers of a group are shown. */
    public enum Showing {
        /** They are. */
        SHOWN,
        /** Too few of its people answered. */
        FEW,
        /** They would let somebody work out those of a smaller group. */
        GUARDS
    }

    /** A sector or a role. */
    public record Group(String code, String name, Showing showing) {}

    /**
     * How an area stands.
     *
     * @param answered whether anybody gave a level
     * @param all everybody together, 0 to 4; empty if too few answered
     * @param byGroup by code, where enough answered
     */
    public record AreaByGroup(
            String area, String title, boolean answered, Optional<BigDecimal> all, Map<String, BigDecimal> byGroup) {
        public AreaByGroup {
            byGroup = Collections.unmodifiableMap(new TreeMap<>(byGroup));
        }
    }

    /** The groups that are shown. */
    public List<Group> shown() {
        return those(Showing.SHOWN);
    }

    /** The groups that are shown, or not, for a reason. */
    public List<Group> those(Showing showing) {
        return groups.stream().filter(group -> group.showing() == showing).toList();
    }

    /** The groups of an assessment. */
    public static GroupProfiles of(Examination examination) {
        Ratings ratings = examination.ratings();
        Crowd crowd = Crowd.of(ratings);
        int minimum = ratings.standard().prioritisation().constants().extras().minimumRespondents();
        Map<String, Showing> showing = showing(crowd, minimum);
        List<String> shown = crowd.groups().stream()
                .filter(code -> showing.get(code) == Showing.SHOWN)
                .toList();
        List<Group> groups = crowd.groups().stream()
                .map(code -> new Group(
                        code,
                        ratings.standard().groups().name(code).orElse(code),
                        showing.getOrDefault(code, Showing.FEW)))
                .toList();
        List<AreaByGroup> areas = ratings.standard().areas().values().stream()
                .map(area -> area(
                        area,
                        ratings,
                        rating -> crowd.divides(rating.criterion().id(), shown, minimum),
                        shown))
                .toList();
        return new GroupProfiles(minimum, groups, areas);
    }

    /** Large groups first; a group is shown unless it would cut off fewer people than the minimum from any other cut. */
    private static Map<String, Showing> showing(Crowd crowd, int minimum) {
        Map<String, Showing> showing = new TreeMap<>();
        List<String> shown = new ArrayList<>();
        for (String code : crowd.largestFirst()) {
            if (crowd.size(code) < minimum) {
                showing.put(code, Showing.FEW);
                continue;
            }
            shown.add(code);
            if (crowd.divides(shown, minimum)) {
                showing.put(code, Showing.SHOWN);
            } else {
                shown.remove(code);
                showing.put(code, Showing.GUARDS);
            }
        }
        return showing;
    }

    private static AreaByGroup area(
            Area area, Ratings ratings, Function<Rating, Boolean> countable, List<String> shown) {
        List<Rating> scored = ratings.scored()
                .filter(rating -> rating.criterion().area().equals(area.id()))
                .toList();
        List<Rating> counted = scored.stream().filter(countable::apply).toList();
        SortedMap<String, BigDecimal> byGroup = new TreeMap<>();
        for (String code : shown) {
            mean(
                            counted,
                            scores -> Optional.ofNullable(scores.groups().get(code))
                                    .map(Rating.GroupScore::median))
                    .ifPresent(mean -> byGroup.put(code, mean));
        }
        return new AreaByGroup(
                area.id(),
                area.title(),
                !scored.isEmpty(),
                mean(counted, scores -> Optional.of(scores.raw())),
                byGroup);
    }

    /** By the weight of the criteria. */
    private static Optional<BigDecimal> mean(
            List<Rating> ratings, Function<Rating.Scores, Optional<BigFraction>> number) {
        BigFraction sum = BigFraction.ZERO;
        int weights = 0;
        for (Rating rating : ratings) {
            Optional<BigFraction> value = rating.scores().flatMap(number);
            if (value.isPresent()) {
                sum = sum.add(value.get().multiply(rating.weight()));
                weights += rating.weight();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(new Value.Exact(sum.divide(weights)).rounded());
    }
}
