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
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody with a browser that runs no scripts, keeps cookies and follows redirects. After the first form it may be shared
 * between threads.
 */
public final class Visitor {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String site;
    private String token = "";

    /** At the pages that tests share. */
    Visitor() {
        this(RunningSite.SHARED.visitor().site);
    }

    /**
     * At any pages.
     *
     * @param site their address without a slash at the end
     */
    public Visitor(String site) {
        this.site = site;
    }

    /** A page, or what a redirect leads to. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form: fields and values in turn. */
    public HttpResponse<String> post(String path, String... form) {
        return send(submission(path, "token=" + token() + "&" + fields(form)));
    }

    /** Sends a form with a token that may not be this visitor's. */
    HttpResponse<String> postWithToken(String other, String path, String... form) {
        token = other;
        return post(path, form);
    }

    /** Sends a part of a form, as the script of a page does. */
    public HttpResponse<String> autosave(String path, String... form) {
        return send(submission(path, fields(form)).header("HX-Request", "true").header("X-Form-Token", token()));
    }

    private String token() {
        if (token.isEmpty()) {
            token = all(get("/partnerships/new"), "data-token=\"([^\"]+)\"").get(0);
        }
        return token;
    }

    private HttpRequest.Builder submission(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String fields(String... form) {
        return IntStream.range(0, form.length / 2)
                .mapToObj(pair -> encoded(form[2 * pair]) + "=" + encoded(form[2 * pair + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(60));
    }

    /** The bytes of a file. */
    byte[] file(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException broken) {
            throw new UncheckedIOException("no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What the first group of an expression finds in a page. */
    public static List<String> all(HttpResponse<String> page, String expression) {
        Matcher found = Pattern.compile(expression).matcher(page.body());
        return found.results().map(each -> each.group(1)).toList();
    }

    /** A new partnership with two organisations and one person of each; the address of its round. */
    public String begin(String name, String mode) {
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
    public List<String> links(String round) {
        return all(get(round + "/respondents"), "href=\"(/answer/[a-z0-9]+)\"");
    }
}
