package org.partneringalliance.diagnostic.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule concludes.
 *
 * @param target the id concluded about, or the variable that holds it
 */
public record Conclusion(Kind kind, Condition.Operand target) {

    /** The fixed calls a consequence may consist of. */
    public enum Kind {
        /** The facts point to a phase. */
        PHASE,
        /** The facts speak for a type, with so many points. */
        TYPE,
        /** A pattern or guard holds. */
        DIAGNOSE,
        /** A criterion is weak, below its gate or unprotected. */
        WEAK,
        /** A criterion is a strength to protect. */
        PROTECT,
        /** The urgency of a pattern is one step higher. */
        URGENT,
        /** A finding is reported under another. */
        SUBSUME,
        /** An action is called for. */
        CALL,
        /** An action is held back. */
        SUPPRESS;

        /** As it is written in a rule. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind written so. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /** All words, in the order above. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }
}
