package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Set;

/**
 * An order before and after a change.
 *
 * @param before ids in their order
 * @param after ids in their order
 */
record OrderChanges(List<String> before, List<String> after) {

    OrderChanges {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What is there only now. */
    List<String> appeared() {
        return without(after, before);
    }

    /** What was there only before. */
    List<String> disappeared() {
        return without(before, after);
    }

    /** What is and was there, in its new order. */
    List<String> kept() {
        return after.stream().filter(Set.copyOf(before)::contains).toList();
    }

    /** What stands before it now and did not. */
    List<String> overtaking(String id) {
        return without(ahead(after, id), ahead(before, id));
    }

    /** What stood before it and does no longer. */
    List<String> overtaken(String id) {
        return without(ahead(before, id), ahead(after, id));
    }

    private static List<String> ahead(List<String> order, String id) {
        return order.subList(0, order.indexOf(id));
    }

    private static List<String> without(List<String> ids, List<String> others) {
        Set<String> excluded = Set.copyOf(others);
        return ids.stream().filter(id -> !excluded.contains(id)).toList();
    }
}
