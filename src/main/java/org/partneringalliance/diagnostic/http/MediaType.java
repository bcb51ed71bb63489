package org.partneringalliance.diagnostic.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The type of a body, in lower case and without its parameters.
 *
 * @param charsets as stated; usually none or one
 */
record MediaType(String type, List<String> charsets) {

    private static final String CHARSET = "charset=";

    MediaType {
        charsets = List.copyOf(charsets);
    }

    /** Reads a Content-Type header. */
    static MediaType of(String header) {
        String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
        List<String> charsets = Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.startsWith(CHARSET))
                .map(parameter -> parameter.substring(CHARSET.length()).replace("\"", ""))
                .toList();
        return new MediaType(parts[0].strip(), charsets);
    }

    /** JSON as it should be sent. */
    boolean json() {
        return type.equals("application/json") && utf8();
    }

    /** What {@code curl -d} says of every body, unless told otherwise. */
    boolean form() {
        return type.equals("application/x-www-form-urlencoded") && utf8();
    }

    private boolean utf8() {
        return charsets.stream().allMatch("utf-8"::equals);
    }
}
