package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.partneringalliance.diagnostic.rule.Lexer.Kind;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/** The comments of one rule file that stand where every layout has room for them: above the rule, and above a condition. */
final class Comments {

    /** No comments at all. */
    static final Comments NONE = new Comments(List.of());

    private final List<String> above;
    private final SortedMap<Integer, List<String>> conditions = new TreeMap<>();
    private int started;
    private int depth;
    private boolean within;

    private Comments(List<String> above) {
        this.above = List.copyOf(above);
    }

    /** Those of a file; empty if one of them stands elsewhere. */
    static Optional<Comments> of(String source, Rule rule) {
        List<String> lines = source.lines().toList();
        List<Token> tokens = Lexer.withComments(source, 1, 1);
        int first = first("rule", tokens);
        if (first < 0 || !alone(tokens.get(first), lines)) {
            return Optional.empty();
        }
        Comments comments =
                new Comments(stripped(lines.subList(0, tokens.get(first).line() - 1)));
        int when = first("when", tokens);
        int then = first("then", tokens);
        boolean outside = IntStream.range(first, tokens.size())
                .filter(index -> index < when || index > then)
                .anyMatch(index -> tokens.get(index).kind() == Kind.COMMENT);
        return !outside && comments.read(tokens.subList(when + 1, then), lines, rule)
                ? Optional.of(comments)
                : Optional.empty();
    }

    /** The lines above the rule. */
    List<String> above() {
        return above;
    }

    /** The lines above a condition, from 0. */
    List<String> above(int condition) {
        return conditions.getOrDefault(condition, List.of());
    }

    private static int first(String word, List<Token> tokens) {
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.get(index).is(word)) {
                return index;
            }
        }
        return -1;
    }

    /** True if nothing stands before it in its line. */
    private static boolean alone(Token token, List<String> lines) {
        return lines.get(token.line() - 1).substring(0, token.column() - 1).isBlank();
    }

    /** Without empty lines at either end, and without spaces at the end of a line. */
    private static List<String> stripped(List<String> lines) {
        String text =
                String.join("\n", lines.stream().map(String::stripTrailing).toList());
        return text.isBlank() ? List.of() : text.strip().lines().toList();
    }

    /** False if a comment stands elsewhere than above a condition. */
    private boolean read(List<Token> tokens, List<String> lines, Rule rule) {
        for (Token token : tokens) {
            if (token.kind() != Kind.COMMENT) {
                pass(token);
            } else if (within || token.text().contains("\n") || !fillsItsLine(token, lines)) {
                return false;
            } else {
                conditions
                        .computeIfAbsent(started, index -> new ArrayList<>())
                        .add(token.text().strip());
            }
        }
        int parts = rule.condition().parts().size();
        return conditions.isEmpty() || (started == parts && conditions.lastKey() < parts);
    }

    private static boolean fillsItsLine(Token token, List<String> lines) {
        return lines.get(token.line() - 1).strip().equals(token.text().strip());
    }

    /** A condition ends with the parenthesis that closes it. */
    private void pass(Token token) {
        if (!within) {
            started++;
            within = true;
        }
        if (token.is("(")) {
            depth++;
        } else if (token.is(")")) {
            depth--;
            within = depth > 0;
        }
    }
}
