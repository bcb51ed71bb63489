package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service over copies of the shipped folders. */
class ReloadTest {

    private static final String RULE = "rules/patterns/governance/DX-30-unfenced-dispute.drl";
    private static final String CASES = "rules/patterns/governance/DX-30-unfenced-dispute.cases.yaml";
    private static final String OTHER_RULE = "rules/patterns/power-and-money/DX-02-host-capture.drl";
    private static final String SAMPLE = "knowledge-base/samples/coastal-waste.json";
    private static final String PATTERN = "knowledge-base/patterns/DX-30.yaml";

    /** An open dispute; steps for disputes stand at 1.5. */
    private static final String DISPUTE = """
            { "partnership": { "facts": { "openDisputes": 1 } },
              "organisations": [ { "id": "o1", "sector": "CSO" }, { "id": "o2", "sector": "GOVT" } ],
              "responses": [
                { "respondent": "r1", "organisation": "o1", "answers": { "GOV-6.1": { "level": 1, "evidence": 3 } } },
                { "respondent": "r2", "organisation": "o2", "answers": { "GOV-6.1": { "level": 2, "evidence": 3 } } } ] }
            """;

    @TempDir
    private Path folder;

    private Editable service;

    @BeforeEach
    void start() throws IOException {
        Path knowledgeBase = KnowledgeBaseCopy.in(folder);
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        service = new Editable(folder, () -> Content.load(knowledgeBase, rules, Editable.CACHE));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anEditedRuleChangesADiagnosisAndTheHashOfItsRuleBase() {
        HttpResponse<String> before = service.diagnose(DISPUTE);
        service.edit(RULE, "score <= 1 ", "score <= 1.5 ");
        service.edit(CASES, "{score: 1.5}", "{score: 2}");
        assertThat(Editable.finding(service.diagnose(DISPUTE), "DX-30").isMissingNode())
                .isTrue();

        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).as(reload.body()).isEqualTo(200);
        HttpResponse<String> after = service.diagnose(DISPUTE);
        assertThat(Editable.finding(before, "DX-30").isMissingNode()).isTrue();
        assertThat(Editable.finding(after, "DX-30").path("tier").asString()).isEqualTo("A");
        assertThat(Editable.ruleBase(after))
                .isNotEqualTo(Editable.ruleBase(before))
                .isEqualTo(Editable.ruleBase(service.get("/health/ready")))
                .isEqualTo(Editable.ruleBase(service.get("/api/v1/rules")));
        assertThat(service.get("/api/v1/rules/DX-30").body()).contains("score <= 1.5");
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");
    }

    @Test
    void anEditedTextIsShownAfterAReload() {
        service.edit(PATTERN, "title: ", "title: Renamed, ");

        assertThat(service.reload().statusCode()).isEqualTo(200);
        assertThat(service.get("/api/v1/standard/patterns/DX-30").body()).contains("Renamed, ");
        assertThat(service.get("/api/v1/rules/DX-30").body()).contains("Renamed, ");
        assertThat(Running.json(service.get("/api/v1/standard")).path("hash"))
                .isEqualTo(Running.json(service.diagnose(DISPUTE)).at("/standard/hash"));
    }

