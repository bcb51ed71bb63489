package org.partneringalliance.diagnostic.cli;

import java.util.function.LongSupplier;

/** One line on a terminal that says how far a long run is; nothing where nobody looks. Not thread-safe. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long REDRAWN_AFTER = 200_000_000;
    private static final double SECOND = 1e9;

    private final Terminal terminal;
    private final LongSupplier nanoseconds;
    private final boolean shown;
    private long first = -1;
    private long drawn;
    private long begun;
    private double shareBefore;

    ProgressBar(Terminal terminal, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.shown = terminal.coloured();
    }

    /**
     * Draws the line anew, unless it was drawn just now.
     *
     * @param done how many are done
     * @param share of the whole, from 0 to 1
     */
    void at(long done, double share) {
        if (!shown) {
            return;
        }
        long now = nanoseconds.getAsLong();
        if (first < 0) {
            first = done;
            begun = now;
            shareBefore = share;
        } else if (now - drawn < REDRAWN_AFTER) {
            return;
        }
        drawn = now;
        terminal.err().print("\r" + line(done, share, (now - begun) / SECOND) + "\u001B[K");
        terminal.err().flush();
    }

    private String line(long done, double share, double seconds) {
        int full = (int) (WIDTH * share);
        String bar = (terminal.graphic() ? "\u2588" : "#").repeat(full)
                + (terminal.graphic() ? "\u2591" : "-").repeat(WIDTH - full);
        String line = "%s %3d %%  %d done".formatted(bar, (int) (100 * share), done);
        return seconds < 1 || share <= shareBefore
                ? line
                : "%s, %d a second, %s left"
                        .formatted(
                                line,
                                Math.round((done - first) / seconds),
                                time(seconds * (1 - share) / (share - shareBefore)));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
    }

    /** Takes the line back. */
    @Override
    public void close() {
        if (shown && first >= 0) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }
}
