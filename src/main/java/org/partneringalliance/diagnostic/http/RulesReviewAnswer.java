package org.partneringalliance.diagnostic.http;

import java.util.List;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * What a review of rules and cases found, as JSON says it.
 *
 * @param usable false if some problem refuses the rules
 * @param rules how many could be read
 * @param cases how many could be read
 * @param problems sorted by place; those of severity {@code warning} refuse nothing
 */
public record RulesReviewAnswer(boolean usable, int rules, int cases, List<ProblemDocument.Entry> problems) {

    public RulesReviewAnswer {
        problems = List.copyOf(problems);
    }

    /**
     * The answer for a review.
     *
     * @param told those of its problems that are told
     */
    public static RulesReviewAnswer of(RulesReview review, List<Problem> told) {
        return new RulesReviewAnswer(
                review.usable(), review.rules().size(), review.cases().size(), ProblemDocument.inFiles(told));
    }
}
