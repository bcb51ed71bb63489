package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.store.AnswerEntry;

/**
 * A question with what somebody answered or typed.
 *
 * @param wording as it is asked of this person
 * @param level 0 to 4, {@code unknown} or {@code not-applicable}; empty while it is open
 * @param evidence 0 to 3
 * @param problem why what was typed is not kept; empty if it is
 */
public record Question(
        Criterion criterion, String wording, String level, int evidence, String comment, String problem) {

    static final String UNKNOWN = "unknown";
    static final String NOT_APPLICABLE = "not-applicable";

    private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");
    private static final List<String> LOW = List.of("0", "1");
    private static final List<String> EVIDENCE = List.of("0", "1", "2", "3");

    /** As it is kept. */
    static Question kept(Criterion criterion, String wording, @Nullable AnswerEntry answer) {
        return answer == null
                ? new Question(criterion, wording, "", 0, "", "")
                : new Question(criterion, wording, answer.level(), answer.evidence(), answer.comment(), "");
    }

    /** As it was typed; empty if the form did not have it. */
    static Optional<Question> sent(Context request, Criterion criterion, String wording) {
        String level = request.formParam(criterion.id() + ".level");
        if (level == null) {
            return Optional.empty();
        }
        String evidence = Optional.ofNullable(request.formParam(criterion.id() + ".evidence"))
                .orElse("0");
        String comment = Submitted.text(request, criterion.id() + ".comment");
        String problem = problem(criterion, level, evidence, comment);
        return Optional.of(new Question(
                criterion,
                wording,
                level,
                EVIDENCE.contains(evidence) ? Integer.parseInt(evidence) : 0,
                comment,
                problem));
    }

    private static String problem(Criterion criterion, String level, String evidence, String comment) {
        boolean withoutReason = level.equals(NOT_APPLICABLE) && comment.isEmpty();
        if (!level.isEmpty() && !LEVELS.contains(level) && !level.equals(UNKNOWN) && !level.equals(NOT_APPLICABLE)) {
            return "That is not one of the answers to choose from.";
        }
        if (level.equals(NOT_APPLICABLE) && !criterion.notApplicable().allowed()) {
            return "This question can always be asked, so 'not applicable' is no answer to it.";
        }
        if (!EVIDENCE.contains(evidence)) {
            return "Choose from the list how well it is shown.";
        }
        if (Submitted.length(comment) > Submitted.LONGEST_COMMENT) {
            return "The comment has %d characters; at most %d can be kept. Please shorten it."
                    .formatted(Submitted.length(comment), Submitted.LONGEST_COMMENT);
        }
        if (level.isEmpty() && !comment.isEmpty()) {
            return "Choose an answer too, or 'do not know'; then the comment is kept with it.";
        }
        return withoutReason ? "Say in the comment why it does not apply; then the answer is kept." : "";
    }

    /** The same, but not kept. */
    Question refused(String why) {
        return new Question(criterion, wording, level, evidence, comment, why);
    }

    /** As it is to be kept; empty if nothing is. */
    Optional<AnswerEntry> entry() {
        return level.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerEntry(criterion.id(), level, evidence, comment));
    }

    /** True for answers of which a sentence helps to understand what is missing. */
    public boolean low() {
        return LOW.contains(level);
    }

    /** True if it is answered. */
    public boolean answered() {
        return !level.isEmpty() && problem.isEmpty();
    }

    /** The name of a field of this question. */
    public String field(String part) {
        return criterion.id() + "." + part;
    }

    /** What the form shows, in short; the field "shown" sends it back, so that an old page undoes nothing it did not change. */
    public String shown() {
        return level + "." + evidence + "." + Integer.toHexString(comment.hashCode());
    }

    /** The fields that are sent when one of them changes. */
    public String fields() {
        return String.join(",", field("level"), field("evidence"), field("comment"));
    }

    /** What became of it, for the person who typed it. */
    public String outcome() {
        if (!problem.isEmpty()) {
            return problem.startsWith("Not saved") ? problem : "Not saved yet. " + problem;
        }
        if (level.isEmpty()) {
            return "";
        }
        return low() && comment.isEmpty() ? "Saved. A sentence on what is missing would help." : "Saved.";
    }
}
