package org.partneringalliance.diagnostic.http;

import java.util.Optional;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The versions that a running service has had, and the door to changing what it works with. Thread-safe. */
public final class Administration {

    private final Releases releases;
    private final Optional<AdminToken> token;
    private final Guesses guesses;

    Administration(Releases releases, Settings settings) {
        this.releases = releases;
        this.token = settings.adminToken();
        this.guesses = new Guesses(settings.nanoseconds());
    }

    /** What whoever has the token may do. */
    public interface Changes {

        /**
         * Takes up what the folders hold.
         *
         * @throws ProblemsException with every problem of the content
         */
        void reload();

        /** Goes back to the version before. */
        void rollback();
    }

    /** What answers now, what answered before, and what was refused. */
    public ReleaseHistory.Report report() {
        return releases.report();
    }

    /** False if the service was started without a token, so that nobody can change anything. */
    public boolean canBeOpened() {
        return token.isPresent();
    }

    /**
     * The changes, for whoever knows the token; empty for everybody else. An empty word is no guess. After too many wrong
     * ones the request is answered with 429 for a while.
     */
    public Optional<Changes> openedWith(String word) {
        return token.filter(needed -> !word.isEmpty() && guesses.right(needed, word))
                .map(needed -> changes());
    }

    private Changes changes() {
        return new Changes() {
            @Override
            public void reload() {
                releases.reload();
            }

            @Override
            public void rollback() {
                releases.rollback();
            }
        };
    }
}
