package org.partneringalliance.diagnostic.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.partneringalliance.diagnostic.http.ReleaseHistory;

/** Times, states and hashes of versions, as people read them. */
public final class Moments {

    private static final int HASH_DIGITS = 12;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** For instance "4 May 2026, 09:30 UTC". */
    public static String text(Instant moment) {
        return MINUTES.format(moment);
    }

    /** What has become of a version. */
    public static String state(ReleaseHistory.State state) {
        return switch (state) {
            case CURRENT -> "answers now";
            case PREVIOUS -> "the one before";
            case RETIRED -> "gone";
        };
    }

    /** The first digits, which are enough to compare. */
    public static String shortHash(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(HASH_DIGITS, digits.length()));
    }
}
