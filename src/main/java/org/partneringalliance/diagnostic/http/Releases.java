package org.partneringalliance.diagnostic.http;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * The releases of a running service. Thread-safe: requests never wait for a change, and while one change is under way
 * another is refused.
 */
final class Releases {

    private final Supplier<Content> folders;
    private final Settings settings;
    private final Metrics metrics;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile ReleaseHistory history;

    /**
     * Loads the first release, which is not warm yet.
     *
     * @param folders reads the content with every check
     * @throws ProblemsException with every problem of the content
     */
    Releases(Supplier<Content> folders, Settings settings, Metrics metrics) {
        this.folders = folders;
        this.settings = settings;
        this.metrics = metrics;
        this.history = ReleaseHistory.of(Release.of(folders.get(), settings, metrics));
    }

    /** The release to answer from; a request asks once. */
    Release current() {
        return history.current().release();
    }

    /** What answers now and before, as text that a collector of metrics reads. */
    String metrics() {
        return metrics.text(history);
    }

    /** What answers now, what answered before, and what was refused. */
    ReleaseHistory.Report report() {
        return history.report();
    }

    /**
     * Makes the content of the folders the current release, unless it is so already; the release before the former one is
     * retired. Whatever goes wrong, the current release goes on answering and the report says what it was.
     *
     * @throws ProblemsException with every problem of the content
     * @throws RefusedException if another change is under way
     */
    void reload() {
        metrics.reload(this::takeUp);
    }

    private void takeUp() {
        alone(() -> {
            try {
                Release release = Release.of(folders.get(), settings, metrics);
                if (!release.sameAs(current())) {
                    WarmUp.run(release);
                    history = history.with(release);
                }
            } catch (ProblemsException refused) {
                history = history.refusing(refused.problems());
                throw refused;
            } catch (RuntimeException failed) {
                history = history.refusing(
                        List.of(Problem.at(Place.of(""), "the service failed to take this up; its log says why")));
                throw failed;
            }
        });
    }

    /**
     * Exchanges the current and the previous release; doing so twice leads back. The folders stay as they are.
     *
     * @throws RefusedException if there is no previous release or another change is under way
     */
    void rollback() {
        alone(() -> history = history.back()
                .orElseThrow(() ->
                        conflict("There is no version to go back to; nothing has been taken up since the start")));
    }

    private void alone(Runnable change) {
        if (!changing.tryLock()) {
            throw conflict("Another reload or rollback is under way; ask again when it has ended");
        }
        try {
            change.run();
        } finally {
            changing.unlock();
        }
    }

    private static RefusedException conflict(String detail) {
        return new RefusedException(ProblemDocument.of(ProblemKind.CONFLICT, detail));
    }
}
