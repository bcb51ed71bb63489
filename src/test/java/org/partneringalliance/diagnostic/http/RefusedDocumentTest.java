package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.diagnose;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RefusedDocumentTest {

    @Test
    void aLevelThatDoesNotExistIsNamedWithWhatIsAllowed() {
        HttpResponse<String> response = diagnose(Examples.answers("\"GOV-1.1\": { \"level\": 7 }"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/responses/0/answers/GOV-1.1/level");
        assertThat(errors(response, "found")).containsExactly("7");
        assertThat(errors(response, "allowed")).first().asString().contains("unknown", "not-applicable");
    }

    @Test
    void anUnknownCriterionIsNamedWithTheNearestOne() {
        HttpResponse<String> response = diagnose(Examples.answers("\"GOV-1.l\": { \"level\": 3 }"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "nearest")).containsExactly("GOV-1.1");
    }

    @Test
    void aRespondentWhoStandsTwiceIsNamed() {
        String response = "{ \"respondent\": \"r1\", \"organisation\": \"o1\", \"answers\": {} }";
        HttpResponse<String> refused = diagnose(Examples.responses(response + ", " + response));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused, "pointer")).containsExactly("/responses/1/respondent");
    }

    @Test
    void anAnswerForAnUnknownOrganisationIsNamed() {
        HttpResponse<String> response =
                diagnose(Examples.responses("{ \"respondent\": \"r1\", \"organisation\": \"o2\", \"answers\": {} }"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer")).containsExactly("/responses/0/organisation");
        assertThat(errors(response, "found")).containsExactly("o2");
    }

    @Test
    void allProblemsAreListedAtOnceInOrder() {
        HttpResponse<String> response = diagnose("""
                { "partnership": { "facts": { "phase": "P9", "ageMonth": 26 } },
                  "organisations": [ { "id": "o1", "sector": "SCO" } ],
                  "responses": [ { "respondent": "r1", "organisation": "o1",
                    "answers": { "GOV-1.1": { "level": 7, "evidence": 9 } } } ],
                  "extra": 1 }
                """);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response, "pointer"))
                .containsExactly(
                        "/extra",
                        "/organisations/0/sector",
                        "/partnership/facts/ageMonth",
                        "/partnership/facts/phase",
                        "/responses/0/answers/GOV-1.1/evidence",
                        "/responses/0/answers/GOV-1.1/level");
        assertThat(errors(response, "nearest")).contains("ageMonths");
    }

    @Test
    void whatDoesNotApplyToAProblemIsLeftOut() {
        HttpResponse<String> response = diagnose("{ \"organisations\": [], \"responses\": [] }");

        assertThat(json(response).at("/errors/0").propertyNames()).containsExactly("pointer", "message");
    }

    @Test
    void nothingElseOfTheDocumentIsRepeated() {
        String comment = "a confidence that is nobody else's business";
        HttpResponse<String> response =
                diagnose(Examples.answers("\"GOV-1.1\": { \"level\": 7, \"comment\": \"%s\" }".formatted(comment)));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).doesNotContain(comment);
    }
}
