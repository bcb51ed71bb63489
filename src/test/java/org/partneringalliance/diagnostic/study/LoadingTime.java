package org.partneringalliance.diagnostic.study;

import java.nio.file.Path;
import java.util.Arrays;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** Measures how long the whole knowledge base takes to load, with every check, on a warm machine. */
public final class LoadingTime {

    private static final Path FOLDER = Path.of("knowledge-base");
    private static final int WARM_UP = 10;
    private static final int RUNS = 30;
    private static final long NANOSECONDS_OF_A_MILLISECOND = 1_000_000;

    private LoadingTime() {}

    /** Prints least, median and most milliseconds of loading, and of loading and reviewing. */
    public static void main(String... arguments) {
        System.out.println("load:   " + measured(() -> StandardLoader.load(FOLDER)));
        System.out.println("review: " + measured(() -> StandardLoader.review(FOLDER)));
    }

    private static String measured(Runnable work) {
        for (int run = 0; run < WARM_UP; run++) {
            work.run();
        }
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            times[run] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return "%d to %d ms, median %d ms, %d runs"
                .formatted(milliseconds(times[0]), milliseconds(times[RUNS - 1]), milliseconds(times[RUNS / 2]), RUNS);
    }

    private static long milliseconds(long nanoseconds) {
        return nanoseconds / NANOSECONDS_OF_A_MILLISECOND;
    }
}
