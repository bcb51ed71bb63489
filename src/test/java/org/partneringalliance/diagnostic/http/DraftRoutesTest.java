package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DraftRoutesTest {

    private static final String DOMINANT = "patterns/power-and-money/DX-01-dominant-funder.drl";

    @Test
    void withoutDraftsTheRulesAreInOrder() {
        JsonNode answer = json(ask("/check", "{\"files\": {}}"));

        assertThat(answer.path("usable").asBoolean()).isTrue();
        assertThat(answer.path("rules").asInt())
                .isEqualTo(Running.DIAGNOSTICIAN.rules().rules().size());
        assertThat(answer.path("problems")).isEmpty();
    }

    @Test
    void aDraftIsRefusedWithPlaceCheckAndRemedy() throws IOException {
        JsonNode answer = json(ask("/check", draft(DOMINANT, "largestFunderShare >= 0.5", "largestFunderShar >= 0.5")));

        assertThat(answer.path("usable").asBoolean()).isFalse();
        assertThat(answer.path("problems")).hasSize(1);
        JsonNode problem = answer.at("/problems/0");
        assertThat(problem.path("file").asString()).isEqualTo("rules/" + DOMINANT);
        assertThat(problem.path("line").asInt()).isEqualTo(4);
        assertThat(problem.path("check").asString()).isEqualTo("unknown-word");
        assertThat(problem.path("severity").asString()).isEqualTo("error");
        assertThat(problem.path("nearest").asString()).isEqualTo("largestFunderShare");
        assertThat(problem.path("remedy").asString()).contains("rules/README.md");
    }

    @Test
    void aDraftThatItsCasesDoNotMeetIsRefused() throws IOException {
        JsonNode answer =
                json(ask("/check", draft(DOMINANT, "largestFunderShare >= 0.5", "largestFunderShare >= 0.9")));

        assertThat(answer.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("check").asString()))
                .containsOnly("case-not-met");
    }

    @Test
    void aRuleThatIsTakenAwayIsMissedByItsCasesAndByTheStandard() {
        JsonNode answer = json(ask("/check", "{\"files\": {\"%s\": null}}".formatted(DOMINANT)));

        assertThat(answer.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("check").asString()))
                .contains("case-missing", "unreachable");
    }

    @Test
    void nothingIsTakenUpByAsking() throws IOException {
        String before = Running.get("/api/v1/rules").body();

        assertThat(ask("/check", draft(DOMINANT, "0.5", "0.4")).statusCode()).isEqualTo(200);
        assertThat(ask("/impact", draft(DOMINANT, "0.5", "0.4")).statusCode()).isEqualTo(200);

        assertThat(Running.get("/api/v1/rules").body()).isEqualTo(before);
    }

    @Test
    void whatDraftsWouldDoIsToldAlsoBeforeTheirCasesAreChanged() throws IOException {
        String draft = request(
                        DOMINANT, text(DOMINANT).replace("largestFunderShare >= 0.5", "largestFunderShare >= 0.45"))
                .toString();

        assertThat(json(ask("/check", draft)).path("problems").toString()).contains("case-not-met");
        assertThat(json(ask("/impact", draft)).at("/rules/changed").toString()).isEqualTo("[\"DX-01\"]");
    }

    /** However many ask at once, each gets an answer or is told to come again, and others are served. */
    @Test
    void draftsOfManyAreLookedIntoInTurn() throws IOException {
        String draft = draft(DOMINANT, "0.5", "0.4");
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 24)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> ask("/impact", draft), task -> new Thread(task).start()))
                .toList();

        assertThat(Running.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(asked).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
        });
    }

    @Test
    void theImpactNamesTheRuleThePartnershipAndTheFinding() throws IOException {
        String cases = DOMINANT.replace(".drl", ".cases.yaml");
        ObjectNode request =
                request(DOMINANT, text(DOMINANT).replace("largestFunderShare >= 0.5", "largestFunderShare >= 0.45"));
        ((ObjectNode) request.path("files")).put(cases, text(cases).replace("0.45", "0.44"));

        JsonNode impact = json(ask("/impact", request.toString()));

        assertThat(impact.at("/rules/changed").toString()).isEqualTo("[\"DX-01\"]");
        assertThat(impact.path("partnerships").asInt()).isEqualTo(22);
        JsonNode palm = impact.path("changed")
                .valueStream()
                .filter(changed -> changed.path("partnership").asString().equals("palm-bight-plastics"))
                .findFirst()
                .orElseThrow();
        assertThat(palm.at("/difference/findings/appeared/0/id").asString()).isEqualTo("DX-01");
        assertThat(palm.path("through").toString()).contains("DX-01");
    }

    @Test
    void draftsThatCannotBeUsedHaveNoImpact() throws IOException {
        HttpResponse<String> answer = ask("/impact", draft(DOMINANT, "then", "than"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("With these drafts the rules could not be used", DOMINANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                            | an object with drafts by file name
            {}                                            | an object with drafts by file name
            {"files": []}                                 | an object with drafts by file name
            {"files": {}, "file": 1}                      | unknown key
            {"files": {"../secret.drl": "x"}}             | this is no name of a file
            {"files": {"patterns/../x.drl": "x"}}         | this is no name of a file
            {"files": {"/etc/passwd": "x"}}               | this is no name of a file
            {"files": {"patterns/x.txt": "x"}}            | this is no name of a file
            {"files": {"patterns/x.drl": 1}}              | the whole text of the file is needed
            """)
    void aRequestOfAnotherFormIsRefused(String body, String message) {
        HttpResponse<String> answer = ask("/check", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Running.errors(answer, "message")).anyMatch(found -> found.startsWith(message));
    }

    private static HttpResponse<String> ask(String path, String body) {
        return Running.send(Running.request("/api/v1/rules" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String draft(String file, String from, String to) throws IOException {
        return request(file, text(file).replace(from, to)).toString();
    }

    private static ObjectNode request(String file, String text) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.withObjectProperty("files").put(file, text);
        return request;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("rules", file));
    }
}
