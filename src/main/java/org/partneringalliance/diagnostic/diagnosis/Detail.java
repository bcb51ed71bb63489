package org.partneringalliance.diagnostic.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of the derivation comes with a diagnosis or an explanation. */
public enum Detail {
    /** Conclusions alone. */
    NONE,
    /** Each conclusion with the conditions that held. */
    LEAVES,
    /** Every step between the answers and the conclusion as well. */
    FULL;

    /** As it is written in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The detail written so. */
    public static Optional<Detail> of(String word) {
        return Arrays.stream(values())
                .filter(detail -> detail.word().equals(word))
                .findFirst();
    }

    /** All words, least first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Detail::word).toList();
    }
}
