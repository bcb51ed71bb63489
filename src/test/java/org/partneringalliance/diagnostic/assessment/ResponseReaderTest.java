package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.assessment.Documents.pointers;
import static org.partneringalliance.diagnostic.assessment.Documents.problem;
import static org.partneringalliance.diagnostic.assessment.Documents.read;
import static org.partneringalliance.diagnostic.assessment.Documents.withAnswers;
import static org.partneringalliance.diagnostic.assessment.Documents.withResponses;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

class ResponseReaderTest {

    @Test
    void unknownNotApplicableNotAnsweredAndZeroAreFourDifferentThings() {
        Map<String, Answer> answers = answers("""
                "GOV-1.1": { "level": "unknown" }, "GOV-1.2": { "level": "not-applicable" }, "GOV-1.3": { "level": 0 }
                """);

        assertThat(answers)
                .containsEntry("GOV-1.1", new Answer.Unknown())
                .containsEntry("GOV-1.2", new Answer.NotApplicable())
                .containsEntry("GOV-1.3", new Answer.Scored(0, 0))
                .doesNotContainKey("GOV-1.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "5", "-1", "2.5", "\"3\"", "null", "true", "[]", "{}", "\"\"", "1e999999999"})
    void otherLevelsAreRefusedWithWhatIsAllowed(String level) {
        Problem problem = problem(withAnswers("\"GOV-1.1\": { \"level\": %s }".formatted(level)));

        assertThat(problem.place()).isEqualTo(Place.of("/responses/0/answers/GOV-1.1/level"));
        assertThat(problem.allowed()).isEqualTo("0, 1, 2, 3, 4, \"unknown\", \"not-applicable\"");
    }

    @Test
    void aLevelWrittenAsTextIsShownInQuotes() {
        assertThat(problem(withAnswers("\"GOV-1.1\": { \"level\": \"3\" }")).found())
                .isEqualTo("\"3\"");
    }

    @Test
    void aMisspeltLevelIsToldItsNearestWord() {
        assertThat(problem(withAnswers("\"GOV-1.1\": { \"level\": \"unkown\" }"))
                        .nearest())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "1.5", "\"1\"", "null"})
    void otherEvidenceIsRefused(String evidence) {
        Problem problem = problem(withAnswers("\"GOV-1.1\": { \"level\": 3, \"evidence\": %s }".formatted(evidence)));

        assertThat(problem.place()).isEqualTo(Place.of("/responses/0/answers/GOV-1.1/evidence"));
        assertThat(problem.allowed()).isEqualTo("0, 1, 2, 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "not-applicable"})
    void evidenceSupportsALevelOnly(String word) {
        String answer = "\"GOV-1.1\": { \"level\": \"%s\", \"evidence\": %d }";

        assertThat(answers(answer.formatted(word, 0))).hasSize(1);
        assertThat(pointers(withAnswers(answer.formatted(word, 1))))
                .containsExactly("/responses/0/answers/GOV-1.1/evidence");
    }

    @Test
    void anAnswerHasALevelAndIsAnObject() {
        assertThat(pointers(withAnswers("\"GOV-1.1\": 3, \"GOV-1.2\": { \"evidence\": 1 }, \"GOV-1.3\": null")))
                .containsExactly(
                        "/responses/0/answers/GOV-1.1",
                        "/responses/0/answers/GOV-1.2/level",
                        "/responses/0/answers/GOV-1.3");
    }

    @Test
    void aCommentMayBeLongAndOfManyLinesAndIsNotRepeatedInAProblem() {
        String answer = "\"GOV-1.1\": { \"level\": 3, \"comment\": \"%s\" }";

        assertThat(answers(answer.formatted("\\n" + "x".repeat(1999)))).containsKey("GOV-1.1");
        assertThat(problem(withAnswers(answer.formatted("secret".repeat(400)))).toString())
                .contains("2400 characters")
                .doesNotContain("secret");
    }

    @Test
    void anUnknownCriterionIsToldItsNearestId() {
        Problem problem = problem(withAnswers("\"GOV-11\": { \"level\": 1 }"));

        assertThat(problem.place()).isEqualTo(Place.of("/responses/0/answers/GOV-11"));
        assertThat(problem.found()).isEqualTo("GOV-11");
        assertThat(problem.nearest()).isEqualTo("GOV-1.1");
    }

    @Test
    void theSameRespondentTwiceIsToldBothPlaces() {
        Problem problem = problem(withResponses(response("r1", "o1") + "," + response("r1", "o2")));

        assertThat(problem.place()).isEqualTo(Place.of("/responses/1/respondent"));
        assertThat(problem.message()).contains("/responses/0/respondent");
    }

    @Test
    void anOrganisationThatIsNotListedIsRefused() {
        Problem problem = problem(withResponses(response("r1", "o3")));

        assertThat(problem.place()).isEqualTo(Place.of("/responses/0/organisation"));
        assertThat(problem.nearest()).isEqualTo("o1");
    }

    @Test
    void aReferenceToAFaultyOrganisationIsNotASecondFault() {
        String document = withResponses(response("r1", "o 1")).replace("\"id\": \"o1\"", "\"id\": \"o 1\"");

        assertThat(pointers(document)).containsExactly("/organisations/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a/b", "a@b.org", "a\\n"})
    void anIdIsShortAndPlain(String id) {
        assertThat(pointers(withResponses(response(id, "o1")))).containsExactly("/responses/0/respondent");
    }

    @Test
    void anIdHasAtMostSixtyFourCharacters() {
        assertThat(read(withResponses(response("r".repeat(64), "o1"))).responses())
                .hasSize(1);
        assertThat(pointers(withResponses(response("r".repeat(65), "o1")))).containsExactly("/responses/0/respondent");
    }

    @Test
    void moreThanTwoThousandResponsesAreRefused() {
        assertThat(read(withResponses(responses(2000))).responses()).hasSize(2000);
        assertThat(pointers(withResponses(responses(2001)))).containsExactly("/responses");
    }

    private static String responses(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> response("r" + number, "o1"))
                .collect(Collectors.joining(","));
    }

    private static String response(String respondent, String organisation) {
        return "{ \"respondent\": \"%s\", \"organisation\": \"%s\", \"answers\": {} }"
                .formatted(respondent, organisation);
    }

    private static Map<String, Answer> answers(String answers) {
        return read(withAnswers(answers)).responses().get(0).answers();
    }
}
