package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches entries by the beginnings of words. Immutable. */
public final class EntrySearch {

    private static final int LONGEST_QUESTION = 200;
    private static final int ID = 100;
    private static final int TITLE = 12;
    private static final int TEXT = 4;
    private static final int MORE = 1;
    private static final int SHORTEST_PLURAL = 4;

    private final Entries entries;

    EntrySearch(Entries entries) {
        this.entries = entries;
    }

    /** A stretch of text, marked if it is what was asked for. */
    public record Stretch(String text, boolean marked) {}

    /** An entry that was found, with the passage that speaks of it. */
    public record Hit(Entry entry, List<Stretch> title, List<Stretch> passage) {
        public Hit {
            title = List.copyOf(title);
            passage = List.copyOf(passage);
        }
    }

    private record Scored(Entry entry, int words, int score) {}

    /** What speaks of all words, the best first; if nothing does, what speaks of most of them. */
    public List<Hit> search(String question) {
        List<Pattern> words = words(question);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Scored> found = entries.all()
                .map(entry -> scored(entry, words, question.strip()))
                .filter(scored -> scored.words() > 0)
                .toList();
        int most = found.stream().mapToInt(Scored::words).max().orElse(0);
        Pattern any = Pattern.compile(
                words.stream().map(Pattern::pattern).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
        return found.stream()
                .filter(scored -> scored.words() == most)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(scored -> hit(scored.entry(), any))
                .toList();
    }

    private static List<Pattern> words(String question) {
        String asked = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+", -1))
                .map(EntrySearch::stem)
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "[\\p{L}\\p{N}]*", Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** Words are found by their beginning, so that only what plurals change has to go. */
    private static String stem(String word) {
        String bare = word.replaceAll("^[.-]+|[.-]+$", "");
        if (bare.length() < SHORTEST_PLURAL || bare.endsWith("ss")) {
            return bare;
        }
        return bare.endsWith("ies") ? bare.substring(0, bare.length() - 3) : bare.replaceAll("s$", "");
    }

    private static Scored scored(Entry entry, List<Pattern> words, String question) {
        int found = 0;
        int score = entry.id().equalsIgnoreCase(question) ? ID : 0;
        for (Pattern word : words) {
            int points = points(entry, word);
            found += points > 0 ? 1 : 0;
            score += points;
        }
        return new Scored(entry, found, score);
    }

    private static int points(Entry entry, Pattern word) {
        boolean more = entry.more().stream().anyMatch(text -> word.matcher(text).find());
        return (word.matcher(entry.id()).find() ? TITLE : 0)
                + (word.matcher(entry.title()).find() ? TITLE : 0)
                + (word.matcher(entry.text()).find() ? TEXT : 0)
                + (more ? MORE : 0);
    }

    private static Hit hit(Entry entry, Pattern any) {
        Optional<String> speaking = Stream.concat(Stream.of(entry.text()), entry.more().stream())
                .filter(text -> any.matcher(text).find())
                .findFirst();
        return new Hit(entry, marked(entry.title(), any), marked(speaking.orElse(entry.text()), any));
    }

    private static List<Stretch> marked(String text, Pattern any) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher found = any.matcher(text);
        int written = 0;
        while (found.find()) {
            stretches.add(new Stretch(text.substring(written, found.start()), false));
            stretches.add(new Stretch(found.group(), true));
            written = found.end();
        }
        stretches.add(new Stretch(text.substring(written), false));
        return stretches.stream().filter(each -> !each.text().isEmpty()).toList();
    }
}
