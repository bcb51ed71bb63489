package org.partneringalliance.diagnostic.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * All that advice depends on.
 *
 * @param findings by id, in any order
 * @param calls findings that call for an action, by action
 * @param holds what holds an action back, by action: ids of findings and of rules
 * @param satisfied actions held back because what they aim at is reached, or does not exist here
 */
public record Situation(
        Ratings ratings,
        Map<String, ActiveFinding> findings,
        SortedMap<String, SortedSet<String>> calls,
        SortedMap<String, SortedSet<String>> holds,
        SortedSet<String> satisfied) {

    public Situation {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
        holds = Collections.unmodifiableSortedMap(new TreeMap<>(holds));
    }

    /** The standard the ratings were made under. */
    public Standard standard() {
        return ratings.standard();
    }

    /** The numbers of the standard. */
    public Constants constants() {
        return standard().prioritisation().constants();
    }

    /** The same situation with its findings in this order. */
    Situation inOrder(List<ActiveFinding> ordered) {
        Map<String, ActiveFinding> byId = new LinkedHashMap<>();
        ordered.forEach(finding -> byId.put(finding.id(), finding));
        return new Situation(ratings, byId, calls, holds, satisfied);
    }

    /** The same situation with other calls. */
    Situation withCalls(SortedMap<String, SortedSet<String>> other) {
        return new Situation(ratings, findings, other, holds, satisfied);
    }

    /** Whether a finding calls for an action. */
    boolean calledBy(String finding, String action) {
        SortedSet<String> callers = calls.get(action);
        return callers != null && callers.contains(finding);
    }

    /** The change of a criterion per 12 months; empty also while a finding that holds withholds trends from rules. */
    public Optional<BigFraction> trend(String criterion) {
        return ratings.of(criterion).trend().filter(trend -> !withholdsTrends());
    }

    private boolean withholdsTrends() {
        return findings.keySet().stream()
                .flatMap(id -> standard().patternOrGuard(id).stream())
                .anyMatch(pattern -> pattern.withholds().contains("trend"));
    }

    /** Whether a finding holds. */
    public boolean holds(String finding) {
        return findings.containsKey(finding);
    }

    /** Patterns and guards whose steps count: those not reported under another. */
    public List<ActiveFinding> advising() {
        return findings.values().stream()
                .filter(ActiveFinding::hasSteps)
                .filter(finding -> finding.under().isEmpty())
                .toList();
    }
}
