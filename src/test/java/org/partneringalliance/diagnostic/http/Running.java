package org.partneringalliance.diagnostic.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with the real standard and the real rules, started once for all tests, and a client for it. */
final class Running {

    static final Diagnostician DIAGNOSTICIAN = Loaded.diagnostician();
    static final Service SERVICE =
            Service.start(Running::content, Settings.of("localhost", 0).auditing(1));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private Running() {}

    /** The shipped content, loaded once for all tests. */
    static Content content() {
        return new Content(
                DIAGNOSTICIAN,
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + SERVICE.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends with the content type application/json. */
    static HttpResponse<String> diagnose(String document) {
        return diagnose("application/json", document);
    }

    static HttpResponse<String> diagnose(String contentType, String document) {
        return send(submission(BodyPublishers.ofString(document)).header("Content-Type", contentType));
    }

    /** Sends a document with a change of it. */
    static HttpResponse<String> whatIf(String assessment, String change) {
        return whatIf("{\"assessment\": %s, \"change\": %s}".formatted(assessment, change));
    }

    static HttpResponse<String> whatIf(String body) {
        return send(request("/api/v1/what-if")
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    static HttpRequest.Builder submission(BodyPublisher body) {
        return request("/api/v1/diagnoses").POST(body);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The values of a key in every entry of the problem's errors; empty text where an entry has no such key. */
    static List<String> errors(HttpResponse<String> response, String key) {
        return json(response)
                .path("errors")
                .valueStream()
                .map(error -> error.path(key).asString(""))
                .toList();
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
