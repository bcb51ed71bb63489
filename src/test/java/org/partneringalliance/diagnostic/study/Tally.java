package org.partneringalliance.diagnostic.study;

import java.util.ArrayList;
import java.util.List;

/** What came of many requests, and how long each took. Thread-safe. */
public final class Tally {

    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;

    private final List<Double> times = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int refused;
    private String reloads = "";

    /**
     * A request was answered.
     *
     * @param begin by {@link System#nanoTime}
     * @param right whether the answer to a request that was not refused is the one expected
     */
    synchronized void add(long begin, int status, boolean right) {
        if (status == BUSY) {
            refused++;
        } else if (status != OK) {
            faults.add("status " + status);
        } else if (right) {
            times.add((System.nanoTime() - begin) / NANOSECONDS_OF_A_MILLISECOND);
        } else {
            faults.add("an answer differs from the one that the same request got alone");
        }
    }

    /** A request was not answered. */
    synchronized void fail(Throwable failure) {
        faults.add("no answer: " + failure);
    }

    /** Notes what came of the reloads meanwhile. */
    synchronized void reloaded(Tally others) {
        reloads = "; reloads: " + others.answered();
        faults.addAll(others.faults());
    }

    /** How many answers were right. */
    synchronized int answered() {
        return times.size();
    }

    /** How many were told to come again. */
    synchronized int refused() {
        return refused;
    }

    /** Whatever may not happen, in words. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Milliseconds within which so many of a hundred were answered. */
    synchronized double percentile(int ofHundred) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * ofHundred / 100);
    }

    @Override
    public synchronized String toString() {
        return "%d right, %d refused (503), %d faults; median %.1f ms, 99 of 100 within %.1f ms%s"
                .formatted(times.size(), refused, faults.size(), percentile(50), percentile(99), reloads);
    }
}
