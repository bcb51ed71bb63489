package org.partneringalliance.diagnostic.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpStatus;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.problem.Check;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * The body of every answer that is an error (RFC 9457). What is empty is left out.
 *
 * @param type a URI that names the kind of problem
 * @param requestId of the request it answers, also in a header and in the log
 * @param errors every single problem
 */
public record ProblemDocument(
        String type, String title, int status, String detail, String requestId, List<Entry> errors) {

    static final String CONTENT_TYPE = "application/problem+json";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    /**
     * One problem.
     *
     * @param pointer where in the document, as a JSON pointer; empty text is the whole document; absent if the problem
     *     is not in a document
     * @param check what was looked for, with its severity and how to mend it; empty where checks have no names
     * @param file the file of the rules or of the knowledge base where the problem is; line and column as far as known
     */
    public record Entry(
            @JsonInclude(value = JsonInclude.Include.NON_ABSENT, content = JsonInclude.Include.ALWAYS)
            Optional<String> pointer,

            String file,
            OptionalInt line,
            OptionalInt column,
            String message,
            String found,
            String allowed,
            String nearest,
            String check,
            String severity,
            String remedy) {

        private static Entry of(Problem problem, Optional<String> pointer) {
            return of(problem, pointer, Place.of(""));
        }

        private static Entry inFile(Problem problem) {
            return of(problem, Optional.empty(), problem.place());
        }

        private static Entry of(Problem problem, Optional<String> pointer, Place place) {
            Check check = problem.check();
            return new Entry(
                    pointer,
                    place.source(),
                    known(place.line()),
                    known(place.column()),
                    problem.message(),
                    problem.found(),
                    problem.allowed(),
                    problem.nearest(),
                    check.id(),
                    check.id().isEmpty() ? "" : check.severity().name().toLowerCase(Locale.ROOT),
                    check.remedy());
        }

        private static OptionalInt known(int number) {
            return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    /** A problem that its detail describes completely. */
    static ProblemDocument of(ProblemKind kind, String detail) {
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, "", List.of());
    }

    /** Problems with the address or the headers of a request. */
    static ProblemDocument ofRequest(ProblemKind kind, String detail, List<Problem> problems) {
        List<Entry> errors = problems.stream()
                .map(problem -> Entry.of(problem, Optional.empty()))
                .toList();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, "", errors);
    }

    /** A submitted document that is not JSON. */
    public static ProblemDocument ofMalformed(MalformedDocumentException malformed) {
        return of(ProblemKind.NOT_JSON, String.valueOf(malformed.getMessage()));
    }

    /** Something the program cannot help; the detail says where to look. */
    public static ProblemDocument ofFailure(String detail) {
        return of(ProblemKind.INTERNAL_ERROR, detail);
    }

    /** Problems with a submitted document, in their order. */
    public static ProblemDocument ofDocument(List<Problem> problems) {
        List<Entry> errors = problems.stream()
                .map(problem -> Entry.of(problem, Optional.of(problem.place().source())))
                .toList();
        ProblemKind kind = ProblemKind.INVALID_DOCUMENT;
        String detail = "Nothing was diagnosed; problems listed: " + errors.size();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, "", errors);
    }

    /** Problems with the rules or with the knowledge base. */
    static ProblemDocument ofContent(List<Problem> problems) {
        ProblemKind kind = ProblemKind.INVALID_CONTENT;
        String detail =
                "Nothing was changed, the service works on with what it has; problems listed: " + problems.size();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, "", inFiles(problems));
    }

    /** Problems with drafts of rules. */
    static ProblemDocument ofDrafts(List<Problem> problems) {
        ProblemKind kind = ProblemKind.INVALID_CONTENT;
        String detail = "With these drafts the rules could not be used; problems listed: " + problems.size();
        return new ProblemDocument(kind.type(), kind.title(), kind.status(), detail, "", inFiles(problems));
    }

    /** Each problem with the file it is in. */
    public static List<Entry> inFiles(List<Problem> problems) {
        return problems.stream().map(Entry::inFile).toList();
    }

    /** A problem that the web server found by itself. */
    static ProblemDocument ofStatus(int status) {
        String detail = status < HttpStatus.INTERNAL_SERVER_ERROR_500
                ? "The web server refused the request as it stands"
                : "The web server failed";
        return new ProblemDocument("about:blank", HttpStatus.getMessage(status), status, detail, "", List.of());
    }

    /** The same as the answer to the request with an id. */
    ProblemDocument answering(String request) {
        return new ProblemDocument(type, title, status, detail, request, errors);
    }

    /** As JSON in UTF-8. */
    public byte[] json() {
        return Json.writeBriefly(this);
    }
}
