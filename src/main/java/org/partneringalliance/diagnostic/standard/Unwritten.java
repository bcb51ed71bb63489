package org.partneringalliance.diagnostic.standard;

/** Texts that are still to be written: each begins with a mark and says what is wanted in its place. */
public final class Unwritten {

    private static final String MARK = "TODO: ";

    private Unwritten() {}

    /** A text that asks for another one. */
    public static String asking(String wanted) {
        return MARK + wanted;
    }

    /** True if a text stands for one that is still to be written. */
    public static boolean is(String text) {
        return text.startsWith(MARK.strip());
    }
}
