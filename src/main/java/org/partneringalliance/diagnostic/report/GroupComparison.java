package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.AreaByGroup;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.diagnosis.Privacy;

/**
 * How groups changed from one round to a later one: numbers that both reports show, and no others. Only areas of which the
 * same criteria were answered in both are compared, and a group only where the same people answered or where enough came or
 * left: if one alone came, the change would show what they answered. Immutable.
 *
 * @param changes by area, then by group, both in the order of the standard
 * @param hidden groups of either round that are not shown in both
 * @param fewCameOrLeft areas and groups that so few came to or left that a change would show what they answered
 * @param otherQuestions areas with levels in both rounds, but for other criteria
 */
public record GroupComparison(
        List<GroupChange> changes, List<String> hidden, List<String> fewCameOrLeft, List<String> otherQuestions) {

    public GroupComparison {
        changes = List.copyOf(changes);
        hidden = List.copyOf(hidden);
        fewCameOrLeft = List.copyOf(fewCameOrLeft);
        otherQuestions = List.copyOf(otherQuestions);
    }

    /** How a group sees an area, on the scale from 0 to 4. */
    public record GroupChange(String area, String group, BigDecimal before, BigDecimal now) {

        /** Positive where it is better now. */
        public BigDecimal change() {
            return now.subtract(before);
        }
    }

    /**
     * A round as far as groups go.
     *
     * @param groups as its report shows them
     */
    public record Round(Examination examination, Diagnosis diagnosis, GroupProfiles groups) {

        private Set<String> shown() {
            return groups.shown().stream().map(Group::code).collect(Collectors.toSet());
        }

        private Optional<AreaByGroup> area(String id) {
            return groups.areas().stream()
                    .filter(area -> area.area().equals(id))
                    .findFirst();
        }

        private Set<String> answered(String id) {
            return diagnosis.profile().stream()
                    .filter(area -> area.area().equals(id))
                    .map(AreaProfile::criteria)
                    .flatMap(List::stream)
                    .filter(criterion -> criterion.organisations() > 0)
                    .map(CriterionProfile::criterion)
                    .collect(Collectors.toSet());
        }

        /** The people of a group who gave a level to any of these criteria, by id, with their organisations. */
        private Map<String, String> people(String group, Set<String> criteria) {
            Set<String> members = examination.organisations(group);
            return examination.assessment().responses().stream()
                    .filter(response -> members.contains(response.organisation()))
                    .filter(response ->
                            criteria.stream().anyMatch(id -> response.answers().get(id) instanceof Answer.Scored))
                    .collect(Collectors.toMap(Response::respondent, Response::organisation));
        }
    }

    /** Compares the groups of two rounds. */
    public static GroupComparison of(Round earlier, Round later) {
        List<Group> both = later.groups().shown().stream()
                .filter(group -> earlier.shown().contains(group.code()))
                .toList();
        List<GroupChange> changes = new ArrayList<>();
        List<String> few = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (AreaByGroup now : later.groups().areas()) {
            Set<String> asked = later.answered(now.area());
            Set<String> askedThen = earlier.answered(now.area());
            if (asked.isEmpty() || askedThen.isEmpty()) {
                continue;
            }
            if (!asked.equals(askedThen)) {
                others.add(now.title());
                continue;
            }
            for (Group group : both) {
                Optional<GroupChange> change = earlier.area(now.area()).flatMap(then -> change(now, then, group));
                boolean comparable = sameOrEnough(
                        earlier.people(group.code(), asked),
                        later.people(group.code(), asked),
                        later.groups().minimum());
                change.filter(any -> comparable).ifPresent(changes::add);
                change.filter(any -> !comparable)
                        .ifPresent(any -> few.add("%s: %s".formatted(now.title(), group.name())));
            }
        }
        return new GroupComparison(changes, hidden(earlier, later, both), few, others);
    }

    /** True if nobody came or left, or so many that a change shows nothing of few. */
    private static boolean sameOrEnough(Map<String, String> then, Map<String, String> now, int minimum) {
        Set<Map.Entry<String, String>> moved = new HashSet<>(then.entrySet());
        moved.addAll(now.entrySet());
        moved.removeIf(
                person -> then.entrySet().contains(person) && now.entrySet().contains(person));
        Map<String, Integer> byOrganisation =
                moved.stream().collect(Collectors.toMap(Map.Entry::getValue, person -> 1, Integer::sum));
        return moved.isEmpty() || Privacy.enough(byOrganisation.values(), minimum);
    }

    private static Optional<GroupChange> change(AreaByGroup now, AreaByGroup then, Group group) {
        Optional<BigDecimal> before = Optional.ofNullable(then.byGroup().get(group.code()));
        return before.flatMap(level -> Optional.ofNullable(now.byGroup().get(group.code()))
                .map(after -> new GroupChange(now.title(), group.name(), rounded(level), rounded(after))));
    }

    private static BigDecimal rounded(BigDecimal level) {
        return level.setScale(RoundComparison.PLACES, RoundingMode.HALF_UP);
    }

    private static List<String> hidden(Round earlier, Round later, List<Group> both) {
        Set<String> compared = both.stream().map(Group::name).collect(Collectors.toSet());
        List<String> names = new ArrayList<>();
        later.groups().groups().forEach(group -> names.add(group.name()));
        earlier.groups().groups().forEach(group -> names.add(group.name()));
        return names.stream()
                .distinct()
                .filter(name -> !compared.contains(name))
                .toList();
    }
}
