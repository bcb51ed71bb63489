package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.explanation.Impact;

/**
 * {@code POST /api/v1/rules/check}: drafts of rules and cases in, everything that is wrong with the rules as they would be
 * out; {@code POST /api/v1/rules/impact}: the same drafts in, what they would do to the samples of the knowledge base out.
 * Drafts are read and interpreted, never compiled, executed or stored. One request is worked on at a time: drafts may ask
 * for much, and nobody else should wait for them. Bodies as for {@link DiagnosisRoutes}.
 */
final class DraftRoutes {

    static final String CHECK_PATH = RuleRoutes.PATH + "/check";
    static final String IMPACT_PATH = RuleRoutes.PATH + "/impact";

    /** Seconds that a request waits for the one before. */
    private static final int PATIENCE = 2;

    private static final int RETRY_SECONDS = 5;

    private final Semaphore turn = new Semaphore(1);
    private final Bodies bodies;

    DraftRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(CHECK_PATH, this::check);
        router.submission(IMPACT_PATH, this::impact);
    }

    private void check(Context request, Release release) {
        Map<String, Optional<String>> drafts = drafts(request);
        Answers.passing(request, inTurn(() -> {
            RulesReview review = review(drafts, release);
            return Json.write(RulesReviewAnswer.of(review, review.problems()));
        }));
    }

    private void impact(Context request, Release release) {
        Map<String, Optional<String>> drafts = drafts(request);
        Answers.passing(request, inTurn(() -> impact(review(drafts, release), release)));
    }

    private static byte[] impact(RulesReview review, Release release) {
        if (!review.canBeTried()) {
            throw new RefusedException(ProblemDocument.ofDrafts(review.problems()));
        }
        Diagnostician drafted =
                new Diagnostician(release.standard(), review.read().checked().interpreted());
        return Json.write(
                Impact.of(release.diagnostician(), drafted, release.content().samples()));
    }

    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!turn.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private static RefusedException busy() {
        return new RefusedException(
                ProblemDocument.of(ProblemKind.BUSY, "Drafts of somebody else are being looked into; try again soon"),
                RETRY_SECONDS);
    }

    private Map<String, Optional<String>> drafts(Context request) {
        return DraftReader.read(bodies.json(request));
    }

    private static RulesReview review(Map<String, Optional<String>> drafts, Release release) {
        return RulesReview.of(release.content().files().with(drafts), release.standard());
    }
}
