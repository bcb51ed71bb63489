package org.partneringalliance.diagnostic.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Vocabulary;

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

        /** Every id that it may be about. */
        public Set<String> targets(Vocabulary vocabulary) {
            return switch (this) {
                case PHASE -> vocabulary.type("Partnership").field("phase").allowed();
                case TYPE -> vocabulary.type("Partnership").field("type").allowed();
                case DIAGNOSE -> union(vocabulary.guards(), vocabulary.patterns());
                case URGENT -> vocabulary.patterns();
                case SUBSUME -> vocabulary.type("Finding").field("id").allowed();
                case CALL, SUPPRESS -> vocabulary.actions();
                case WEAK, PROTECT ->
                    vocabulary.type("Rating").field("criterion").allowed();
            };
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new HashSet<>(some);
            all.addAll(others);
            return all;
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
