package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.get;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;
import static org.partneringalliance.diagnostic.http.Running.request;
import static org.partneringalliance.diagnostic.http.Running.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;

class StandardTest {

    private static final Standard STANDARD = Running.DIAGNOSTICIAN.standard();

    @Test
    void theStandardIsGivenWholeWithEachKindAsAList() {
        JsonNode whole = json(get("/api/v1/standard"));

        assertThat(whole.propertyNames())
                .containsExactly(
                        "version",
                        "hash",
                        "edition",
                        "scales",
                        "forms",
                        "unions",
                        "areas",
                        "principles",
                        "criteria",
                        "actions",
                        "patterns",
                        "guards",
                        "glossary",
                        "phases",
                        "gates",
                        "elements",
                        "agreement",
                        "types",
                        "integration",
                        "sectors",
                        "roles",
                        "contributions",
                        "facts",
                        "sizes",
                        "sources",
                        "instruments");
        assertThat(whole.path("criteria").isArray()).isTrue();
        assertThat(whole.path("criteria").size()).isEqualTo(STANDARD.criteria().size());
        assertThat(whole.path("hash").asString()).isEqualTo(STANDARD.hash());
    }

    @Test
    void nothingEmptyIsWritten() {
        assertThat(values(json(get("/api/v1/standard"))))
                .allSatisfy(value -> assertThat(
                                value.isContainer()
                                        ? value.isEmpty()
                                        : value.asString().isEmpty())
                        .isFalse());
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(StandardTest::values));
    }

    @ParameterizedTest
    @CsvSource({
        "areas,GOV,id",
        "principles,GOV-1,id",
        "criteria,GOV-1.1,id",
        "actions,A01,id",
        "patterns,DX-02,id",
        "guards,DQ-1,id",
        "phases,P1,id",
        "glossary,added-value,id",
        "gates,G1,id",
        "elements,CE-01,id",
        "agreement,AG-01,id",
        "types,T1,id",
        "integration,philanthropic,id",
        "sectors,GOVT,code",
        "roles,FUNDER,code",
        "contributions,cash,id",
        "facts,ageMonths,name",
        "sizes,micro,id",
        "sources,SEED,key",
        "instruments,PAT,id"
    })
    void eachEntityHasItsAddress(String kind, String id, String key) {
        HttpResponse<String> response = get("/api/v1/standard/" + kind + "/" + id);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).path(key).asString()).isEqualTo(id);
    }

    @Test
    void eachKindIsGivenAsTheListItIsInTheWhole() {
        JsonNode whole = json(get("/api/v1/standard"));

        assertThat(json(get("/api/v1/standard/criteria"))).isEqualTo(whole.path("criteria"));
    }

    @Test
    void aTextSaysWhatItRestsOn() {
        assertThat(json(get("/api/v1/standard/principles/GOV-1")).path("basis").asString())
                .isEqualTo("sources");
        assertThat(json(get("/api/v1/standard/actions/A10")).path("basis").asString())
                .isEqualTo("expert judgement");
    }

    @Test
    void anEntityIsTheSameAloneAsInTheWhole() {
        JsonNode whole = json(get("/api/v1/standard"));

        assertThat(json(get("/api/v1/standard/areas/" + whole.at("/areas/0/id").asString())))
                .isEqualTo(whole.at("/areas/0"));
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestOne() {
        HttpResponse<String> response = get("/api/v1/standard/criteria/GOV-1.l");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(errors(response, "nearest")).containsExactly("GOV-1.1");
    }

    @Test
    void anUnknownKindIsAnsweredWithTheNearestOne() {
        HttpResponse<String> response = get("/api/v1/standard/criterias/GOV-1.1");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(errors(response, "nearest")).containsExactly("criteria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/standard", "/api/v1/standard/criteria/GOV-1.1"})
    void whoHasTheStandardAlreadyDoesNotGetItAgain(String path) {
        String tag = header(get(path), "ETag");

        HttpResponse<String> response = send(request(path).header("If-None-Match", "\"other\", W/" + tag));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEqualTo(tag);
    }

    @Test
    void whoHasAnotherStandardGetsThisOne() {
        assertThat(send(request("/api/v1/standard").header("If-None-Match", "\"sha256:00\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHeadRequestTellsTheLengthAndNothingElse() {
        HttpResponse<String> response = send(request("/api/v1/standard").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isNotEmpty();
        assertThat(header(response, "Content-Length"))
                .isEqualTo(String.valueOf(get("/api/v1/standard").body().getBytes(StandardCharsets.UTF_8).length));
    }
}
