package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps other sites from sending forms in the name of a visitor: what changes something has to come from here by the
 * browser's own word, where it gives it, and has to carry a token that only pages of this program know.
 */
final class FormToken {

    /** The name of the field, and of the header that scripts send. */
    static final String FIELD = "token";

    static final String HEADER = "X-Form-Token";

    private static final String COOKIE = "visitor";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SECRET = random();

    private FormToken() {}

    /** The token for the forms of a page; the visitor gets a cookie with the first. */
    static String of(Context request) {
        String visitor = Optional.ofNullable(request.cookie(COOKIE))
                .or(() -> Optional.ofNullable(request.<String>attribute(COOKIE)))
                .orElseGet(() -> welcome(request));
        return token(visitor);
    }

    private static String welcome(Context request) {
        String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        request.attribute(COOKIE, visitor);
        Cookie cookie = new Cookie(COOKIE, visitor);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.STRICT);
        request.cookie(cookie);
        return visitor;
    }

    /**
     * Refuses a request that would change something and does not come from a page of this program.
     *
     * @throws ForbiddenResponse if so
     */
    static void check(Context request) {
        if (SAFE_METHODS.contains(request.method().name())) {
            return;
        }
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site)) {
            throw new ForbiddenResponse();
        }
        String visitor = request.cookie(COOKIE);
        String sent = Optional.ofNullable(request.header(HEADER)).orElseGet(() -> request.formParam(FIELD));
        if (visitor == null || sent == null || !same(token(visitor), sent)) {
            throw new ForbiddenResponse();
        }
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String visitor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
