package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * Reads the bodies of requests: bounded, whether or not their length is declared, not encoded, and JSON. Immutable.
 *
 * <p>A body that {@code curl -d @file} labels as a form is taken as JSON if it starts with a brace, because that is how
 * most people send their first document. Every other type is refused.
 */
final class Bodies {

    /** How much of a body that is too large is thrown away, so that its sender gets to read the answer. */
    private static final long MOST_DISCARDED = 64L * 1024 * 1024;

    private static final String REMEDY = "Send JSON with the header Content-Type: application/json";
    private static final String IDENTITY = "identity";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int largest;

    /** @param largest bytes a body may have */
    Bodies(int largest) {
        this.largest = largest;
    }

    /**
     * The body of a request, which may still turn out not to be JSON.
     *
     * @throws RefusedException if it is too large, encoded, of another type, or ends too early
     */
    byte[] json(Context request) {
        byte[] body = bytes(request);
        List<Problem> problems = new ArrayList<>();
        encodingProblem(request).ifPresent(problems::add);
        typeProblem(request, body).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new RefusedException(ProblemDocument.ofRequest(ProblemKind.UNSUPPORTED_BODY, REMEDY, problems));
        }
        return body;
    }

    private byte[] bytes(Context request) {
        try {
            if (request.req().getContentLengthLong() > largest && request.header(Header.EXPECT) != null) {
                // The sender waits for a word before it sends: nothing has to be thrown away.
                throw tooLarge();
            }
            InputStream input = request.bodyInputStream();
            byte[] body = input.readNBytes(largest + 1);
            if (body.length > largest) {
                discard(input);
                throw tooLarge();
            }
            return body;
        } catch (IOException | HttpException.RuntimeException broken) {
            throw new RefusedException(
                    ProblemDocument.of(ProblemKind.BAD_REQUEST, "The body could not be read to its end"));
        }
    }

    private static void discard(InputStream input) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long discarded = 0;
        int read = 0;
        while (read >= 0 && discarded < MOST_DISCARDED) {
            discarded += read;
            read = input.read(buffer);
        }
    }

    private RefusedException tooLarge() {
        return new RefusedException(
                ProblemDocument.of(ProblemKind.BODY_TOO_LARGE, "A body may have at most " + largest + " bytes"));
    }

    private static Optional<Problem> encodingProblem(Context request) {
        return Optional.ofNullable(request.header(Header.CONTENT_ENCODING))
                .filter(encoding -> !encoding.strip().equalsIgnoreCase(IDENTITY))
                .map(encoding -> problem("the body is encoded", encoding, IDENTITY));
    }

    private static Optional<Problem> typeProblem(Context request, byte[] body) {
        String header = Optional.ofNullable(request.header(Header.CONTENT_TYPE)).orElse("");
        MediaType type = MediaType.of(header);
        if (type.json() || (type.form() && startsWithBrace(body))) {
            return Optional.empty();
        }
        String message = header.isEmpty() ? "the content type is missing" : "the content type is not supported";
        return Optional.of(problem(message, header, "application/json, in UTF-8"));
    }

    private static Problem problem(String message, String found, String allowed) {
        return Problem.notOfForm(Place.of(""), message, found, allowed);
    }

    private static boolean startsWithBrace(byte[] body) {
        int at = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
        while (at < body.length && " \t\r\n".indexOf(body[at]) >= 0) {
            at++;
        }
        return at < body.length && body[at] == '{';
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
