package org.partneringalliance.diagnostic.portfolio;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Hash;

/** One document of a portfolio, or why it was not read. Not to be changed by those who share it. */
public final class PortfolioDocument {

    private final String name;
    private final byte[] bytes;
    private final String knownHash;
    private final Optional<Problem> refused;

    private PortfolioDocument(String name, byte[] bytes, String knownHash, Optional<Problem> refused) {
        this.name = name;
        this.bytes = bytes;
        this.knownHash = knownHash;
        this.refused = refused;
    }

    /**
     * A document as it was found; refused if it is larger than it may be.
     *
     * @param name a file or the number of a line
     * @param largest bytes it may have
     */
    public static PortfolioDocument of(String name, byte[] bytes, int largest) {
        return bytes.length > largest
                ? tooLarge(name, bytes.length, hash(Hash.digest().digest(bytes)), largest)
                : new PortfolioDocument(name, bytes, "", Optional.empty());
    }

    /** A document in a line of a file; the carriage return of a line that ends with both is no part of it. */
    public static PortfolioDocument ofLine(String name, byte[] line, int largest) {
        int last = line.length - 1;
        return last >= 0 && last <= largest && line[last] == '\r'
                ? of(name, Arrays.copyOf(line, last), largest)
                : of(name, line, largest);
    }

    /** A document of which only its length and hash are known. */
    static PortfolioDocument tooLarge(String name, long length, String hash, int largest) {
        return new PortfolioDocument(
                name,
                new byte[0],
                hash,
                Optional.of(Problem.notOfForm(
                        Place.of(""),
                        "the document is too large",
                        length + " bytes",
                        "at most " + largest + " bytes")));
    }

    /** A document that could not be read at all. */
    static PortfolioDocument unread(String name, Problem problem) {
        return new PortfolioDocument(name, new byte[0], "", Optional.of(problem.at(Place.of(""))));
    }

    /** The name of the file, or the number of the line. */
    String name() {
        return name;
    }

    /** What was read; nothing if it is refused. */
    byte[] bytes() {
        return bytes;
    }

    /** Why it is not read; empty if it is. */
    Optional<Problem> refused() {
        return refused;
    }

    /** True if there is nothing in it, which between lines means nothing. */
    public boolean isBlank() {
        if (refused.isPresent()) {
            return false;
        }
        for (byte each : bytes) {
            if (each < 0 || each > ' ') {
                return false;
            }
        }
        return true;
    }

    /** {@code sha256:} and the hash of its bytes, or of none if it could not be read at all. */
    String hash() {
        return knownHash.isEmpty() ? hash(Hash.digest().digest(bytes)) : knownHash;
    }

    static String hash(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
