package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.http.ProblemDocument;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * What a check found, in the form in which the web service answers for drafts.
 *
 * @param usable false if some problem refuses what was checked, told here or not
 * @param rules how many could be read; absent if none were looked for
 * @param cases how many could be read; absent if none were looked for
 * @param problems sorted by place; those of severity {@code warning} refuse nothing
 * @param elsewhere how many problems other files have than those asked for; absent if all were asked for
 */
record ProblemsAnswer(
        boolean usable,
        Optional<Integer> rules,
        Optional<Integer> cases,
        List<ProblemDocument.Entry> problems,
        Optional<Integer> elsewhere) {

    ProblemsAnswer {
        problems = List.copyOf(problems);
    }

    /** The answer for a review of rules of which some problems are told. */
    static ProblemsAnswer of(RulesReview review, List<Problem> told, Optional<Integer> elsewhere) {
        return new ProblemsAnswer(
                review.usable(),
                Optional.of(review.rules().size()),
                Optional.of(review.cases().size()),
                ProblemDocument.inFiles(told),
                elsewhere);
    }

    /** The answer where everything wrong is told and no rules were looked for. */
    static ProblemsAnswer of(List<Problem> problems) {
        return new ProblemsAnswer(
                problems.stream().noneMatch(Problem::refuses),
                Optional.empty(),
                Optional.empty(),
                ProblemDocument.inFiles(problems),
                Optional.empty());
    }
}
