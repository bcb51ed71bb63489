package org.partneringalliance.diagnostic.web;

/**
 * How far something is.
 *
 * @param done of {@code all}
 */
public record Progress(int done, int all) {

    /** True if nothing is left. */
    public boolean complete() {
        return done >= all;
    }

    /** In whole percent, 0 to 100. */
    public int percent() {
        return all == 0 ? 0 : 100 * Math.min(done, all) / all;
    }

    /** In words. */
    @Override
    public String toString() {
        return done + " of " + all;
    }
}
