package org.partneringalliance.diagnostic.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a condition says if everything is known: of each value it speaks of, which of the points that conditions can tell
 * apart ({@link Points}) it allows. Immutable. Questions about all answers are decided exactly, by going through the
 * alternatives; a question that takes more than the effort allowed is left open.
 */
sealed interface Proposition {

    /**
     * A value is one of some points.
     *
     * @param value what it is about, for instance "Rating GOV-1.1 score"
     * @param points how many there are
     * @param allowed those that make it true
     */
    record Is(String value, int points, BitSet allowed) implements Proposition {
        public Is {
            allowed = (BitSet) allowed.clone();
        }
    }

    /** All parts are true. */
    record All(List<Proposition> parts) implements Proposition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Some part is true. */
    record Any(List<Proposition> parts) implements Proposition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What is true when this is not. */
    default Proposition negated() {
        if (this instanceof All all) {
            return new Any(all.parts().stream().map(Proposition::negated).toList());
        }
        if (this instanceof Any any) {
            return new All(any.parts().stream().map(Proposition::negated).toList());
        }
        Is is = (Is) this;
        BitSet others = (BitSet) is.allowed().clone();
        others.flip(0, is.points());
        return new Is(is.value(), is.points(), others);
    }

    /** True if some values make all of these true at once; empty if that takes more than the effort. */
    static Optional<Boolean> possible(Collection<Proposition> together, Effort effort) {
        boolean found = new Trial(effort).possible(new ArrayDeque<>(together), new TreeMap<>());
        return effort.exhausted() ? Optional.empty() : Optional.of(found);
    }

    /** True if the other is true whenever this is; empty if that takes more than the effort. */
    default Optional<Boolean> implies(Proposition other, Effort effort) {
        return possible(List.of(this, other.negated()), effort).map(refuted -> !refuted);
    }

    /** One search for values. */
    final class Trial {

        private final Effort effort;

        private Trial(Effort effort) {
            this.effort = effort;
        }

        private boolean possible(Deque<Proposition> pending, Map<String, BitSet> values) {
            List<Any> choices = new ArrayList<>();
            while (!pending.isEmpty()) {
                Proposition next = pending.pop();
                if (next instanceof All all) {
                    all.parts().forEach(pending::push);
                } else if (next instanceof Any any) {
                    choices.add(any);
                } else if (!narrow((Is) next, values)) {
                    return false;
                }
            }
            return choices.isEmpty() || choose(choices, values);
        }

        private boolean choose(List<Any> choices, Map<String, BitSet> values) {
            for (Proposition part : choices.get(0).parts()) {
                if (!effort.spend()) {
                    return false;
                }
                Deque<Proposition> pending = new ArrayDeque<>(choices.subList(1, choices.size()));
                pending.push(part);
                if (possible(pending, new TreeMap<>(values))) {
                    return true;
                }
            }
            return false;
        }

        /** False if no point is left. */
        private static boolean narrow(Is is, Map<String, BitSet> values) {
            BitSet left = (BitSet) is.allowed().clone();
            Optional.ofNullable(values.get(is.value())).ifPresent(left::and);
            values.put(is.value(), left);
            return !left.isEmpty();
        }
    }
}
