package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExplanationRoutesTest {

    private static final String COASTAL = new String(Loaded.document("coastal-waste"), StandardCharsets.UTF_8);

    private static HttpResponse<String> post(String path, String body) {
        return Running.send(
                Running.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> ask(String keys) {
        return post(ExplanationRoutes.PATH, "{\"assessment\": " + COASTAL + ", " + keys + "}");
    }

    @ParameterizedTest
    @CsvSource({"why, DX-02", "why-not, DX-29", "why-not, A19", "clear, DX-02", "bring, DX-29", "firm, DX-02"})
    void everyQuestionIsAnsweredWithTheKeysOfTheContract(String question, String of) {
        HttpResponse<String> response = ask("\"of\": \"%s\", \"question\": \"%s\"".formatted(of, question));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.path("of").asString()).isEqualTo(of);
        assertThat(answer.path("question").asString()).isEqualTo(question);
        assertThat(answer.propertyNames()).contains("holds", "sentences", "tree");
        assertThat(answer.path("sentences").isEmpty()).isFalse();
    }

    @Test
    void clearAndBringSayWhatToChangeAndWhatElseItWouldDo() {
        JsonNode answer = json(ask("\"of\": \"DX-02\", \"question\": \"clear\""));

        assertThat(answer.path("guarantee").asString()).isEqualTo("proven-minimum");
        assertThat(answer.path("change").get(0).propertyNames()).contains("criterion", "from", "to");
        assertThat(answer.path("difference").propertyNames()).containsExactly("findings", "recommendations");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        HttpResponse<String> response = ask(
                "\"of\": \"DX-2\", \"question\": \"wy\", \"audience\": \"child\", \"keep\": [\"GOV-9.9\"], \"more\": 1");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer"))
                .containsExactlyInAnyOrder("/of", "/question", "/audience", "/keep/0", "/more");
    }

    @Test
    void aQuestionHasToBeAsked() {
        HttpResponse<String> response = ask("\"of\": \"DX-02\"");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/question");
    }

    @Test
    void theOwnDiagnosisIsCertified() {
        JsonNode verdict = json(post(ExplanationRoutes.VERIFY_PATH, "{\"assessment\": " + COASTAL + "}"));

        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("applied").asInt() + verdict.path("refuted").asInt())
                .isEqualTo(Loaded.rules().rules().size());
    }

    @Test
    void theGraphOfADiagnosisInFullDetailIsCertified() {
        JsonNode graph =
                json(post(DiagnosisRoutes.PATH + "?detail=full", COASTAL)).path("graph");

        JsonNode verdict = json(
                post(ExplanationRoutes.VERIFY_PATH, "{\"assessment\": " + COASTAL + ", \"graph\": " + graph + "}"));

        assertThat(verdict.path("problems")).isEmpty();
        assertThat(verdict.path("valid").asBoolean()).isTrue();
    }

    @Test
    void aGraphWithAChangedValueIsRefuted() {
        JsonNode graph =
                json(post(DiagnosisRoutes.PATH + "?detail=full", COASTAL)).path("graph");
        ((ObjectNode) graph.path("nodes").get(0)).put("subject", "something else");

        JsonNode verdict = json(
                post(ExplanationRoutes.VERIFY_PATH, "{\"assessment\": " + COASTAL + ", \"graph\": " + graph + "}"));

        assertThat(verdict.path("valid").asBoolean()).isFalse();
    }

    private static HttpResponse<String> verify(String graph) {
        return post(ExplanationRoutes.VERIFY_PATH, "{\"assessment\": " + COASTAL + ", \"graph\": " + graph + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "\"x\"", "null"})
    void whatIsNoGraphIsRefused(String graph) {
        HttpResponse<String> response = verify(graph);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/graph");
    }

    @Test
    void anEmptyGraphIsToldWhatItHasToHave() {
        HttpResponse<String> response = verify("{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer"))
                .containsExactly("/graph/nodes", "/graph/ruleBase", "/graph/standard", "/graph/steps");
        assertThat(errors(response, "message")).contains("the key 'nodes' is required");
    }

    @Test
    void everythingThatIsWrongInAGraphIsNamedAtOnce() {
        HttpResponse<String> response = post(ExplanationRoutes.VERIFY_PATH, """
                {"graph": {"standard": 1, "ruleBase": "r", "more": 1,
                  "nodes": [{"id": "a", "kind": "fact", "subject": "b", "measur": "c", "value": 2}, 3],
                  "steps": [{"id": "a", "concludes": "b", "by": "rule", "bindings": [], "premises": ["c", 4]}]}}
                """);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer"))
                .containsExactly(
                        "/assessment",
                        "/graph/more",
                        "/graph/nodes/0/measur",
                        "/graph/nodes/0/measure",
                        "/graph/nodes/0/value",
                        "/graph/nodes/1",
                        "/graph/standard",
                        "/graph/steps/0/bindings",
                        "/graph/steps/0/premises/1");
    }

    private static HttpResponse<String> verifyStep(String criterion) {
        return verify("""
                {"standard": "s", "ruleBase": "r", "nodes": [], "steps": [
                  {"id": "a", "concludes": "b", "by": "rule", "rule": "CR-1", "bindings": {"$c": %s}, "premises": []}]}
                """.formatted(criterion));
    }

    @Test
    void aStepAboutSomethingThatDoesNotExistIsRefuted() {
        HttpResponse<String> response = verifyStep("\"nonsense\"");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("valid").asBoolean()).isFalse();
    }

    @Test
    void aStepAboutNothingIsRefused() {
        HttpResponse<String> response = verifyStep("null");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/graph/steps/0/bindings/$c");
    }

    @Test
    void withoutDetailADiagnosisHasNoReasons() {
        JsonNode none = json(post(DiagnosisRoutes.PATH + "?detail=none", COASTAL));
        JsonNode leaves = json(post(DiagnosisRoutes.PATH, COASTAL));

        assertThat(none.path("findings").get(0).path("because").isEmpty()).isTrue();
        assertThat(leaves.path("findings").get(0).path("because").isEmpty()).isFalse();
        assertThat(leaves.has("graph")).isFalse();
    }

    @Test
    void anUnknownDetailIsRefused() {
        assertThat(post(DiagnosisRoutes.PATH + "?detail=some", COASTAL).statusCode())
                .isEqualTo(400);
    }
}
