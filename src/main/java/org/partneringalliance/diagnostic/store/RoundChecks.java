package org.partneringalliance.diagnostic.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the rounds of a file as the documents that will be made of them. */
final class RoundChecks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where the parts of a document stand in a round. */
    private static final Map<String, String> PLACES =
            Map.of("/partnership/facts", "/facts", "/responses", "/respondents", "/organisations", "/organisations");

    private RoundChecks() {}

    /**
     * Refuses facts, groups and answers that the standard does not know.
     *
     * @param file of the right form
     * @throws ProblemsException with every problem, where it stands in the file
     */
    static void check(Standard standard, JsonNode file) {
        AssessmentReader reader = new AssessmentReader(standard);
        List<Problem> problems = new ArrayList<>();
        for (int number = 0; number < file.path("rounds").size(); number++) {
            JsonNode round = file.path("rounds").path(number);
            String place = "/rounds/" + number;
            try {
                reader.read(document(round), Place.of(""));
            } catch (ProblemsException refused) {
                refused.problems().stream()
                        .filter(problem -> !nobodyYet(problem, round))
                        .map(problem -> problem.at(
                                Place.of(place + moved(problem.place().source()))))
                        .forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The file", problems);
        }
    }

    /** A round may wait for its organisations, a document may not. */
    private static boolean nobodyYet(Problem problem, JsonNode round) {
        return problem.place().source().equals("/organisations")
                && round.path("organisations").isEmpty();
    }

    private static String moved(String pointer) {
        return PLACES.entrySet().stream()
                .filter(place -> pointer.startsWith(place.getKey()))
                .map(place ->
                        place.getValue() + pointer.substring(place.getKey().length()))
                .findFirst()
                .orElse(pointer);
    }

    private static JsonNode document(JsonNode round) {
        ObjectNode document = JSON.objectNode();
        document.putObject("partnership").set("facts", round.path("facts"));
        document.set("organisations", round.path("organisations"));
        ArrayNode responses = document.putArray("responses");
        round.path("respondents").forEach(person -> {
            ObjectNode response = responses.addObject();
            response.set("respondent", person.path("id"));
            response.set("organisation", person.path("organisation"));
            ObjectNode answers = response.putObject("answers");
            person.path("answers")
                    .forEachEntry((criterion, answer) ->
                            answers.set(criterion, ((ObjectNode) answer.deepCopy()).without("changed")));
        });
        return document;
    }
}
