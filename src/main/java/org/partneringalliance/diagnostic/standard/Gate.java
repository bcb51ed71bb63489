package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Optional;

/**
 * A point of decision between phases (content brief 2.3).
 *
 * @param leaves the phase it ends
 * @param recurring true for the gate that is passed at least yearly and blocks nothing
 * @param atLeast the threshold of every criterion of a recurring gate; empty where thresholds stand with the criteria
 */
public record Gate(
        String id,
        String leaves,
        String question,
        boolean recurring,
        Optional<Integer> atLeast,
        List<Element> elements) {

    public Gate {
        elements = List.copyOf(elements);
    }

    /**
     * A critical element: a matter to discuss and settle before the gate.
     *
     * @param discuss an open question to put to the partners
     * @param settled what counts as settled
     */
    public record Element(String id, String text, String discuss, String settled, List<String> criteria) {
        public Element {
            criteria = List.copyOf(criteria);
        }
    }

    /** The criteria of all its elements. */
    public List<String> criteria() {
        return elements.stream()
                .flatMap(element -> element.criteria().stream())
                .distinct()
                .toList();
    }
}
