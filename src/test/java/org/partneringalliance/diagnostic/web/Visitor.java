package org.partneringalliance.diagnostic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.store.Store;

/** Somebody with a browser that runs no scripts, at a service that is started once for all tests. */
final class Visitor {

    static final Store STORE = store();

    private static final Service SERVICE =
            Service.start(Visitor::content, Settings.of("localhost", 0), Optional.of(new Site(STORE)));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private String token = "";

    private static Store store() {
        try {
            return Store.open(Files.createTempDirectory("partnerships"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Content content() {
        return new Content(
                Loaded.diagnostician(),
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
    }

    /** A page, or what a redirect leads to. */
    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form: fields and values in turn. */
    HttpResponse<String> post(String path, String... form) {
        return send(submission(path, form));
    }

    /** Sends a form with a token that may not be this visitor's. */
    HttpResponse<String> postWithToken(String other, String path, String... form) {
        token = other;
        return post(path, form);
    }

    /** Sends a part of a form, as a script does. */
    HttpResponse<String> autosave(String path, String... form) {
        return send(submission(path, form).header("HX-Request", "true"));
    }

    private HttpRequest.Builder submission(String path, String... form) {
        if (token.isEmpty()) {
            token = all(get("/partnerships/new"), "data-token=\"([^\"]+)\"").get(0);
        }
        StringBuilder body = new StringBuilder("token=" + token);
        for (int at = 0; at < form.length; at += 2) {
            body.append('&').append(encoded(form[at])).append('=').append(encoded(form[at + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + SERVICE.port() + path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What the first group of an expression finds in a page. */
    static List<String> all(HttpResponse<String> page, String expression) {
        Matcher found = Pattern.compile(expression).matcher(page.body());
        return found.results().map(each -> each.group(1)).toList();
    }

    /** A new partnership with two organisations and one person of each; the address of its round. */
    String begin(String name, String mode) {
        String round = post("/partnerships/new", "name", name, "form", "quick")
                .uri()
                .getPath()
                .replace("/facts", "");
        post(round + "/facts", "phase", "P4", "type", "T3", "largestFunderShare", "62", "openDisputes", "unknown");
        post(round + "/organisations", "name", "Harbour Trust", "sector", "CSO", "roles", "IMPL");
        post(round + "/organisations", "name", "Ministry", "sector", "GOVT", "roles", "LEAD", "roles", "FUNDER");
        post(round + "/respondents", "organisation", "o1", "name", "Ana", "mode", mode);
        post(round + "/respondents", "organisation", "o2", "name", "Ben", "mode", mode);
        return round;
    }

    /** The addresses behind which the people of a round answer. */
    List<String> links(String round) {
        return all(get(round + "/respondents"), "href=\"(/answer/[a-z0-9]+)\"");
    }
}
