package org.partneringalliance.diagnostic.rule;

import java.util.Optional;

/** How many more alternatives may be tried, so that no rule keeps a check busy for long. Not thread-safe. */
final class Effort {

    private final Optional<Effort> whole;
    private int left;

    private Effort(Optional<Effort> whole, int left) {
        this.whole = whole;
        this.left = left;
    }

    /** So many alternatives. */
    static Effort of(int alternatives) {
        return new Effort(Optional.empty(), alternatives);
    }

    /** So many of these alternatives, as long as there are any. */
    Effort part(int alternatives) {
        return new Effort(Optional.of(this), alternatives);
    }

    /** Spends one; false if there is none left, now and from now on. */
    boolean spend() {
        left--;
        return whole.map(Effort::spend).orElse(true) && left >= 0;
    }

    /** True if more was asked for than there was. */
    boolean exhausted() {
        return left < 0 || whole.map(Effort::exhausted).orElse(false);
    }
}
