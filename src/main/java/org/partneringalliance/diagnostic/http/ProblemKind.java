package org.partneringalliance.diagnostic.http;

/** What may be wrong with a request. Type and title never change, so that programs can tell problems apart. */
enum ProblemKind {
    NOT_JSON(400, "not-json", "The body is not JSON"),
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    UNAUTHORISED(401, "unauthorised", "The request does not carry the admin token"),
    CLOSED(403, "closed", "This address is closed"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed at this address"),
    CONFLICT(409, "conflict", "This cannot be done now"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    UNSUPPORTED_BODY(415, "unsupported-body", "The body is not of a supported type"),
    MISDIRECTED(421, "misdirected", "The request is meant for another service"),
    INVALID_DOCUMENT(422, "invalid-document", "The document has problems"),
    INVALID_CONTENT(422, "invalid-content", "The rules or the knowledge base have problems"),
    TOO_MANY_GUESSES(429, "too-many-guesses", "Too many wrong tokens were sent"),
    BUSY(503, "busy", "The service is busy"),
    INTERNAL_ERROR(500, "internal-error", "The service failed");

    /** Tag URIs (RFC 4151) name a problem without promising a page. */
    private static final String TYPES = "tag:partneringalliance.org,2026:problem/";

    private final int status;
    private final String name;
    private final String title;

    ProblemKind(int status, String name, String title) {
        this.status = status;
        this.name = name;
        this.title = title;
    }

    /** The status code of the answer. */
    int status() {
        return status;
    }

    /** A URI. */
    String type() {
        return TYPES + name;
    }

    String title() {
        return title;
    }
}
