package org.partneringalliance.diagnostic.cli;

/** What a piece of text is for, and so how it looks where colours may be used. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    VERIFY("1;35"),
    PROTECT("1;31"),
    GATE("1;33"),
    CAUSE("1;36"),
    IMPROVE("1;34");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** How a tier looks. */
    static Ink of(String tier) {
        return switch (tier) {
            case "V" -> VERIFY;
            case "A" -> PROTECT;
            case "B" -> GATE;
            case "C" -> CAUSE;
            case "D" -> IMPROVE;
            case "E" -> GOOD;
            default -> PLAIN;
        };
    }

    /** The text between escape codes. */
    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
