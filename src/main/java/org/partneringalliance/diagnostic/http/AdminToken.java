package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** The word that opens what changes a running service. Never shown. Immutable. */
public final class AdminToken {

    /** The environment variable that holds it. */
    public static final String VARIABLE = "PARTNERING_DIAGNOSTIC_ADMIN_TOKEN";

    private static final int SHORTEST = 16;
    private static final String SCHEME = "bearer ";

    private final byte[] token;

    private AdminToken(String token) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The token of an environment; empty if it has none.
     *
     * @throws IllegalArgumentException with a clear message if it is too short or cannot be sent in a header
     */
    public static Optional<AdminToken> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE)).map(AdminToken::checked);
    }

    private static AdminToken checked(String token) {
        if (token.length() < SHORTEST || !token.chars().allMatch(each -> each > ' ' && each < 0x7F)) {
            throw new IllegalArgumentException(
                    "%s is too easy to guess or cannot be sent: it has %d characters; allowed: at least %d, none of them a space or outside ASCII; for instance what 'openssl rand -hex 32' prints; without the variable the service runs, but its rules cannot be reloaded"
                            .formatted(VARIABLE, token.length(), SHORTEST));
        }
        return new AdminToken(token);
    }

    /** The word that a request sends as {@code Authorization: Bearer}; empty if it sends none. */
    static String sent(Context request) {
        String header =
                Optional.ofNullable(request.header(Header.AUTHORIZATION)).orElse("");
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    /** True if a word is the token; takes as long for a wrong one as for the right one. */
    boolean is(String word) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), token);
    }
}
