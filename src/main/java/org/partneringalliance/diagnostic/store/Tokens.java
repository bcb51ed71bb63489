package org.partneringalliance.diagnostic.store;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names that say nothing and cannot be guessed. */
final class Tokens {

    /** Without letters that are taken for digits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int OF_ENTRY = 12;
    private static final int OF_ACCESS = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** For an entry, about 59 bits. */
    static String entry() {
        return letters(OF_ENTRY);
    }

    /** For a private link, about 128 bits: guessing needs no limit, a million tries a second for a million years find none of a thousand links. */
    static String access() {
        return letters(OF_ACCESS);
    }

    private static String letters(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
