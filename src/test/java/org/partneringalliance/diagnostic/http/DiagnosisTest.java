package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.diagnose;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiagnosisTest {

    @Test
    void theExampleOfTheContractIsDiagnosedWithTheKeysOfTheContractInTheirOrder() {
        HttpResponse<String> response = diagnose(Examples.CONTRACT);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).propertyNames())
                .containsExactly(
                        "standard",
                        "ruleBase",
                        "phase",
                        "type",
                        "profile",
                        "findings",
                        "recommendations",
                        "suppressed",
                        "strengths",
                        "almostApplied",
                        "askNext",
                        "warnings");
    }

    @Test
    void aDiagnosisNamesTheStandardAndTheRulesItWasMadeWith() {
        JsonNode diagnosis = json(diagnose(Examples.CONTRACT));

        assertThat(diagnosis.at("/standard/hash").asString())
                .isEqualTo(Running.DIAGNOSTICIAN.standard().hash());
        assertThat(diagnosis.at("/ruleBase/hash").asString())
                .isEqualTo(Running.DIAGNOSTICIAN.rules().hash());
        assertThat(diagnosis.at("/phase/declared").asString()).isEqualTo("P4");
    }

    @Test
    void whatIsAbsentIsLeftOutAndWhatIsEmptyIsAnEmptyList() {
        JsonNode diagnosis = json(diagnose(Examples.responses("")));

        assertThat(diagnosis.path("phase").propertyNames()).containsExactly("tied");
        assertThat(diagnosis.at("/phase/tied")).isEmpty();
        assertThat(diagnosis.path("strengths").isArray()).isTrue();
        assertThat(diagnosis.path("strengths").isEmpty()).isTrue();
    }

    @Test
    void aDiagnosisIsJsonThatNobodyKeepsOrGuessesAbout() {
        HttpResponse<String> response = diagnose(Examples.CONTRACT);

        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theSameRequestTwiceGivesTheSameBytes() {
        assertThat(diagnose(Examples.CONTRACT).body())
                .isEqualTo(diagnose(Examples.CONTRACT).body());
    }

    @Test
    void theWayCurlSendsAFileIsAccepted() {
        HttpResponse<String> response = diagnose("application/x-www-form-urlencoded", Examples.CONTRACT);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(diagnose(Examples.CONTRACT).body());
    }

    @Test
    void theCharacterSetMayBeStated() {
        assertThat(diagnose("Application/JSON; charset=\"UTF-8\"", Examples.CONTRACT)
                        .statusCode())
                .isEqualTo(200);
    }
}
