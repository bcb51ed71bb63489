package org.partneringalliance.diagnostic.assessment;

import org.partneringalliance.diagnostic.problem.Place;

/** The little of a submitted text that a problem may repeat. */
final class Excerpt {

    private static final int LONGEST = 64;

    /** The printable characters of ASCII, of which ids are made: these need no look at each character's kind. */
    private static final char FIRST_PRINTABLE = ' ';

    private static final char LAST_PRINTABLE = '~';

    private Excerpt() {}

    /** At most 64 characters, each one that can be printed. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character -> printable(character) ? character : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    /** True if {@link #of} repeats it unchanged, so that it can be part of a {@link Place}. */
    static boolean isWhole(String text) {
        return text.length() <= LONGEST && printable(text);
    }

    /** False if the text has control characters, line breaks or halves of surrogate pairs. */
    static boolean printable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < FIRST_PRINTABLE || unit > LAST_PRINTABLE) {
                return text.codePoints().allMatch(Excerpt::printable);
            }
        }
        return true;
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
