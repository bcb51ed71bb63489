package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.get;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.rule.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleRoutesTest {

    private static final List<String> IDS =
            Running.DIAGNOSTICIAN.rules().rules().stream().map(Rule::id).toList();

    @Test
    void everyRuleIsListedInShortWithTheHashOfAll() {
        JsonNode list = json(get("/api/v1/rules"));

        assertThat(list.at("/ruleBase/hash").asString())
                .isEqualTo(Running.DIAGNOSTICIAN.rules().hash());
        assertThat(list.path("rules").valueStream().map(rule -> rule.path("id").asString()))
                .isEqualTo(IDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DX-02 | {"id": "DX-02", "title": "Host capture", "file": "patterns/power-and-money/DX-02-host-capture.drl", \
                    "conclusion": {"kind": "diagnose", "of": "DX-02"}, "stratum": "patterns", "tier": "C", \
                    "urgency": "medium", "principles": ["SET-5", "OPS-3", "GOV-1"]}
            PH-1  | {"id": "PH-1", "title": "No agreement, no negotiation and no joint result", "file": "profile/PH-1-explore.drl", \
                    "conclusion": {"kind": "phase", "of": "P1"}, "stratum": "profile"}
            CR-1  | {"id": "CR-1", "title": "Weak criterion", "file": "criteria/CR-1-weak-criterion.drl", \
                    "conclusion": {"kind": "weak", "of": "$c"}, "stratum": "criteria", "tier": "D"}
            """)
    void aRuleIsListedWithWhatAppliesToIt(String id, String expected) {
        JsonNode listed = json(get("/api/v1/rules")).path("rules").path(IDS.indexOf(id));

        assertThat(listed).isEqualTo(JsonMapper.shared().readTree(expected));
    }

    @Test
    void everyRuleHasAPageOfItsOwn() {
        assertThat(IDS).allSatisfy(id -> {
            JsonNode page = json(get("/api/v1/rules/" + id));
            assertThat(page.path("id").asString()).isEqualTo(id);
            assertThat(page.path("text").asString()).contains("rule \"" + id + " ");
            assertThat(page.path("cases")).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void aPageHoldsTheFileAsItsAuthorWroteIt() throws IOException {
        JsonNode page = json(get("/api/v1/rules/DX-01-urgent"));

        assertThat(page.path("text").asString())
                .startsWith("// ")
                .isEqualTo(Files.readString(
                        Path.of("rules").resolve(page.path("file").asString())));
    }

    @Test
    void aPageHoldsTheCasesInTheFormOfTheirFile() {
        JsonNode cases = json(get("/api/v1/rules/DX-02")).path("cases");

        assertThat(cases.path(2)).isEqualTo(JsonMapper.shared().readTree("""
                        {"name": "a host that does not separate its interests, and sees the team better than the others do",
                         "given": {"Gap": {"OPS-3.2 HOST OTHERS": {"size": 1.5}},
                                   "Partnership": {"headReportsTo": "board", "secretariatHost": "partner"},
                                   "Rating": {"SET-5.2": {"score": 1}}},
                         "expect": ["diagnose DX-02"]}"""));
        assertThat(cases.path(3).path("notExpect").path(0).asString()).isEqualTo("diagnose DX-02");
    }

    @Test
    void aCaseShowsWhatOtherRulesConclude() {
        JsonNode cases = json(get("/api/v1/rules/AC-1")).path("cases");

        assertThat(cases.path(0).at("/given/Finding/0").propertyNames()).containsExactly("id", "kind", "tier");
    }

    @Test
    void aPageOfAPatternSaysWhatTheStandardSaysAndWhatFollows() {
        JsonNode page = json(get("/api/v1/rules/DX-02"));

        assertThat(page.path("pattern")).isEqualTo(json(get("/api/v1/standard/patterns/DX-02")));
        assertThat(page.path("actions").path(0).propertyNames()).containsExactly("step", "id", "title");
        assertThat(page.path("actions")
                        .valueStream()
                        .map(action -> action.path("id").asString()))
                .startsWith("A10", "A17");
        assertThat(page.path("heldBack")
                        .valueStream()
                        .map(action -> action.path("id").asString()))
                .contains("A19");
    }

    @Test
    void aPageSaysWhichPatternsSubsumeIts() {
        JsonNode page = json(get("/api/v1/rules/DX-25"));

        assertThat(page.path("subsumedBy").path(0).propertyNames()).containsExactly("id", "title");
    }

    @Test
    void aPageOfARuleThatHoldsAnActionBackNamesIt() {
        JsonNode list = json(get("/api/v1/rules")).path("rules");
        String id = list.valueStream()
                .filter(rule -> rule.at("/conclusion/of").asString().equals("A19"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        JsonNode page = json(get("/api/v1/rules/" + id));

        assertThat(page.at("/heldBack/0/id").asString()).isEqualTo("A19");
        assertThat(page.has("pattern")).isFalse();
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheNearestOne() {
        HttpResponse<String> response = get("/api/v1/rules/DX-02x");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Running.errors(response, "nearest")).containsExactly("DX-02");
    }

    @Test
    void whoHasAPageAlreadyDoesNotGetItAgain() {
        String tag = header(get("/api/v1/rules/DX-02"), "ETag");

        HttpResponse<String> again =
                Running.send(Running.request("/api/v1/rules/DX-02").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aParameterThatNobodyKnowsIsRefused() {
        assertThat(get("/api/v1/rules?tier=A").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/rules/DX-02?tier=A").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/rules/versions?tier=A").statusCode()).isEqualTo(400);
    }
}
