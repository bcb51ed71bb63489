package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** Reports as files, and whole partnerships as files and back. */
class FilePagesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");

    @TempDir
    private static Path folder;

    private static Store store;
    private static Service service;
    private static String id;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        id = store.partnerships().create("Küste & Müll", DAY).id();
        RoundEntry round = store.rounds().begin(id, DAY, "quick");
        String harbour = store.rounds()
                .addOrganisation(round.id(), "Harbour", "CSO", List.of())
                .id();
        String person = store.rounds()
                .addRespondent(round.id(), harbour, "Ana", Mode.ALONE)
                .id();
        store.answers().put(round.id(), person, new AnswerEntry("GOV-1.1", "1", 0, "secret words"), Instant.EPOCH);
        store.rounds().finish(round.id(), DAY);
        Content content = new Content(
                Loaded.diagnostician(),
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
        service = Service.start(() -> content, Settings.of("localhost", 0), Optional.of(new Site(store)));
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF", "docx, PK", "xlsx, PK", "json, {"})
    void theReportOfTheSampleAndOfARoundIsAFileOfEachKind(String ending, String start)
            throws IOException, InterruptedException {
        for (String base : List.of("/sample", "/partnerships/" + id + "/rounds/1")) {
            HttpResponse<byte[]> file = send(request(base + "/report." + ending));

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(text(file)).startsWith(start).doesNotContain("secret words");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"(coastal-waste|kuste-mull-round-1)\\." + ending + "\"");
        }
    }

    @Test
    void aRoundThatIsNotThereHasNoReport() throws IOException, InterruptedException {
        for (String path : List.of(id + "/rounds/2", id + "/rounds/x", id + "/rounds/99999999999", "nobody/rounds/1")) {
            assertThat(send(request("/partnerships/" + path + "/report.pdf")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(send(request("/partnerships/nobody/export")).statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnershipIsExportedDeletedAndImportedOnPages() throws IOException, InterruptedException {
        String other = store.partnerships().create("Other", DAY).id();
        HttpResponse<byte[]> file = send(request("/partnerships/" + other + "/export"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("other-whole.json");

        assertThat(text(upload(token(), file.body())))
                .contains("kept here already", ">Other</a>", "/partnerships/" + other + "/delete")
                .doesNotContain("/partnership/id");
        store.partnerships().delete(other);
        HttpResponse<byte[]> kept = upload(token(), file.body());

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location")).hasValue("/partnerships/" + other);
        assertThat(store.transfers().written(other)).hasValue(file.body());
        store.partnerships().delete(other);
    }

    @Test
    void aHostileFileIsRefusedWithThePlaceAndIsNotRepeatedAsMarkup() throws IOException, InterruptedException {
        byte[] file = "{\"format\": \"<script>alert(1)</script>\"}".getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> refused = upload(token(), file);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Nothing was imported", "/format").doesNotContain("<script>alert");
        assertThat(upload(token(), new byte[0]).statusCode()).isEqualTo(422);
        assertThat(upload("", file).statusCode()).isEqualTo(403);
        assertThat(upload(token(), new byte[17 << 20]).statusCode()).isEqualTo(413);
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                .matcher(text(send(request("/partnerships/import"))));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<byte[]> upload(String token, byte[] file) throws IOException, InterruptedException {
        String start = "--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n";
        byte[] before = start.getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + file.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(file, 0, body, before.length, file.length);
        System.arraycopy(after, 0, body, before.length + file.length, after.length);
        return send(request("/partnerships/import")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body)));
    }
}
