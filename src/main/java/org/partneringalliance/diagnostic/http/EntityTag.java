package org.partneringalliance.diagnostic.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names a state of the standard, so that whoever has it need not load it again (RFC 9110, 8.8.3). */
record EntityTag(String hash) {

    private static final String WEAK = "W/";

    /** In quotes, as in the header ETag. */
    String text() {
        return '"' + hash + '"';
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
