package org.partneringalliance.diagnostic.inference;

/** Three-valued truth: what is not known is neither true nor false. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** True or false. */
    public static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** The lower of the two: both must hold. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The higher of the two: one must hold. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
}
