package org.partneringalliance.diagnostic.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Looks at ten wrong guesses of the admin token in a minute, whoever makes them, and at no word at all until the first of
 * the ten is a minute old. So whoever has the token never waits longer than a minute at a time, and trying out all
 * tokens of sixteen characters is hopeless. Thread-safe.
 */
final class Guesses {

    private static final int MOST = 10;
    private static final long WITHIN = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoseconds;

    /** When the last wrong ones were made, the oldest first. */
    private final Deque<Long> wrong = new ArrayDeque<>(MOST);

    /**
     * @param nanoseconds the time that has passed since any moment
     */
    Guesses(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * True if a word is the token.
     *
     * @throws RefusedException if there were too many wrong guesses; then the word was not looked at
     */
    synchronized boolean right(AdminToken token, String word) {
        long now = nanoseconds.getAsLong();
        while (!wrong.isEmpty() && now - wrong.getFirst() >= WITHIN) {
            wrong.removeFirst();
        }
        if (wrong.size() >= MOST) {
            int wait = (int) ((WITHIN - (now - wrong.getFirst()) + SECOND - 1) / SECOND);
            throw new RefusedException(
                    ProblemDocument.of(
                            ProblemKind.TOO_MANY_GUESSES,
                            "%d wrong tokens were sent within a minute; seconds until the next one is looked at: %d"
                                    .formatted(MOST, wait)),
                    wait);
        }
        boolean right = token.is(word);
        if (!right) {
            wrong.addLast(now);
        }
        return right;
    }
}
