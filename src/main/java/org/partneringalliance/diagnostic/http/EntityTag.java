package org.partneringalliance.diagnostic.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names a body, so that whoever has it need not load it again (RFC 9110, 8.8.3).
 *
 * @param name the same for equal bodies only
 */
record EntityTag(String name) {

    private static final String WEAK = "W/";

    /** The tag of a body: it changes with the texts of the standard and with the form of the answer. */
    static EntityTag of(byte[] body) {
        try {
            return new EntityTag(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In quotes, as in the header ETag. */
    String text() {
        return '"' + name + '"';
    }

    /** True if a header If-None-Match lists this tag, strong or weak, or everything. */
    boolean isAmong(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(this::matches);
    }

    private boolean matches(String listed) {
        String strong = listed.startsWith(WEAK) ? listed.substring(WEAK.length()) : listed;
        return strong.equals("*") || strong.equals(text());
    }
}
