package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.explanation.Tree;

/**
 * An answer to a question about a report, as it is shown in place or as a page.
 *
 * @param id what it is about
 * @param heading says what was asked
 * @param sentences the answer
 * @param lines what it rests on where there is no tree
 * @param tree what it rests on
 * @param grounds criteria, principles and sources beneath it
 * @param further what may be asked next
 */
public record ExplanationView(
        String id,
        String heading,
        List<String> sentences,
        List<Line> lines,
        Optional<Tree> tree,
        List<Ground> grounds,
        List<Link> further) {

    public ExplanationView {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
        grounds = List.copyOf(grounds);
        further = List.copyOf(further);
    }

    /** A sentence and the address where the standard tells more; empty if there is none. */
    public record Line(String text, String address) {}

    /** A further question and where it is answered. */
    public record Link(String text, String address) {}

    /**
     * A text of the standard that the answer rests on.
     *
     * @param kind criterion, principle or finding
     * @param sources what the text itself rests on; empty if it is the judgement of its authors
     */
    public record Ground(String kind, String id, String text, List<Reference> sources) {
        public Ground {
            sources = List.copyOf(sources);
        }
    }

    /** A published source. */
    public record Reference(String key, String text) {}

    /** What the sign before a part of a tree says, for those who do not see it; empty where there is none. */
    public static String mark(Tree tree) {
        return switch (tree.status().orElse("")) {
            case "satisfied" -> "Holds: ";
            case "failed" -> "Does not hold: ";
            case "unknown", "withheld" -> "Open: ";
            default -> "";
        };
    }
}
