package org.partneringalliance.diagnostic.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads one answer to one criterion. A comment is checked and then forgotten: nobody's words leave this class. */
final class AnswerReader {

    private static final String UNKNOWN = "unknown";
    private static final String NOT_APPLICABLE = "not-applicable";
    private static final List<String> WORDS = List.of(NOT_APPLICABLE, UNKNOWN);
    static final int HIGHEST_LEVEL = 4;
    private static final int HIGHEST_EVIDENCE = 3;
    private static final int LONGEST_COMMENT = 2000;
    private static final Set<String> KEYS = Set.of("level", "evidence", "comment");

    private AnswerReader() {}

    /** The answer; empty if there is a problem with its level. */
    static Optional<Answer> read(DocumentValue value) {
        return value.object(KEYS).flatMap(AnswerReader::answer);
    }

    private static Optional<Answer> answer(DocumentObject answer) {
        answer.optional("comment").ifPresent(comment -> comment.text(LONGEST_COMMENT));
        int evidence = answer.optional("evidence").map(AnswerReader::evidence).orElse(0);
        Optional<Answer> read = answer.required("level").flatMap(level -> answer(level, evidence));
        if (evidence > 0 && read.isPresent() && !(read.get() instanceof Answer.Scored)) {
            answer.optional("evidence")
                    .ifPresent(value ->
                            value.refuse("evidence supports a level from 0 to 4 only", "0, or leave the evidence out"));
        }
        return read;
    }

    /** Evidence; 0 if there is a problem with it. */
    static int evidence(DocumentValue value) {
        Optional<Integer> evidence = value.wholeUpTo(HIGHEST_EVIDENCE);
        if (evidence.isEmpty()) {
            value.refuse("this is not an evidence level", "0, 1, 2, 3");
        }
        return evidence.orElse(0);
    }

    private static Optional<Answer> answer(DocumentValue level, int evidence) {
        Optional<Integer> number = level.wholeUpTo(HIGHEST_LEVEL);
        if (number.isPresent()) {
            return Optional.of(new Answer.Scored(number.get(), evidence));
        }
        String word = level.word().orElse("");
        return switch (word) {
            case UNKNOWN -> Optional.of(new Answer.Unknown());
            case NOT_APPLICABLE -> Optional.of(new Answer.NotApplicable());
            default -> {
                refuseLevel(level, word);
                yield Optional.empty();
            }
        };
    }

    private static void refuseLevel(DocumentValue level, String word) {
        level.report(at -> new Problem(
                at,
                "this is not a level; a criterion that was not answered is left out",
                level.found(),
                "0, 1, 2, 3, 4, \"" + UNKNOWN + "\", \"" + NOT_APPLICABLE + "\"",
                NearestMatch.to(word, WORDS).orElse("")));
    }
}
