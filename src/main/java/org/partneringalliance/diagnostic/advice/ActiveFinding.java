package org.partneringalliance.diagnostic.advice;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A finding that holds.
 *
 * @param kind guard, pattern, criterion or strength
 * @param under the finding it is reported under; empty for most
 * @param criteria the criteria its conditions rest on
 * @param deadline the shortest time in months that its conditions speak of
 */
public record ActiveFinding(
        String id,
        Kind kind,
        Tier tier,
        Urgency urgency,
        Optional<String> under,
        SortedSet<String> criteria,
        Optional<BigFraction> deadline) {

    public ActiveFinding {
        criteria = Collections.unmodifiableSortedSet(new TreeSet<>(criteria));
    }

    /** What a finding speaks of. */
    public enum Kind {
        GUARD,
        PATTERN,
        CRITERION,
        STRENGTH;

        /** As it leaves the program. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True for the kinds whose advice is a sequence of steps. */
    public boolean hasSteps() {
        return kind == Kind.GUARD || kind == Kind.PATTERN;
    }

    /** The finding with another urgency. */
    public ActiveFinding withUrgency(Urgency other) {
        return new ActiveFinding(id, kind, tier, other, under, criteria, deadline);
    }

    /** The finding reported under another one. */
    public ActiveFinding under(String parent) {
        return new ActiveFinding(id, kind, tier, urgency, Optional.of(parent), criteria, deadline);
    }
}
