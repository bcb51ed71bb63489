package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.diagnose;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;
import static org.partneringalliance.diagnostic.http.Running.whatIf;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhatIfRoutesTest {

    private static final String WEAKER = "{\"answers\": {\"GOV-1.1\": 0}}";

    @Test
    void theAnswerHasTheKeysOfTheContractInTheirOrder() {
        HttpResponse<String> response = whatIf(Examples.CONTRACT, WEAKER);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).propertyNames()).containsExactly("difference", "diagnosis");
        for (String part : new String[] {"findings", "recommendations"}) {
            assertThat(json(response).path("difference").path(part).propertyNames())
                    .containsExactly("appeared", "disappeared", "moved");
        }
    }

    @Test
    void theDiagnosisIsThatOfTheDocumentWithTheOtherAnswer() {
        String changed = Examples.CONTRACT.replace("\"level\": 3, \"evidence\": 2", "\"level\": 0, \"evidence\": 2");

        assertThat(changed).isNotEqualTo(Examples.CONTRACT);
        assertThat(whatIf(Examples.CONTRACT, WEAKER).body())
                .endsWith(",\"diagnosis\":" + diagnose(changed).body() + "}");
    }

    @Test
    void theSameAnswerAsBeforeMakesNoDifference() {
        HttpResponse<String> response = whatIf(Examples.CONTRACT, "{\"answers\": {\"GOV-1.1\": 3}}");

        String nothing = "{\"appeared\":[],\"disappeared\":[],\"moved\":[]}";
        assertThat(response.body())
                .startsWith("{\"difference\":{\"findings\":%s,\"recommendations\":%s},".formatted(nothing, nothing));
    }

    @Test
    void whatAppearsIsNamedWithItsReason() {
        JsonNode appeared = json(whatIf(Examples.CONTRACT, WEAKER)).at("/difference/findings/appeared");

        assertThat(appeared.valueStream().map(entry -> entry.path("id").asString()))
                .contains("GOV-1.1");
        assertThat(appeared.valueStream()).allSatisfy(entry -> {
            assertThat(entry.propertyNames()).containsExactly("id", "title", "why");
            assertThat(entry.path("why").isEmpty()).isFalse();
        });
    }

    @Test
    void nobodyKeepsTheAnswer() {
        HttpResponse<String> response = whatIf(Examples.CONTRACT, WEAKER);

        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theSameRequestTwiceGivesTheSameBytes() {
        assertThat(whatIf(Examples.CONTRACT, WEAKER).body())
                .isEqualTo(whatIf(Examples.CONTRACT, WEAKER).body());
    }

    @Test
    void theProblemsOfBothPartsAreToldAtOnceByPointersIntoTheRequest() {
        HttpResponse<String> response = whatIf(
                Examples.answers("\"GOV-1.1\": { \"level\": 7 }"),
                "{\"answers\": {\"GOV-1.l\": 3, \"GOV-1.2\": {\"o2\": 3}}, \"facts\": {\"ageMonth\": 3}, \"fact\": {}}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(errors(response, "pointer"))
                .containsExactly(
                        "/assessment/responses/0/answers/GOV-1.1/level",
                        "/change/answers/GOV-1.2/o2",
                        "/change/answers/GOV-1.l",
                        "/change/fact",
                        "/change/facts/ageMonth");
        assertThat(errors(response, "nearest")).containsExactly("", "o1", "GOV-1.1", "facts", "ageMonths");
    }

    @Test
    void aDocumentAloneIsNoRequest() {
        HttpResponse<String> response = whatIf(Examples.CONTRACT);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer"))
                .containsExactly("/assessment", "/change", "/organisations", "/partnership", "/responses");
    }

    @Test
    void anEmptyChangeIsToldWhatToPutIn() {
        HttpResponse<String> response = whatIf(Examples.CONTRACT, "{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/change");
        assertThat(errors(response, "allowed")).first().asString().contains("answers, evidence or facts");
    }

    @Test
    void whatIsNotJsonIsABadRequest() {
        assertThat(whatIf("{\"assessment\": ").statusCode()).isEqualTo(400);
    }
}
