package org.partneringalliance.diagnostic.http;

import java.time.Duration;

/**
 * How much a {@link Service} takes on at a time.
 *
 * @param atOnce requests that are worked on at the same time, at least 1
 * @param waiting requests that may wait for that; one more is refused
 * @param patience how long one of them waits before it is refused
 * @param silence how long a connection may be silent
 * @param connections with more than so many, a connection may be silent for a second only
 * @param bodies bytes that bodies of all requests together may hold in memory
 * @param slowestIn bytes of a body that have to come in a second, on the average; 0 lets everybody take all time
 * @param slowestOut bytes of an answer that have to go in a second, at least 1; five seconds more are for every answer
 */
public record Limits(
        int atOnce,
        int waiting,
        Duration patience,
        Duration silence,
        int connections,
        long bodies,
        long slowestIn,
        long slowestOut) {

    private static final int ENOUGH_FOR_A_DISK = 4;
    private static final int TWO_HUNDRED = 200;
    private static final int THOUSAND = 1000;
    private static final int PART_OF_MEMORY = 4;
    private static final long SIXTY_FOUR_BYTES = 64;
    private static final long SIXTEEN_KIBIBYTES = 16 << 10;

    public Limits {
        if (atOnce < 1 || waiting < 0 || bodies < 0 || slowestOut < 1) {
            throw new IllegalArgumentException(
                    "Requests at the same time are %d (at least 1), waiting ones %d (at least 0), bytes of bodies %d (at least 0), bytes out %d (at least 1)"
                            .formatted(atOnce, waiting, bodies, slowestOut));
        }
    }

    /**
     * Twice as many requests at once as there are processors: nearly all of their time is work, and what waits for the
     * disk should not leave a processor idle. More of them would not be answered sooner and would need more memory. Two
     * hundred more may wait, for five seconds, after which hardly anybody is there to read the answer. Bodies may take a
     * quarter of the memory.
     */
    public static Limits usual() {
        return new Limits(
                Math.max(ENOUGH_FOR_A_DISK, 2 * Runtime.getRuntime().availableProcessors()),
                TWO_HUNDRED,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                THOUSAND,
                Runtime.getRuntime().maxMemory() / PART_OF_MEMORY,
                SIXTY_FOUR_BYTES,
                SIXTEEN_KIBIBYTES);
    }

    /** The same with another number of requests at once. */
    public Limits atOnce(int other) {
        return new Limits(other, waiting, patience, silence, connections, bodies, slowestIn, slowestOut);
    }

    /** The same with another number of requests that may wait. */
    public Limits waiting(int other) {
        return new Limits(atOnce, other, patience, silence, connections, bodies, slowestIn, slowestOut);
    }

    /** The same with another patience. */
    Limits patience(Duration other) {
        return new Limits(atOnce, waiting, other, silence, connections, bodies, slowestIn, slowestOut);
    }

    /** The same with another silence. */
    Limits silence(Duration other) {
        return new Limits(atOnce, waiting, patience, other, connections, bodies, slowestIn, slowestOut);
    }

    /** The same with other memory for bodies. */
    Limits bodies(long other) {
        return new Limits(atOnce, waiting, patience, silence, connections, other, slowestIn, slowestOut);
    }

    /** The same with another rate of answers. */
    Limits slowestOut(long other) {
        return new Limits(atOnce, waiting, patience, silence, connections, bodies, slowestIn, other);
    }
}
