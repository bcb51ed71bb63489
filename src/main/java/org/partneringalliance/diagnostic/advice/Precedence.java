package org.partneringalliance.diagnostic.advice;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which action comes before which. An edge that would close a circle is refused, so the earlier stated one holds. */
final class Precedence {

    private final Map<String, SortedSet<String>> before = new TreeMap<>();
    private final Map<String, SortedSet<String>> needs = new TreeMap<>();

    /** States that one action cannot do without another. */
    void need(String earlier, String later) {
        add(earlier, later);
        if (before(later).contains(earlier)) {
            needs.computeIfAbsent(later, id -> new TreeSet<>()).add(earlier);
        }
    }

    /** What an action cannot do without, directly or not. */
    Set<String> allNeeds(String later) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(later, Collections.emptySortedSet()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(needs.getOrDefault(next, Collections.emptySortedSet()));
            }
        }
        return seen;
    }

    /** States that one action comes before another, unless the opposite was stated already. */
    void add(String earlier, String later) {
        if (!earlier.equals(later) && !allBefore(earlier).contains(later)) {
            before.computeIfAbsent(later, id -> new TreeSet<>()).add(earlier);
        }
    }

    /** The actions stated to come directly before this one, by id. */
    SortedSet<String> before(String later) {
        return before.getOrDefault(later, Collections.emptySortedSet());
    }

    /** True if one action comes before another, directly or not. */
    boolean precedes(String earlier, String later) {
        return allBefore(later).contains(earlier);
    }

    /** All actions that come before this one, directly or not. */
    Set<String> allBefore(String later) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(before(later));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(before(next));
            }
        }
        return seen;
    }
}
