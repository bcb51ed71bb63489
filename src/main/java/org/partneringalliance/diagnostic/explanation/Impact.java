package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * What a change of rules makes of partnerships that are known.
 *
 * @param rules how the rules differ
 * @param partnerships how many were diagnosed with both
 * @param changed those whose diagnosis differs, by name
 */
public record Impact(RuleChanges rules, int partnerships, List<Changed> changed) {

    public Impact {
        changed = List.copyOf(changed);
    }

    /**
     * Ids of rules, in alphabetical order.
     *
     * @param changed that say another thing than before; another place or other comments count for nothing
     */
    public record RuleChanges(List<String> added, List<String> removed, List<String> changed) {
        public RuleChanges {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }
    }

    /**
     * A partnership whose diagnosis differs.
     *
     * @param difference of findings and recommendations
     * @param alsoChanged parts of the diagnosis that differ in another way, for instance reasons and questions, by the
     *     names they have there
     * @param through rules that were added, removed or changed and that conclude something in one of the two diagnoses
     */
    public record Changed(String partnership, Difference difference, List<String> alsoChanged, List<String> through) {
        public Changed {
            alsoChanged = List.copyOf(alsoChanged);
            through = List.copyOf(through);
        }

        /** True if the same is found and advised in the same order, with other words beside it. */
        public boolean inWordsOnly() {
            return difference.nothing();
        }
    }

    /** Diagnoses partnerships before and after a change of rules; each diagnosis by itself, nothing is stored. */
    public static Impact of(Diagnostician before, Diagnostician after, SortedMap<String, Assessment> partnerships) {
        RuleChanges rules = rules(before.rules().rules(), after.rules().rules());
        Set<String> touched = Stream.of(rules.added(), rules.removed(), rules.changed())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        List<Changed> changed = new ArrayList<>();
        partnerships.forEach((name, assessment) -> {
            Diagnosed then = Diagnosed.of(before, before.examine(assessment), Detail.LEAVES);
            Diagnosed now = Diagnosed.of(after, after.examine(assessment), Detail.LEAVES);
            Difference difference = Differences.between(then, now, Audience.CONSULTANT);
            List<String> others = others(then.diagnosis(), now.diagnosis());
            if (!difference.nothing() || !others.isEmpty()) {
                changed.add(new Changed(name, difference, others, through(touched, then, now)));
            }
        });
        return new Impact(rules, partnerships.size(), changed);
    }

    private static RuleChanges rules(List<Rule> before, List<Rule> after) {
        Map<String, Rule> then = byId(before);
        Map<String, Rule> now = byId(after);
        return new RuleChanges(
                now.keySet().stream().filter(id -> !then.containsKey(id)).toList(),
                then.keySet().stream().filter(id -> !now.containsKey(id)).toList(),
                now.entrySet().stream()
                        .filter(entry -> Optional.ofNullable(then.get(entry.getKey()))
                                .filter(old -> !old.saysTheSameAs(entry.getValue()))
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Map<String, Rule> byId(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> through(Set<String> touched, Diagnosed then, Diagnosed now) {
        Set<String> through = new TreeSet<>();
        Stream.of(then, now)
                .flatMap(diagnosed -> diagnosed.examination().conclusions().firings().stream())
                .map(Firing::rule)
                .map(Rule::id)
                .filter(touched::contains)
                .forEach(through::add);
        return List.copyOf(through);
    }

    private static List<String> others(Diagnosis then, Diagnosis now) {
        Map<String, Function<Diagnosis, Object>> parts = new TreeMap<>(Map.of(
                "phase", Diagnosis::phase,
                "type", Diagnosis::type,
                "findings", Diagnosis::findings,
                "recommendations", Diagnosis::recommendations,
                "suppressed", Diagnosis::suppressed,
                "strengths", Diagnosis::strengths,
                "almostApplied", Diagnosis::almostApplied,
                "askNext", Diagnosis::askNext,
                "warnings", Diagnosis::warnings));
        return parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(then).equals(part.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
