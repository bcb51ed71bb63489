package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.http.Running.diagnose;
import static org.partneringalliance.diagnostic.http.Running.errors;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;
import static org.partneringalliance.diagnostic.http.Running.send;
import static org.partneringalliance.diagnostic.http.Running.submission;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedBodyTest {

    private static final byte[] TWENTY_MEGABYTES = new byte[20_000_000];

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "{", "{} {}", "{ \"partnership\": }", "<p>", "{ 'a': 1 }", "{ \"a\": 1, \"a\": 2 }"})
    void whatIsNotJsonIsRefused(String body) {
        assertProblem(diagnose(body), 400, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void jsonThatIsNestedTooDeepIsRefused(String opening) {
        assertProblem(diagnose(opening.repeat(20_000)), 400, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true"})
    void jsonThatIsNoDocumentIsRefusedAsAWhole(String body) {
        HttpResponse<String> response = diagnose(body);

        assertProblem(response, 422, "invalid-document");
        assertThat(json(response).at("/errors/0/pointer").asString()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertTooLarge(BodyPublishers.ofByteArray(TWENTY_MEGABYTES));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedEvenIfItsLengthIsNotDeclared() {
        assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWENTY_MEGABYTES)));
    }

    private static void assertTooLarge(BodyPublisher body) {
        assertProblem(send(submission(body).header("Content-Type", "application/json")), 413, "body-too-large");
    }

    @Test
    void aBodyAsLargeAsAllowedIsRead() {
        String document = Examples.CONTRACT + " ".repeat(2 * 1024 * 1024 - Examples.CONTRACT.length());

        assertThat(diagnose(document).statusCode()).isEqualTo(200);
        assertThat(diagnose(document + " ").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "application/jsonx",
                "multipart/form-data; boundary=x",
                ";",
                "nonsense"
            })
    void anyOtherContentTypeIsRefused(String contentType) {
        HttpResponse<String> response = diagnose(contentType, Examples.CONTRACT);

        assertProblem(response, 415, "unsupported-body");
        assertThat(errors(response, "found")).containsExactly(contentType);
    }

    @Test
    void aFormIsRefused() {
        assertProblem(diagnose("application/x-www-form-urlencoded", "level=3&x={}"), 415, "unsupported-body");
    }

    @Test
    void aMissingContentTypeIsRefused() {
        assertProblem(send(submission(BodyPublishers.ofString(Examples.CONTRACT))), 415, "unsupported-body");
    }

    @Test
    void anEncodedBodyIsRefusedTogetherWithItsType() {
        HttpResponse<String> response = send(submission(BodyPublishers.ofString(Examples.CONTRACT))
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip"));

        assertProblem(response, 415, "unsupported-body");
        assertThat(errors(response, "found")).containsExactly("gzip", "text/plain");
    }

    @Test
    void aBodyThatSaysItIsNotEncodedIsRead() {
        HttpResponse<String> response = send(submission(BodyPublishers.ofString(Examples.CONTRACT))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "identity"));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String kind) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json(response).path("type").asString()).endsWith("/" + kind);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).path("title").asString()).isNotEmpty();
        assertThat(json(response).path("detail").asString()).isNotEmpty();
    }
}
