package org.partneringalliance.diagnostic.standard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of the standard as its readers see it.
 *
 * @param format {@code prose}; {@code question}, to somebody who knows; {@code level-question}, to somebody who chooses a
 *     level; or {@code open-question}, to a group
 */
record Passage(String format, Located value) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!][\"\u201d\u2019]?)\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'\u2019-]+");
    private static final Pattern NO_TOKEN = Pattern.compile("[^\\p{L}\\p{N}.-]+");
    private static final Pattern DOTS_AT_THE_END = Pattern.compile("[.]+$");
    private static final int SHINGLE = 3;

    String text() {
        return value.text();
    }

    /** True if it is put to somebody. */
    boolean asks() {
        return !format.equals("prose");
    }

    /** True if yes or no must not answer it. */
    boolean open() {
        return format.equals("level-question") || format.equals("open-question");
    }

    /** True if one answer must be enough; a group may be asked two things that belong together. */
    boolean single() {
        return format.equals("question") || format.equals("level-question");
    }

    /** Its sentences. */
    List<String> sentences() {
        return Arrays.asList(SENTENCE_END.split(text().strip()));
    }

    /** The words of a text, without punctuation. */
    static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The key it has, or that of the list it stands in. */
    String key() {
        String key = value.key();
        return key.chars().allMatch(Character::isDigit) ? value.parentKey() : key;
    }

    /** Whatever could be an id: letters and digits, also joined by dots and dashes. */
    Stream<String> tokens() {
        return Arrays.stream(NO_TOKEN.split(text()))
                .map(token -> DOTS_AT_THE_END.matcher(token).replaceAll(""));
    }

    /** What it is a text of: the kind of file and its key. */
    String kind() {
        return value.document().kind().schema() + "/" + key();
    }

    /** Every three words that follow one another, in small letters; all words of a shorter text. */
    Set<String> triples() {
        List<String> words = words(text().toLowerCase(Locale.ROOT));
        Set<String> triples = new HashSet<>();
        if (words.size() < SHINGLE) {
            triples.add(String.join(" ", words));
        }
        for (int start = 0; start + SHINGLE <= words.size(); start++) {
            triples.add(String.join(" ", words.subList(start, start + SHINGLE)));
        }
        return triples;
    }
}
