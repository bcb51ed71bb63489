package org.partneringalliance.diagnostic.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.rule.RuleCache;
import tools.jackson.databind.JsonNode;

/** A service over a folder that a test changes while it runs. */
final class Editable implements AutoCloseable {

    static final RuleCache CACHE = RuleCache.in(Path.of("target/rule-cache"));

    private static final String TOKEN = "only-for-tests-0123456789";

    private final Path folder;
    private final Service service;

    /**
     * Starts the service.
     *
     * @param folder where {@link #edit} finds files
     */
    Editable(Path folder, Supplier<Content> content) {
        this.folder = folder;
        AdminToken token = AdminToken.of(Map.of(AdminToken.VARIABLE, TOKEN)).orElseThrow();
        this.service =
                Service.start(content, Settings.of("localhost", 0).auditing(1).administeredWith(token));
    }

    /** Puts a text in the place of another one, which the file has to hold, everywhere in it. */
    void edit(String file, String from, String to) {
        try {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new IllegalStateException(file + " does not hold " + from);
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    HttpResponse<String> get(String path) {
        return Running.send(request(path));
    }

    HttpResponse<String> diagnose(String document) {
        return Running.send(request("/api/v1/diagnoses")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document)));
    }

    HttpResponse<String> reload() {
        return change("/api/v1/rules/reload");
    }

    HttpResponse<String> rollback() {
        return change("/api/v1/rules/rollback");
    }

    /** Version numbers and what has become of them, the newest first, for instance {@code 2 current, 1 previous}. */
    String versions() {
        return String.join(
                ", ",
                Running.json(get("/api/v1/rules/versions"))
                        .path("versions")
                        .valueStream()
                        .map(version -> version.path("number").asString() + " "
                                + version.path("state").asString())
                        .toList());
    }

    private HttpResponse<String> change(String path) {
        return Running.send(
                request(path).header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    static String ruleBase(HttpResponse<String> answer) {
        return Running.json(answer).at("/ruleBase/hash").asString();
    }

    /** The finding of a diagnosis with an id, missing if there is none. */
    static JsonNode finding(HttpResponse<String> diagnosis, String id) {
        return Running.json(diagnosis)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> Running.json(diagnosis).path("none"));
    }

    @Override
    public void close() {
        service.close();
    }
}
