package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import tools.jackson.databind.JsonNode;

class ChangeReaderTest {

    private static final ChangeReader READER = new ChangeReader(Documents.STANDARD);
    private static final String DOCUMENT = Documents.withAnswers("\"GOV-1.1\": { \"level\": 1 }");
    private static final Assessment ASSESSMENT = Documents.read(DOCUMENT);

    @Test
    void aPlainLevelIsForEverybody() {
        assertThat(read("{\"answers\": {\"GOV-1.1\": 3}}").levels())
                .isEqualTo(new TreeMap<>(Map.of("GOV-1.1", new Levels.Everybody(3))));
    }

    @Test
    void anObjectHasLevelsOfSingleOrganisations() {
        assertThat(read("{\"answers\": {\"GOV-1.1\": {\"o2\": 0}}}").levels())
                .isEqualTo(new TreeMap<>(Map.of("GOV-1.1", new Levels.ByOrganisation(new TreeMap<>(Map.of("o2", 0))))));
    }

    @Test
    void evidenceAndFactsMayStandAlone() {
        assertThat(read("{\"evidence\": {\"GOV-1.1\": 2}}").evidence()).isEqualTo(Map.of("GOV-1.1", 2));
        assertThat(read("{\"facts\": {\"fundingRunwayMonths\": 20}}").facts())
                .isEqualTo(Map.of("fundingRunwayMonths", new Value.Exact(Threshold.exact(new BigDecimal("20")))));
    }

    @Test
    void aCriterionThatNobodyAnsweredMayChange() {
        assertThat(read("{\"answers\": {\"GOV-1.2\": 3}}").levels()).containsOnlyKeys("GOV-1.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answers\": {}}", "{\"answers\": {}, \"evidence\": {}, \"facts\": {}}"})
    void anEmptyChangeIsToldWhatToPutIn(String change) {
        Problem problem = problem(change);

        assertThat(problem.place()).isEqualTo(Place.of("/change"));
        assertThat(problem.message()).isEqualTo("the change is empty");
        assertThat(problem.allowed()).startsWith("answers, evidence or facts that would be different, for instance {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "2.5", "\"3\"", "\"unknown\"", "null", "true", "[]", "1e999999999"})
    void otherLevelsAreRefusedWithWhatIsAllowed(String level) {
        Problem problem = problem("{\"answers\": {\"GOV-1.1\": %s}}".formatted(level));

        assertThat(problem.place()).isEqualTo(Place.of("/change/answers/GOV-1.1"));
        assertThat(problem.allowed()).isEqualTo("0, 1, 2, 3, 4, or levels by organisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "\"3\"", "null"})
    void theLevelOfAnOrganisationIsALevel(String level) {
        Problem problem = problem("{\"answers\": {\"GOV-1.1\": {\"o1\": %s}}}".formatted(level));

        assertThat(problem.place()).isEqualTo(Place.of("/change/answers/GOV-1.1/o1"));
        assertThat(problem.allowed()).isEqualTo("0, 1, 2, 3, 4");
    }

    @Test
    void anOrganisationThatIsNotListedIsNamedWithTheNearestOne() {
        Problem problem = problem("{\"answers\": {\"GOV-1.1\": {\"o11\": 3}}}");

        assertThat(problem.place()).isEqualTo(Place.of("/change/answers/GOV-1.1/o11"));
        assertThat(problem.found()).isEqualTo("o11");
        assertThat(problem.nearest()).isEqualTo("o1");
    }

    @Test
    void aCriterionWithoutAnyOrganisationIsRefused() {
        assertThat(problem("{\"answers\": {\"GOV-1.1\": {}}}").message()).isEqualTo("no organisation is named");
    }

