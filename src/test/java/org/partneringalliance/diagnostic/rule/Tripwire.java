package org.partneringalliance.diagnostic.rule;

/** What hostile rules try to call. */
public final class Tripwire {

    private static int touched;

    private Tripwire() {}

    /** Called by hostile text only. */
    public static boolean touch() {
        touched++;
        return true;
    }

    static void arm() {
        touched = 0;
    }

    static int touched() {
        return touched;
    }
}
