package org.partneringalliance.diagnostic.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom a sentence is for; programs read the data beside it. */
public enum Audience {
    /** What it means. */
    PARTNER,
    /** Rules, thresholds and factors. */
    CONSULTANT;

    /** As it is written in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience written so. */
    public static Optional<Audience> of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word))
                .findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Audience::word).toList();
    }
}
