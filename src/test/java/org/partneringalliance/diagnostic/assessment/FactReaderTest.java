package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.partneringalliance.diagnostic.assessment.Documents.problem;
import static org.partneringalliance.diagnostic.assessment.Documents.problems;
import static org.partneringalliance.diagnostic.assessment.Documents.withFacts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.standard.FactDefinition;

class FactReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.62", "0.620000", "0.6200000000", "62e-2", "6.2E-1"})
    void aNumberIsExactHoweverItIsWritten(String written) {
        assertThat(facts("\"largestFunderShare\": " + written))
                .containsExactly(Map.entry("largestFunderShare", number("0.62")));
    }

    @ParameterizedTest
    @CsvSource({
        "ageMonths, 26.5",
        "ageMonths, 0",
        "ageMonths, -0.0",
        "annualBudget, 999999999999.999999",
        "annualBudget, 1e11",
        "partnerCount, 12",
        "partnerCount, 12.0",
        "alternatesRate, 0",
        "alternatesRate, 1",
        "alternatesRate, 1.0",
        "fundingRunwayMonths, 0.000001"
    })
    void numbersWithinTheirRangeAreRead(String fact, String written) {
        assertThat(facts("\"%s\": %s".formatted(fact, written))).containsExactly(Map.entry(fact, number(written)));
    }

    @ParameterizedTest
    @CsvSource({
        "ageMonths, -1",
        "ageMonths, -0.000001",
        "annualBudget, 1000000000000",
        "annualBudget, 1e12",
        "annualBudget, 1e999999999",
        "annualBudget, 1000000e2147483647",
        "annualBudget, 1e-999999999",
        "ageMonths, 0.0000001",
        "partnerCount, 12.5",
        "alternatesRate, 1.5",
        "alternatesRate, 1.000001",
        "alternatesRate, true",
        "ageMonths, '\"26\"'",
        "ageMonths, null",
        "ageMonths, []",
        "vetoHolder, '\"true\"'",
        "vetoHolder, 1",
        "vetoHolder, null",
        "scope, '\"Local\"'",
        "scope, 1",
        "scope, '[\"local\"]'",
        "scope, null"
    })
    void otherValuesAreRefusedWithWhatIsAllowed(String fact, String written) {
        Problem problem = problem(withFacts("\"%s\": %s".formatted(fact, written)));

        assertThat(problem.place()).isEqualTo(Place.of("/partnership/facts/" + fact));
        assertThat(problem.found()).isNotEmpty();
        assertThat(problem.allowed()).isNotEmpty();
    }

    @Test
    void aShareGivenInPercentIsToldHowToWriteIt() {
        assertThat(problem(withFacts("\"largestFunderShare\": 62")).allowed()).contains("0.62 for 62 %");
    }

    @Test
    void aFactThatIsNullIsToBeLeftOut() {
        assertThat(problem(withFacts("\"ageMonths\": null")).message()).isEqualTo("a fact that is unknown is left out");
    }

    @Test
    void aMisspeltFactIsToldItsNearestName() {
        Problem problem = problem(withFacts("\"ageMonth\": 26"));

        assertThat(problem.place()).isEqualTo(Place.of("/partnership/facts/ageMonth"));
        assertThat(problem.nearest()).isEqualTo("ageMonths");
    }

    @Test
    void aMisspeltWordIsToldItsNearestWord() {
        Problem problem = problem(withFacts("\"agreement\": \"singed\""));

        assertThat(problem.nearest()).isEqualTo("signed");
        assertThat(problem.allowed()).isEqualTo("draft, none, partial, signed");
    }

    @Test
    void aComputedFactMayNotBeStated() {
        List<Problem> problems = problems(withFacts("\"sectors\": [\"BIZ\"], \"organisationsResponding\": 4"));

        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(
                        Place.of("/partnership/facts/organisationsResponding"), Place.of("/partnership/facts/sectors"));
        assertThat(problems).extracting(Problem::message).allMatch(message -> message.contains("never stated"));
    }

    @Test
    void theWordUnknownIsAValueLikeAnyOther() {
        assertThat(facts("\"purposeAchieved\": \"unknown\""))
                .containsExactly(Map.entry("purposeAchieved", new Value.Text("unknown")));
    }

    @Test
    void aSetIsReadInAnyOrder() {
        assertThat(set("[\"red\", \"green\"]"))
                .containsExactly(Map.entry("colours", new Value.Words(Set.of("green", "red"))));
        assertThat(set("[]")).containsExactly(Map.entry("colours", new Value.Words(Set.of())));
    }

    @Test
    void aSetHasDistinctAllowedWords() {
        FoundProblems problems = new FoundProblems();
        readSet("[\"red\", \"red\", \"gren\", 1]", problems);

        assertThat(catchThrowable(() -> problems.refuse("The document")))
                .hasMessageContaining("/colours/1: the same word stands twice; the first is at /colours/0")
                .hasMessageContaining("/colours/2")
                .hasMessageContaining("did you mean green?")
                .hasMessageContaining("/colours/3");
    }

    private static Map<String, Value> facts(String facts) {
        return Documents.read(withFacts(facts)).partnership().facts();
    }

    private static Map<String, Value> set(String words) {
        FoundProblems problems = new FoundProblems();
        Map<String, Value> read = readSet(words, problems);
        problems.refuse("The document");
        return read;
    }

    /** No fact of the standard that may be stated is a set, but one may be added by editing facts.yaml. */
    private static Map<String, Value> readSet(String words, FoundProblems problems) {
        List<FactDefinition.Value> values = Stream.of("red", "green", "blue")
                .map(word -> new FactDefinition.Value(word, word))
                .toList();
        FactDefinition colours = new FactDefinition(
                "colours",
                "",
                FactDefinition.Kind.SET,
                "",
                false,
                values,
                "",
                false,
                false,
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "");
        byte[] document = "{ \"colours\": %s }".formatted(words).getBytes(StandardCharsets.UTF_8);
        DocumentObject facts = new DocumentValue(DocumentParser.parse(document), () -> Place.of(""), problems)
                .object()
                .orElseThrow();
        return new FactReader(Map.of("colours", colours)).read(facts);
    }

    private static Value number(String decimal) {
        return new Value.Exact(Threshold.exact(new BigDecimal(decimal)));
    }
}
