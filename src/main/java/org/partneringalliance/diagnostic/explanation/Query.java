package org.partneringalliance.diagnostic.explanation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;

/**
 * What is asked about a diagnosis.
 *
 * @param of a pattern, guard, action or criterion
 * @param keep criteria that may not be changed, in alphabetical order
 * @param detail how much of the tree is wanted
 */
public record Query(String of, Question question, Audience audience, Set<String> keep, Detail detail) {

    public Query {
        keep = Collections.unmodifiableSet(new TreeSet<>(keep));
    }

    /** The words a request may have for each key; the first holds where a key is left out. */
    public static Map<String, List<String>> words() {
        return Map.of(
                "question", Question.words(),
                "audience", Audience.words(),
                "detail", List.of("full", "leaves", "none"));
    }

    /**
     * A query in such words.
     *
     * @throws java.util.NoSuchElementException if a word is none of them
     */
    public static Query of(String of, Map<String, String> words, Set<String> keep) {
        return new Query(
                of,
                Question.of(words.getOrDefault("question", "")).orElseThrow(),
                Audience.of(words.getOrDefault("audience", "partner")).orElseThrow(),
                keep,
                Detail.of(words.getOrDefault("detail", "full")).orElseThrow());
    }

    /** The questions. */
    public enum Question {
        /** Why does it hold? */
        WHY,
        /** Why does it not hold? */
        WHY_NOT,
        /** Which smallest change of levels would make it go away? */
        CLEAR,
        /** Which smallest change of levels would bring it about? */
        BRING,
        /** How little would it take to have another outcome? */
        FIRM;

        /** As it is written in requests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The question written so. */
        public static Optional<Question> of(String word) {
            return Arrays.stream(values())
                    .filter(question -> question.word().equals(word))
                    .findFirst();
        }

        /** All words. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Question::word).toList();
        }
    }
}
