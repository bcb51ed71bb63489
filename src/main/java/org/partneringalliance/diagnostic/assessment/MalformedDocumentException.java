package org.partneringalliance.diagnostic.assessment;

/** A submitted document is not JSON at all. Its message says where and why, and repeats nothing of the document. */
public final class MalformedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Has no cause: the parser's own exceptions repeat pieces of the document, which would then reach the log. */
    MalformedDocumentException(String message) {
        super(message);
    }
}
