package org.partneringalliance.diagnostic.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** Finds patterns and actions by their words. */
public final class StatementSearch {

    private static final int MOST_FOUND = 20;

    private final Standard standard;

    StatementSearch(Standard standard) {
        this.standard = standard;
    }

    /** A pattern, guard or action. */
    public record Entry(String id, String title) {

        private boolean has(String word, String alsoKnown) {
            return (id + " " + title + " " + alsoKnown).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    /** The id that somebody wrote, in whatever letters; empty if it is none. */
    Optional<String> exact(List<String> ids, String text) {
        return ids.stream().filter(id -> id.equalsIgnoreCase(text.strip())).findFirst();
    }

    /** Patterns and actions that have every word of a text, patterns first. */
    List<Entry> find(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Stream<Entry> patterns = standard.allPatterns().stream()
                .filter(pattern ->
                        words.stream().allMatch(word -> entry(pattern).has(word, pattern.knownAs())))
                .map(StatementSearch::entry);
        Stream<Entry> actions = standard.actions().values().stream()
                .map(action -> new Entry(action.id(), action.title()))
                .filter(entry -> words.stream().allMatch(word -> entry.has(word, "")));
        return Stream.concat(patterns, actions).limit(MOST_FOUND).toList();
    }

    private static Entry entry(Pattern pattern) {
        return new Entry(pattern.id(), pattern.title());
    }
}
