package org.partneringalliance.diagnostic.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * The body of every answer that is an error (RFC 9457). What is empty is left out.
 *
 * @param type a URI that names the kind of problem
 * @param errors every single problem
 */
record ProblemDocument(String type, String title, int status, String detail, List<Entry> errors) {

    static final String CONTENT_TYPE = "application/problem+json";

    ProblemDocument {
        errors = List.copyOf(errors);
    }

    /**
     * One problem.
     *
     * @param pointer where in the document, as a JSON pointer; empty text is the whole document; absent if the problem
     *     is not in a document
     */
    record Entry(
            @JsonInclude(value = JsonInclude.Include.NON_ABSENT, content = JsonInclude.Include.ALWAYS)
            Optional<String> pointer,

            String message,
            String found,
            String allowed,
            String nearest) {

        private static Entry of(Problem problem, Optional<String> pointer) {
            return new Entry(pointer, problem.message(), problem.found(), problem.allowed(), problem.nearest());
        }
    }

    /** A problem that its detail describes completely. */
    static ProblemDocument of(ProblemKind kind, String detail) {
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, List.of());
    }

    /** Problems with the address or the headers of a request. */
    static ProblemDocument ofRequest(ProblemKind kind, String detail, List<Problem> problems) {
        List<Entry> errors = problems.stream()
                .map(problem -> Entry.of(problem, Optional.empty()))
                .toList();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, errors);
    }

    /** Problems with a submitted document, in their order. */
    static ProblemDocument ofDocument(List<Problem> problems) {
        List<Entry> errors = problems.stream()
                .map(problem -> Entry.of(problem, Optional.of(problem.place().source())))
                .toList();
        ProblemKind kind = ProblemKind.INVALID_DOCUMENT;
        String detail = "Nothing was diagnosed; problems listed: " + errors.size();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, errors);
    }

    /** A problem that the web server found by itself. */
    static ProblemDocument ofStatus(int status) {
        String detail = status < HttpStatus.INTERNAL_SERVER_ERROR_500
                ? "The web server refused the request as it stands"
                : "The web server failed";
        return new ProblemDocument("about:blank", HttpStatus.getMessage(status), status, detail, List.of());
    }

    /** As JSON in UTF-8. */
    byte[] json() {
        return Json.writeBriefly(this);
    }
}
