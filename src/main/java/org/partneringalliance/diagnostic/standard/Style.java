package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * How the texts of the standard are to be written.
 *
 * @param longestSentence words a sentence may have
 * @param longestQuestion words a question to a respondent may have
 * @param fewestWordsCompared words a text must have to be compared with others; levels are always compared
 * @param similar share of common word triples, 0 to 1, from which two texts of one kind count as the same
 * @param similarLevels the same for the levels of one criterion
 * @param mayRepeat keys whose texts may stand in several entries, since they say the same there
 * @param closedStarts words that begin a question which yes or no answers
 * @param secondAsks words within a question that begin a second one
 * @param avoid words that say too little
 */
record Style(
        int longestSentence,
        int longestQuestion,
        int fewestWordsCompared,
        double similar,
        double similarLevels,
        List<String> mayRepeat,
        List<String> closedStarts,
        List<String> secondAsks,
        List<Avoided> avoid) {

    Style {
        mayRepeat = List.copyOf(mayRepeat);
        closedStarts = List.copyOf(closedStarts);
        secondAsks = List.copyOf(secondAsks);
        avoid = List.copyOf(avoid);
    }

    /** Words not to use, and what to say instead. */
    record Avoided(List<String> words, String instead) {
        Avoided {
            words = List.copyOf(words);
        }
    }
}
