package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** Small documents for tests, correct but for what a test puts into them, read with the real standard. */
final class Documents {

    static final Standard STANDARD = StandardLoader.load(Path.of("knowledge-base"));

    private static final AssessmentReader READER = new AssessmentReader(STANDARD);

    private Documents() {}

    static Assessment read(String document) {
        return READER.read(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Every problem of a document that is JSON. */
    static List<Problem> problems(String document) {
        return catchThrowableOfType(ProblemsException.class, () -> read(document))
                .problems();
    }

    /** The problem of a document that has exactly one. */
    static Problem problem(String document) {
        List<Problem> problems = problems(document);
        if (problems.size() != 1) {
            throw new AssertionError("one problem expected: " + problems);
        }
        return problems.get(0);
    }

    /** Where the problems of a document are. */
    static List<String> pointers(String document) {
        return problems(document).stream()
                .map(problem -> problem.place().source())
                .toList();
    }

    static String withFacts(String facts) {
        return document("{ %s }".formatted(facts), "");
    }

    static String withAnswers(String answers) {
        return document(
                "{}", "{ \"respondent\": \"r1\", \"organisation\": \"o1\", \"answers\": { %s } }".formatted(answers));
    }

    static String withResponses(String responses) {
        return document("{}", responses);
    }

    private static String document(String facts, String responses) {
        return """
                { "partnership": { "facts": %s },
                  "organisations": [ { "id": "o1", "sector": "CSO" }, { "id": "o2", "sector": "GOVT" } ],
                  "responses": [ %s ] }
                """.formatted(facts, responses);
    }
}
