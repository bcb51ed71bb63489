package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits rule text into the few kinds of tokens the profile knows. */
final class Lexer {

    /** Possessive throughout, so that no text makes it look back or recurse. */
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s++)"
            + "|(?<comment>//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)"
            + "|(?<text>\"[^\"\\n]*+\")"
            + "|(?<number>-?+[0-9]++(?:\\.[0-9]++)?+(?![\\w.]))"
            + "|(?<word>[A-Za-z][A-Za-z0-9]*+(?:-[a-z]++)*+)"
            + "|(?<variable>\\$[A-Za-z][A-Za-z0-9]*+)"
            + "|(?<symbol>==|!=|<=|>=|<|>|[(),:;@])"
            + "|(?<strange>[\\w.]++)");

    private Lexer() {}

    /** What a token is. */
    enum Kind {
        /** Only where comments are asked for. */
        COMMENT,
        TEXT,
        NUMBER,
        WORD,
        VARIABLE,
        SYMBOL,
        /** Anything the profile does not know. */
        STRANGE
    }

    /**
     * One token.
     *
     * @param text as written, quotes included
     * @param line from 1
     * @param column from 1
     */
    record Token(Kind kind, String text, int line, int column) {

        boolean is(String expected) {
            return text.equals(expected);
        }

        /** The text between the quotes. */
        String unquoted() {
            return text.substring(1, text.length() - 1);
        }
    }

    /** All tokens without white space and comments; a character the profile does not know is a token of its own. */
    static List<Token> tokens(String source, int firstLine, int firstColumn) {
        return withComments(source, firstLine, firstColumn).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
    }

    /** All tokens, comments among them, without white space. */
    static List<Token> withComments(String source, int firstLine, int firstColumn) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int line = firstLine;
        int column = firstColumn;
        int position = 0;
        while (position < source.length()) {
            boolean known = matcher.region(position, source.length()).lookingAt();
            String text = known ? matcher.group() : Character.toString(source.codePointAt(position));
            if (!known || matcher.group("space") == null) {
                tokens.add(new Token(known ? kind(matcher) : Kind.STRANGE, text, line, column));
            }
            int lastBreak = text.lastIndexOf('\n');
            line += (int) text.chars().filter(character -> character == '\n').count();
            column = lastBreak < 0 ? column + text.length() : text.length() - lastBreak;
            position += text.length();
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (matcher.group("text") != null) {
            return Kind.TEXT;
        }
        if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        if (matcher.group("word") != null) {
            return Kind.WORD;
        }
        if (matcher.group("strange") != null) {
            return Kind.STRANGE;
        }
        return matcher.group("variable") != null ? Kind.VARIABLE : Kind.SYMBOL;
    }
}
