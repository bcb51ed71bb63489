package org.partneringalliance.diagnostic.advice;

import java.util.Locale;

/** How soon a pattern wants an answer. */
public enum Urgency {
    LOW,
    MEDIUM,
    HIGH;

    /** The urgency written in a rule; medium where none is. */
    public static Urgency of(String word) {
        return word.isEmpty() ? MEDIUM : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The urgency some steps higher, at most high. */
    public Urgency raised(int steps) {
        Urgency raised = this;
        for (int step = 0; step < steps; step++) {
            raised = raised == LOW ? MEDIUM : HIGH;
        }
        return raised;
    }

    /** As written in a rule. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
