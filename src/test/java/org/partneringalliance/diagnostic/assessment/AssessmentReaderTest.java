package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.partneringalliance.diagnostic.assessment.Documents.pointers;
import static org.partneringalliance.diagnostic.assessment.Documents.problem;
import static org.partneringalliance.diagnostic.assessment.Documents.problems;
import static org.partneringalliance.diagnostic.assessment.Documents.read;
import static org.partneringalliance.diagnostic.assessment.Documents.withFacts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.ProblemsException;

class AssessmentReaderTest {

    private static final String EXAMPLE = """
            { "partnership": { "name": "Coastal waste programme",
                "facts": { "phase": "P4", "type": "T3", "ageMonths": 26, "largestFunderShare": 0.62, "secretariatHost": "partner" } },
              "organisations": [ { "id": "o1", "name": "Harbour Trust", "sector": "CSO", "roles": ["IMPL"] } ],
              "responses": [ { "respondent": "r1", "organisation": "o1",
                "answers": { "GOV-1.1": { "level": 3, "evidence": 2, "comment": "terms of reference, 2025" },
                             "GOV-1.2": { "level": "unknown" }, "REL-2.4": { "level": "not-applicable", "comment": "no money passes" } } } ] }
            """;

    @Test
    void theExampleOfTheContractIsRead() {
        assertThat(read(EXAMPLE))
                .isEqualTo(new Assessment(
                        new Partnership(
                                "Coastal waste programme",
                                new TreeMap<>(Map.of(
                                        "phase", new Value.Text("P4"),
                                        "type", new Value.Text("T3"),
                                        "ageMonths", number("26"),
                                        "largestFunderShare", number("0.62"),
                                        "secretariatHost", new Value.Text("partner")))),
                        Optional.empty(),
                        List.of(new Organisation("o1", "Harbour Trust", "CSO", List.of("IMPL"))),
                        List.of(new Response(
                                "r1",
                                "o1",
                                new TreeMap<>(Map.of(
                                        "GOV-1.1", new Answer.Scored(3, 2),
                                        "GOV-1.2", new Answer.Unknown(),
                                        "REL-2.4", new Answer.NotApplicable())))),
                        Optional.empty()));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        Assessment least = read("""
                { "partnership": {}, "organisations": [ { "id": "o1", "sector": "BIZ" } ], "responses": [] }
                """);

        assertThat(least.partnership()).isEqualTo(new Partnership("", new TreeMap<>()));
        assertThat(least.organisations()).containsExactly(new Organisation("o1", "", "BIZ", List.of()));
        assertThat(least.date()).isEmpty();
    }

