package org.partneringalliance.diagnostic.advice;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;

/** Of alternatives in a pattern's advice the better one is taken that is not held back (content brief section 5). */
final class Alternatives {

    private Alternatives() {}

    /** The situation without the calls for alternatives that were not chosen. */
    static Situation choose(Situation situation, PriorityIndex indices) {
        SortedMap<String, SortedSet<String>> calls = new TreeMap<>();
        situation.calls().forEach((action, callers) -> calls.put(action, new TreeSet<>(callers)));
        for (ActiveFinding finding : situation.advising()) {
            situation.standard().patternOrGuard(finding.id()).map(Pattern::steps).stream()
                    .flatMap(steps -> steps.stream().filter(Pattern.Step::unconditional))
                    .forEach(step -> best(step, situation, indices)
                            .ifPresent(chosen -> step.oneOf().stream()
                                    .filter(id -> !id.equals(chosen))
                                    .forEach(id -> calls.getOrDefault(id, new TreeSet<>())
                                            .remove(finding.id()))));
        }
        calls.values().removeIf(callers -> callers.isEmpty());
        return situation.withCalls(calls);
    }

    private static Optional<String> best(Pattern.Step step, Situation situation, PriorityIndex indices) {
        return step.oneOf().stream()
                .filter(id -> !situation.holds().containsKey(id))
                .flatMap(
                        id -> Optional.ofNullable(situation.standard().actions().get(id)).stream())
                .max(Comparator.comparingDouble(
                                (Action action) -> indices.of(action).index())
                        .thenComparing(Action::id, Comparator.reverseOrder()))
                .map(Action::id);
    }
}
