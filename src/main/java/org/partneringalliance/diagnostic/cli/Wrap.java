package org.partneringalliance.diagnostic.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.report.Words;

/** Breaks text into lines between words; a word that is longer than a line is cut. */
final class Wrap {

    /** A space between words that stay on one line; shown as a space. */
    static final char KEEP = Words.KEEP;

    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Wrap(int width) {
        this.width = Math.max(width, 1);
    }

    /** The text in lines of at most so many columns; at least one line, without spaces at the ends. */
    static List<String> lines(String text, int width) {
        Wrap wrap = new Wrap(width);
        for (String word : printable(text).strip().split(" +", -1)) {
            wrap.add(word);
        }
        if (!wrap.line.isEmpty() || wrap.lines.isEmpty()) {
            wrap.lines.add(wrap.line);
        }
        return wrap.lines.stream().map(line -> line.replace(KEEP, ' ')).toList();
    }

    /** The columns a text takes on a terminal. */
    static int columns(String text) {
        return text.codePoints().map(Wrap::columns).sum();
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean pictured = character >= 0x1F300 && character <= 0x1FAFF;
        boolean full = (character >= 0x3000 && character <= 0x303E) || (character >= 0xFF01 && character <= 0xFF60);
        return pictured || full || WIDE.contains(UnicodeScript.of(character)) ? 2 : 1;
    }

    /** Whatever moves a terminal's cursor or colours becomes a space. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }

    private void add(String word) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (columns(longer) <= width) {
            line = longer;
            return;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        line = cut(word);
    }

    /** Adds full lines of a word and returns its rest. */
    private String cut(String word) {
        String rest = word;
        while (columns(rest) > width) {
            int end = 0;
            int used = 0;
            while (end == 0 || (end < rest.length() && used + columns(rest.codePointAt(end)) <= width)) {
                used += columns(rest.codePointAt(end));
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