    @Test
    void theOrderOfTheDocumentDoesNotMatter() {
        String one = """
                { "partnership": {},
                  "organisations": [ { "id": "o1", "sector": "BIZ", "roles": ["LEAD", "HOST"] }, { "id": "o2", "sector": "CSO" } ],
                  "responses": [ { "respondent": "r1", "organisation": "o1", "answers": {} },
                                 { "respondent": "r2", "organisation": "o2", "answers": {
                                     "GOV-1.1": { "level": 1 }, "COM-1.1": { "level": 2 } } } ] }
                """;
        String other = """
                { "responses": [ { "answers": { "COM-1.1": { "level": 2 }, "GOV-1.1": { "level": 1, "evidence": 0 } },
                                   "organisation": "o2", "respondent": "r2" },
                                 { "respondent": "r1", "organisation": "o1", "answers": {} } ],
                  "organisations": [ { "sector": "CSO", "id": "o2" }, { "id": "o1", "sector": "BIZ", "roles": ["HOST", "LEAD"] } ],
                  "partnership": {} }
                """;

        assertThat(read(one)).isEqualTo(read(other)).hasSameHashCodeAs(read(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"document\"", "42", "true"})
    void whatIsNotAnObjectIsAWrongDocument(String document) {
        assertThat(problem(document).place()).isEqualTo(Place.of(""));
    }

    @Test
    void everythingThatIsRequiredIsNamed() {
        assertThat(pointers("{}")).containsExactly("/organisations", "/partnership", "/responses");
        assertThat(pointers("""
                { "partnership": {}, "organisations": [ {} ], "responses": [ {} ] }
                """))
                .containsExactly(
                        "/organisations/0/id",
                        "/organisations/0/sector",
                        "/responses/0/answers",
                        "/responses/0/organisation",
                        "/responses/0/respondent");
    }

    @Test
    void atLeastOneOrganisationIsNeeded() {
        assertThat(problem("{ \"partnership\": {}, \"organisations\": [], \"responses\": [] }")
                        .place())
                .isEqualTo(Place.of("/organisations"));
    }

    @Test
    void oneDocumentWithManyFaultsIsToldOfAll() {
        assertThat(pointers("""
                { "partnership": { "name": 5, "facts": { "largestFunderShare": 1.5, "partnerCont": 4, "sectors": ["BIZ"] } },
                  "organisations": [ { "id": "o1", "sector": "NGO", "roles": ["IMPL", "IMPL", "TOP"] }, { "id": "o1", "sector": "CSO" } ],
                  "responses": [
                    { "respondent": "r1", "organisation": "o2", "answers": {
                        "GOV-1.1": { "level": 7 }, "GOV-1.9": { "level": 1 }, "GOV-1.2": { "level": 2, "evidence": "2" } } },
                    { "respondent": "r1", "organisation": "o1", "answer": {}, "answers": {} } ],
                  "notes/more": "" }
                """))
                .containsExactly(
                        "/notes~1more",
                        "/organisations/0/roles/1",
                        "/organisations/0/roles/2",
                        "/organisations/0/sector",
                        "/organisations/1/id",
                        "/partnership/facts/largestFunderShare",
                        "/partnership/facts/partnerCont",
                        "/partnership/facts/sectors",
                        "/partnership/name",
                        "/responses/0/answers/GOV-1.1/level",
                        "/responses/0/answers/GOV-1.2/evidence",
                        "/responses/0/answers/GOV-1.9",
                        "/responses/0/organisation",
                        "/responses/1/answer",
                        "/responses/1/respondent");
    }

    @Test
    void aMisspeltKeyIsToldItsNearestKey() {
        assertThat(problem(EXAMPLE.replace("\"roles\"", "\"role\"")).nearest()).isEqualTo("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u007f", "\\u2028", "\\ud800", "\\udc00 \\ud800"})
    void aNameIsOnePrintableLine(String escaped) {
        assertThat(problem(EXAMPLE.replace("Harbour Trust", "Harbour" + escaped))
                        .place())
                .isEqualTo(Place.of("/organisations/0/name"));
    }

    @Test
    void aNameMayBeOfAnyScriptAndTwoHundredCharactersLong() {
        String name = "\uD83C\uDF0A".repeat(99) + "海";

        assertThat(read(EXAMPLE.replace("Coastal waste programme", name))
                        .partnership()
                        .name())
                .isEqualTo(name);
        assertThat(problem(EXAMPLE.replace("Coastal waste programme", "a".repeat(201)))
                        .found())
                .isEqualTo("201 characters");
    }

    @Test
    void aProblemRepeatsLittleOfTheDocument() {
        String tooLong = "x".repeat(5000);
        String document = withFacts("\"%s\": 1, \"scope\": \"%s\", \"\\u0007\": 1".formatted(tooLong, tooLong));

        assertThat(problems(document)).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.place().source())
                    .startsWith("/partnership/facts")
                    .hasSizeLessThan(100);
            assertThat(problem.found()).hasSizeLessThan(100);
        });
    }

    @Test
    void onlyTheFirstTwoHundredProblemsAreListedAndTheOthersCounted() {
        String answers = Documents.STANDARD.criteria().keySet().stream()
                .map(criterion -> "\"%s\": { \"level\": 7, \"evidence\": 9, \"remark\": 1 }".formatted(criterion))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        int faults = 3 * Documents.STANDARD.criteria().size();

        var problems = problems(Documents.withAnswers(answers));

        assertThat(problems).hasSize(201);
        assertThat(problems.get(200).message())
                .isEqualTo("problems from here on that are not listed: " + (faults - 200));
    }

    @Test
    void aDocumentWithinALargerOneHasPlacesOfTheLargerOne() {
        byte[] document = "{ \"organisations\": [], \"responses\": [] }".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> new AssessmentReader(Documents.STANDARD)
                        .read(DocumentParser.parse(document), Place.of("/assessment")))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.place().source())
                        .containsExactly("/assessment/organisations", "/assessment/partnership"));
    }

    private static Value number(String decimal) {
        return new Value.Exact(Threshold.exact(new BigDecimal(decimal)));
    }
}
