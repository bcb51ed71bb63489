package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a finding holds, as a function of what is chosen for each criterion. A choice is an array with the number of an
 * option for each criterion of a {@link Slice}; option 0 is what was answered.
 */
sealed interface Formula {

    /** True after a choice. */
    boolean holds(int[] choice);

    /** False only if no choice can give it this value. */
    boolean can(boolean value);

    /** True if all parts are. */
    record All(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            for (Formula part : parts) {
                if (!part.holds(choice)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean can(boolean value) {
            return value
                    ? parts.stream().allMatch(part -> part.can(true))
                    : parts.stream().anyMatch(part -> part.can(false));
        }
    }

    /** True if one part is. */
    record Any(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            for (Formula part : parts) {
                if (part.holds(choice)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean can(boolean value) {
            return value
                    ? parts.stream().anyMatch(part -> part.can(true))
                    : parts.stream().allMatch(part -> part.can(false));
        }
    }

    /** True if its part is not. */
    record Not(Formula part) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            return !part.holds(choice);
        }

        @Override
        public boolean can(boolean value) {
            return part.can(!value);
        }
    }

    /** What no choice alters. */
    record Fixed(boolean truth) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            return truth;
        }

        @Override
        public boolean can(boolean value) {
            return truth == value;
        }
    }

    /**
     * A comparison about one criterion.
     *
     * @param criterion its place in the slice
     * @param truths for each of its options
     */
    record Leaf(int criterion, List<Boolean> truths) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            return truths.get(choice[criterion]);
        }

        @Override
        public boolean can(boolean value) {
            return truths.contains(value);
        }
    }

    /** A comparison about many criteria at once, worked out anew for each choice. */
    record Whole(Predicate<int[]> truth) implements Formula {
        @Override
        public boolean holds(int[] choice) {
            return truth.test(choice);
        }

        @Override
        public boolean can(boolean value) {
            return true;
        }
    }
}