    @Test
    void aRuleThatNoLongerMeetsItsCasesIsRefused() {
        service.edit(RULE, "score <= 1 ", "score <= 1.5 ");

        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).isEqualTo(422);
        assertThat(Running.errors(reload, "file")).containsExactly(CASES);
        assertThat(Running.errors(reload, "message"))
                .singleElement()
                .asString()
                .contains("'an open dispute, and steps that are nearly agreed' is not met");
        JsonNode report = Running.json(service.get("/api/v1/rules/versions"));
        assertThat(report.at("/lastRefused/at").asString()).matches("20..-..-..T..:..:..Z");
        assertThat(report.at("/lastRefused/errors"))
                .isEqualTo(Running.json(reload).path("errors"));
    }

    @Test
    void brokenRulesAreRefusedWithEveryProblemAndTheOldOnesAnswerAsBefore() {
        String before = service.diagnose(DISPUTE).body();
        service.edit(RULE, "openDisputes", "openDispute");
        service.edit(OTHER_RULE, "    @principles(\"SET-5,", "    @principles(\"SET-55,");
        service.edit(CASES, "expect: [\"DX-30\"]", "expect: [\"DX-99\"]");

        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).isEqualTo(422);
        assertThat(Running.header(reload, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Running.json(reload).path("type").asString()).endsWith("/invalid-content");
        assertThat(Running.errors(reload, "file")).contains(RULE, OTHER_RULE, CASES);
        assertThat(Running.errors(reload, "nearest")).contains("openDisputes");
        assertThat(Running.errors(reload, "line")).doesNotContain("");
        assertThat(error(reload, RULE).path("line").asInt()).isEqualTo(4);
        assertThat(error(reload, RULE).path("column").asInt()).isPositive();
        assertThat(service.diagnose(DISPUTE).body()).isEqualTo(before);
        assertThat(service.versions()).isEqualTo("1 current");
    }

    @Test
    void aMissingRuleIsRefusedBecauseItsPatternNeedsOne() throws IOException {
        Files.delete(folder.resolve(RULE));
        Files.delete(folder.resolve(CASES));

        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).isEqualTo(422);
        assertThat(Running.errors(reload, "message")).contains("no rule concludes this pattern");
    }

    @Test
    void aChangedSampleIsTakenUpAndABrokenOneIsRefusedTogetherWithBrokenRules() {
        service.edit(SAMPLE, "\"ageMonths\": ", "\"ageMonths\": 1");
        assertThat(service.reload().statusCode()).isEqualTo(200);
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");

        service.edit(SAMPLE, "\"ageMonths\"", "\"ageInMonths\"");
        service.edit(RULE, "openDisputes", "openDispute");
        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).isEqualTo(422);
        assertThat(Running.errors(reload, "nearest")).contains("ageMonths", "openDisputes");
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");
    }

    @Test
    void aBrokenKnowledgeBaseIsRefusedAndSaysThatTheRulesWereNotChecked() {
        service.edit(PATTERN, "title: ", "titel: ");

        HttpResponse<String> reload = service.reload();

        assertThat(reload.statusCode()).isEqualTo(422);
        assertThat(Running.errors(reload, "file")).contains(PATTERN);
        assertThat(Running.errors(reload, "message")).anyMatch(message -> message.startsWith("not checked, because"));
        assertThat(service.versions()).isEqualTo("1 current");
    }

    @Test
    void theReadmeShowsHowARefusedReloadIsAnswered() throws IOException {
        List<String> blocks = Pattern.compile("```(?:json)?\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        int curl = blocks.indexOf("curl -s -X POST -H \"Authorization: Bearer $PARTNERING_DIAGNOSTIC_ADMIN_TOKEN\""
                + " http://127.0.0.1:8080/api/v1/rules/reload\n");
        assertThat(curl).isNotNegative();
        service.edit(RULE, "@urgency(\"high\")", "@urgency(\"hihg\")");

        JsonNode answer = Running.json(service.reload());

        JsonNode shown = JsonMapper.shared().readTree(blocks.get(curl + 1));
        assertThat(answer.propertyNames()).containsExactlyElementsOf(shown.propertyNames());
        for (String key : List.of("type", "title", "status", "detail")) {
            assertThat(answer.path(key)).isEqualTo(shown.path(key));
        }
        JsonNode error = answer.at("/errors/0");
        assertThat(shown.at("/errors/0").properties())
                .allSatisfy(each -> assertThat(error.path(each.getKey())).isEqualTo(each.getValue()));
    }

    private static JsonNode error(HttpResponse<String> problem, String file) {
        return Running.json(problem)
                .path("errors")
                .valueStream()
                .filter(error -> error.path("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }
}
