package org.partneringalliance.diagnostic.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the allowed word that an author probably meant. */
public final class NearestMatch {

    /** Words longer than this are not compared: nobody mistypes them by accident. */
    private static final int LONGEST_WORD = 60;

    private NearestMatch() {}

    /**
     * The word that needs the fewest changes of letters, alphabetically first among equals; empty if none is near: at
     * most two changes or a third of the letters.
     */
    public static Optional<String> to(String found, Collection<String> allowed) {
        if (found.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int limit = Math.max(2, found.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        return allowed.stream()
                .sorted()
                .filter(word -> distance(distance, found, word) >= 0)
                .min(Comparator.comparingInt(word -> distance(distance, found, word)));
    }

    private static int distance(LevenshteinDistance distance, String found, String word) {
        return distance.apply(found.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
    }
}
