package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.get;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuestionnaireRoutesTest {

    @Test
    void aQuestionnaireHoldsAllThatAFormNeeds() {
        JsonNode answer = json(get("/api/v1/questionnaire?phase=P4&type=T3&form=quick"));

        assertThat(answer.at("/standard/hash").asString()).startsWith("sha256:");
        assertThat(answer.at("/questionnaire/form").asString()).isEqualTo("quick");
        assertThat(answer.at("/questionnaire/standing/phase").asString()).isEqualTo("P4");
        assertThat(answer.at("/scales/levels").size()).isEqualTo(5);
        JsonNode criterion = answer.at("/questionnaire/areas/0/principles/0/criteria/0");
        assertThat(criterion.at("/question/partners").asString()).endsWith("?");
        assertThat(criterion.path("levels").size()).isEqualTo(5);
        assertThat(answer.at("/questionnaire/topics/0/facts/0/question").asString())
                .endsWith("?");
    }

    @Test
    void theFullFormIsMeantUnlessAnotherIsNamed() {
        assertThat(json(get("/api/v1/questionnaire?phase=P4")))
                .isEqualTo(json(get("/api/v1/questionnaire?phase=P4&form=full")));
    }

    @Test
    void guidanceHoldsMilestonesGateAndAgreementBeforeAnyAnswerExists() {
        JsonNode guidance = json(get("/api/v1/guidance?phase=P2&type=T3")).path("guidance");

        assertThat(guidance.at("/phase/milestones").size()).isPositive();
        assertThat(guidance.at("/type/name").asString()).isEqualTo("Implementing partnership");
        assertThat(guidance.at("/gate/elements/0/discuss").asString()).endsWith("?");
        assertThat(guidance.at("/gate/elements/0/criteria/0/looksLike").asString())
                .isNotEmpty();
        assertThat(guidance.path("agreement").size()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/questionnaire?phase=p4,P4",
        "/api/v1/questionnaire?type=t3,T3",
        "/api/v1/questionnaire?form=quik,quick",
        "/api/v1/questionnaire?fase=P4,phase",
        "/api/v1/guidance?phase=P22,P2"
    })
    void whatIsMisspeltIsAnsweredWithTheNearestWord(String path, String nearest) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(errors(response, "nearest")).containsExactly(nearest);
    }

    @Test
    void everyMistakeInAnAddressIsToldAtOnce() {
        assertThat(errors(get("/api/v1/questionnaire?phase=P9&type=T99&form=short&lang=en"), "message"))
                .containsExactly(
                        "not a value of the parameter 'form'",
                        "not a value of the parameter 'phase'",
                        "not a value of the parameter 'type'",
                        "unknown parameter in the address");
    }

    @Test
    void aParameterWithoutAValueIsNotGiven() {
        assertThat(json(get("/api/v1/questionnaire?phase=&type=&form=quick")))
                .isEqualTo(json(get("/api/v1/questionnaire?form=quick")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/guidance?phase=P2&type=%25zz",
                "/api/v1/standard?x=1",
                "/api/v1/standard/criteria?phase=P1"
            })
    void nothingInAnAddressIsPassedOverInSilence(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        assertThat(errors(get("/api/v1/guidance?phase=P1&phase=P2"), "message"))
                .containsExactly("the parameter 'phase' is given more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/questionnaire?form=quick", "/api/v1/guidance?phase=P1"})
    void whoHasTheAnswerAlreadyDoesNotGetItAgain(String path) {
        String tag = header(get(path), "ETag");

        assertThat(Running.send(Running.request(path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }
}
