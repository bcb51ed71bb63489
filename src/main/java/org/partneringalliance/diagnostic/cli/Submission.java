package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that a user submits: JSON for certain, correct perhaps.
 *
 * @param name as the user knows it
 */
record Submission(String name, JsonNode document) {

    private static final String STANDARD_INPUT = "-";
    private static final String ASSESSMENT = "assessment";

    /**
     * Reads a file, or what comes in if its name is a dash.
     *
     * @throws MendableException if there is no such file or it is not JSON
     */
    static Submission read(Path file, InputStream in) {
        String name = file.toString().equals(STANDARD_INPUT) ? "standard input" : file.toString();
        try {
            byte[] bytes = file.toString().equals(STANDARD_INPUT) ? in.readAllBytes() : bytes(file);
            return new Submission(name, DocumentParser.parse(bytes));
        } catch (MalformedDocumentException malformed) {
            throw new MendableException(name + ": " + malformed.getMessage());
        } catch (NoSuchFileException missing) {
            throw new MendableException(name + ": there is no such file");
        } catch (AccessDeniedException forbidden) {
            throw new MendableException(name + ": this file may not be read by you");
        } catch (IOException unreadable) {
            throw new MendableException(name + ": this file cannot be read: " + unreadable.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MendableException(file + ": this is a folder; name a file in it");
        }
        return Files.readAllBytes(file);
    }

    /**
     * The document as an assessment.
     *
     * @throws MendableException with every problem of the document
     */
    Assessment assessment(Standard standard) {
        try {
            return new AssessmentReader(standard).read(document, Place.of(""));
        } catch (ProblemsException refused) {
            throw new MendableException(refused.problems().stream()
                    .map(problem -> name + ": " + problem)
                    .toList());
        }
    }

    /** A request about the document, as the service gets it. */
    ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set(ASSESSMENT, document);
        return request;
    }

    /** A problem of such a request in one line, where its author finds it; empty if it is not in the document. */
    Optional<String> line(Problem problem) {
        String before = "/" + ASSESSMENT;
        String pointer = problem.place().source();
        return pointer.equals(before) || pointer.startsWith(before + "/")
                ? Optional.of(name + ": " + problem.at(Place.of(pointer.substring(before.length()))))
                : Optional.empty();
    }
}
