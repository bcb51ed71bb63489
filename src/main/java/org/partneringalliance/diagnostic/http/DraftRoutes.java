package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.explanation.Impact;

/**
 * {@code POST /api/v1/rules/check}: drafts of rules and cases in, everything that is wrong with the rules as they would be
 * out; {@code POST /api/v1/rules/impact}: the same drafts in, what they would do to the samples of the knowledge base out.
 * Drafts are read and interpreted, never compiled, executed or stored. Bodies as for {@link DiagnosisRoutes}.
 */
final class DraftRoutes {

    static final String CHECK_PATH = RuleRoutes.PATH + "/check";
    static final String IMPACT_PATH = RuleRoutes.PATH + "/impact";

    private final Bodies bodies;

    DraftRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(CHECK_PATH, this::check);
        router.submission(IMPACT_PATH, this::impact);
    }

    private void check(Context request, Release release) {
        RulesReview review = review(request, release);
        Answers.passing(request, Json.write(RulesReviewAnswer.of(review, review.problems())));
    }

    private void impact(Context request, Release release) {
        RulesReview review = review(request, release);
        if (!review.usable()) {
            throw new RefusedException(ProblemDocument.ofDrafts(review.problems()));
        }
        Diagnostician drafted =
                new Diagnostician(release.standard(), review.checked().interpreted());
        Answers.passing(
                request,
                Json.write(Impact.of(
                        release.diagnostician(), drafted, release.content().samples())));
    }

    private RulesReview review(Context request, Release release) {
        Map<String, Optional<String>> drafts = DraftReader.read(bodies.json(request));
        return RulesReview.of(release.content().files().with(drafts), release.standard());
    }
}
