package org.partneringalliance.diagnostic.problem;

/**
 * What was looked for when a problem was found. Texts that do not apply are empty, never null.
 *
 * @param id a name that stays the same, for instance {@code unknown-word}
 * @param remedy how to mend what it finds, in one sentence
 */
public record Check(String id, Severity severity, String remedy) {

    /** Whatever is found where checks have no names. */
    public static final Check UNNAMED = new Check("", Severity.ERROR, "");

    /** What follows from a problem. */
    public enum Severity {
        /** The input is refused. */
        ERROR,
        /** The input is accepted. */
        WARNING
    }
}
