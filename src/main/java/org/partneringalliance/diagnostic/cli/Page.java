package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Locale;

/** Plain text of a given width that grows downwards. Written by one thread. */
final class Page {

    /** On narrower pages, labels stand above their text instead of beside it. */
    private static final int LEAST_BESIDE = 56;

    /** Columns for a label beside its text. */
    private static final int LABEL = 12;

    private final StringBuilder text = new StringBuilder();
    private final Look look;

    Page(Look look) {
        this.look = look;
    }

    /**
     * How a page looks.
     *
     * @param width columns no line exceeds
     * @param colour whether to use escape codes
     * @param graphic whether to use block and line characters
     */
    record Look(int width, boolean colour, boolean graphic) {}

    /** The look it was made for. */
    Look look() {
        return look;
    }

    /** An empty line, unless there is one already or nothing stands before it. */
    void gap() {
        if (!text.isEmpty() && text.indexOf("\n\n", text.length() - 2) < 0) {
            text.append('\n');
        }
    }

    /** A heading that starts a section. */
    void heading(String heading) {
        gap();
        String title = heading.toUpperCase(Locale.ROOT);
        int rest = look.width() - Wrap.columns(title) - 1;
        if (rest < 0) {
            paragraph(0, Ink.STRONG, title);
        } else {
            line(painted(Ink.STRONG, title) + " " + painted(Ink.QUIET, rule(rest)));
        }
        gap();
    }

    private String rule(int columns) {
        return (look.graphic() ? "\u2500" : "-").repeat(columns);
    }

    /** A strong line across the page. */
    void bar() {
        line(painted(Ink.QUIET, (look.graphic() ? "\u2501" : "=").repeat(look.width())));
    }

    /** Wrapped text. */
    void paragraph(int indent, Ink ink, String words) {
        hanging(indent, "", ink, words);
    }

    /** Wrapped text behind a mark; further lines start below the first word. */
    void item(int indent, String mark, Ink ink, String words) {
        hanging(indent, mark + " ", ink, words);
    }

    /** Wrapped text behind a dot at the left edge. */
    void bullet(String words) {
        bullet(0, words);
    }

    /** Wrapped text behind a dot. */
    void bullet(int indent, String words) {
        item(indent, look.graphic() ? "\u2022" : "-", Ink.PLAIN, words);
    }

    /** Text beside its label, or below it on a narrow page; nothing if there is no text. */
    void labelled(int indent, String label, String words) {
        if (words.isEmpty()) {
            return;
        }
        if (look.width() < LEAST_BESIDE) {
            paragraph(indent, Ink.QUIET, label);
            paragraph(indent + 2, Ink.PLAIN, words);
            return;
        }
        List<String> lines = Wrap.lines(words, look.width() - indent - LABEL);
        String beside = painted(Ink.QUIET, label) + " ".repeat(LABEL - label.length());
        for (String each : lines) {
            line(" ".repeat(indent) + beside + each);
            beside = " ".repeat(LABEL);
        }
    }

    /** A title behind a mark, with a tag at the right edge: on its last line, or below where there is no room. */
    void titled(String mark, String title, Ink ink, String tag) {
        int indent = mark.length() + 1;
        int width = look.width() - indent;
        List<String> lines = Wrap.lines(title, width);
        String start = mark + " ";
        for (String each : lines.subList(0, lines.size() - 1)) {
            line(start + painted(Ink.STRONG, each));
            start = " ".repeat(indent);
        }
        String last = lines.get(lines.size() - 1);
        String end = start + painted(Ink.STRONG, last);
        int room = width - Wrap.columns(last) - Wrap.columns(tag);
        if (room > 1) {
            line(end + " ".repeat(room) + painted(ink, tag));
        } else {
            line(end);
            line(" ".repeat(look.width() - Wrap.columns(tag)) + painted(ink, tag));
        }
    }

    private void hanging(int indent, String mark, Ink ink, String words) {
        String start = " ".repeat(indent) + mark;
        for (String each : Wrap.lines(words, look.width() - start.length())) {
            line(start + painted(ink, each));
            start = " ".repeat(start.length());
        }
    }

    /** Adds one line as it is; it may not be longer than the page is wide, unless it is there to be copied. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The text, painted if colours may be used. */
    String painted(Ink ink, String words) {
        return look.colour() ? ink.on(words) : words;
    }

    /** Everything written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
