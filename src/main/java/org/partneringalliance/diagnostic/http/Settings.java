package org.partneringalliance.diagnostic.http;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How a {@link Service} is run.
 *
 * @param host name or address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param largestBody bytes a submitted document may have, at least 1
 * @param cacheSize bytes kept of diagnoses already made by a release, about; 0 keeps none
 * @param auditedOneIn of so many assessments one is certified before its diagnosis is answered; 1 certifies all
 * @param adminToken opens what changes the running service; without one that is closed
 * @param limits how much it takes on at a time
 * @param accessLog whether a line is written about every request
 * @param nanoseconds tells the time that passes between guesses of the token
 */
public record Settings(
        String host,
        int port,
        int largestBody,
        long cacheSize,
        int auditedOneIn,
        Optional<AdminToken> adminToken,
        Limits limits,
        boolean accessLog,
        LongSupplier nanoseconds) {

    /** Bytes a submitted document may have unless told otherwise: 2 MiB. */
    public static final int LARGEST_BODY = 2 * 1024 * 1024;

    private static final int ONE_IN_FIFTY = 50;

    private static final int HIGHEST_PORT = 65_535;
    private static final long SIXTY_FOUR_MEBIBYTES = 64L * 1024 * 1024;

    public Settings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("The port is %d; it has to be 0 to %d".formatted(port, HIGHEST_PORT));
        }
        if (largestBody < 1 || cacheSize < 0 || auditedOneIn < 1) {
            throw new IllegalArgumentException(
                    "The largest body is %d bytes (at least 1), the cache %d (at least 0), audited one in %d (at least 1)"
                            .formatted(largestBody, cacheSize, auditedOneIn));
        }
    }

    /** Bodies up to 2 MiB, a cache of 64 MiB for each release, one assessment in fifty certified, no admin token, no access log. */
    public static Settings of(String host, int port) {
        return new Settings(
                host,
                port,
                LARGEST_BODY,
                SIXTY_FOUR_MEBIBYTES,
                ONE_IN_FIFTY,
                Optional.empty(),
                Limits.usual(),
                false,
                System::nanoTime);
    }

    /** The same, but what the service works with can be changed by whoever has the token. */
    public Settings administeredWith(AdminToken token) {
        return new Settings(
                host, port, largestBody, cacheSize, auditedOneIn, Optional.of(token), limits, accessLog, nanoseconds);
    }

    /** The same, but within other limits. */
    public Settings within(Limits others) {
        return new Settings(
                host, port, largestBody, cacheSize, auditedOneIn, adminToken, others, accessLog, nanoseconds);
    }

    /** The same, but a line is written about every request. */
    public Settings logging() {
        return new Settings(host, port, largestBody, cacheSize, auditedOneIn, adminToken, limits, true, nanoseconds);
    }

    /** The same, but of so many assessments one is certified. */
    Settings auditing(int oneIn) {
        return new Settings(host, port, largestBody, cacheSize, oneIn, adminToken, limits, accessLog, nanoseconds);
    }

    /** The same, but with another measure of the time that passes. */
    Settings timedBy(LongSupplier clock) {
        return new Settings(host, port, largestBody, cacheSize, auditedOneIn, adminToken, limits, accessLog, clock);
    }
}