    @Test
    void anUnknownCriterionIsNamedWithTheNearestOneWhereverItStands() {
        assertThat(problem("{\"answers\": {\"GOV-1.l\": 3}}").nearest()).isEqualTo("GOV-1.1");
        assertThat(problem("{\"evidence\": {\"GOV-1.l\": 3}}").nearest()).isEqualTo("GOV-1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "1.5", "\"1\"", "null", "{\"o1\": 1}"})
    void otherEvidenceIsRefused(String evidence) {
        Problem problem = problem("{\"evidence\": {\"GOV-1.1\": %s}}".formatted(evidence));

        assertThat(problem.place()).isEqualTo(Place.of("/change/evidence/GOV-1.1"));
        assertThat(problem.allowed()).isEqualTo("0, 1, 2, 3");
    }

    @Test
    void factsAreRefusedAsInADocument() {
        String facts = "\"ageMonth\": 2, \"phase\": \"P9\", \"fundingRunwayMonths\": null";

        assertThat(problems("{\"facts\": {%s}}".formatted(facts)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .isEqualTo(Documents.problems(Documents.withFacts(facts)));
    }

    @Test
    void allProblemsAreToldAtOnceInOrder() {
        assertThat(problems("""
                {"answers": {"GOV-9.9": 7, "GOV-1.1": {"o9": 8}}, "evidence": 1, "facts": {"phase": "P9"}, "answer": {}}
                """))
                .extracting(problem -> problem.place().source())
                .containsExactly(
                        "/change/answer",
                        "/change/answers/GOV-1.1/o9",
                        "/change/answers/GOV-1.1/o9",
                        "/change/answers/GOV-9.9",
                        "/change/answers/GOV-9.9",
                        "/change/evidence",
                        "/change/facts/phase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "3", "\"GOV-1.1=3\""})
    void aChangeIsAnObject(String change) {
        assertThat(problem(change).message()).isEqualTo("an object is needed here");
    }

    @Test
    void aRequestHoldsAnAssessmentAndAChange() {
        ChangeReader.Request request = READER.read(request(DOCUMENT, "{\"answers\": {\"GOV-1.1\": 3}}"));

        assertThat(request.assessment()).isEqualTo(ASSESSMENT);
        assertThat(request.change().levels()).containsOnlyKeys("GOV-1.1");
    }

    @Test
    void theProblemsOfBothPartsOfARequestAreToldAtOnce() {
        assertThat(pointers(request(
                        Documents.withAnswers("\"GOV-1.1\": { \"level\": 7 }"),
                        "{\"answers\": {\"GOV-1.1\": {\"o3\": 3}}}")))
                .containsExactly("/assessment/responses/0/answers/GOV-1.1/level", "/change/answers/GOV-1.1/o3");
    }

    @Test
    void organisationsAreNotLookedUpInAnAssessmentWithoutAny() {
        assertThat(pointers(request(
                        "{\"partnership\": {}, \"responses\": []}", "{\"answers\": {\"GOV-1.1\": {\"o3\": 3}}}")))
                .containsExactly("/assessment/organisations");
    }

    @Test
    void bothPartsOfARequestAreRequiredAndNothingElseIsAllowed() {
        assertThat(pointers("{}".getBytes(StandardCharsets.UTF_8))).containsExactly("/assessment", "/change");
        assertThat(pointers("{\"assesment\": {}, \"change\": {\"facts\": {\"phase\": \"P4\"}}}"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("/assesment", "/assessment");
    }

    private static byte[] request(String assessment, String change) {
        return "{\"assessment\": %s, \"change\": %s}"
                .formatted(assessment, change)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> pointers(byte[] request) {
        return catchThrowableOfType(ProblemsException.class, () -> READER.read(request)).problems().stream()
                .map(problem -> problem.place().source())
                .toList();
    }

    private static JsonNode tree(String json) {
        return DocumentParser.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Change read(String change) {
        return READER.read(tree(change), ASSESSMENT, Place.of("/change"));
    }

    private static List<Problem> problems(String change) {
        return catchThrowableOfType(ProblemsException.class, () -> read(change)).problems();
    }

    private static Problem problem(String change) {
        List<Problem> problems = problems(change);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
