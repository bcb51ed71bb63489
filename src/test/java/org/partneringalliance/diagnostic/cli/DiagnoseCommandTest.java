package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnoseCommandTest {

    private static final String ORCHARD = "knowledge-base/samples/orchard-water.json";
    private static final String ESCAPE = "\u001B";

    @TempDir
    private Path folder;

    @Test
    void aReportGoesToStandardOutputAndNothingElse() {
        Run run = Run.of("diagnose", ORCHARD);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Orchard Valley water compact (invented)", "WHAT WE FOUND");
    }

    @Test
    void aDashReadsStandardInput() {
        Run run = Run.fed(Loaded.document("orchard-water"), "diagnose", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("diagnose", ORCHARD).out());
    }

    @Test
    void jsonIsWhatTheServiceAnswersByteForByte() throws IOException, InterruptedException {
        Run run = Run.of("diagnose", "--json", ORCHARD);

        assertThat(run.status()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/findings").size()).isPositive();
        try (Service service = Run.WIRING.service(Settings.of("127.0.0.1", 0), Optional.empty())) {
            assertThat(run.out().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(submitted(service, Loaded.document("orchard-water")));
        }
    }

    private static byte[] submitted(Service service, byte[] document) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/api/v1/diagnoses");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(document))
                .build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120, 200})
    void noLineIsLongerThanTheWidthAskedFor(int width) {
        for (String name :
                new String[] {"orchard-water", "coastal-waste", "education-fast-track-2009", "nethope-2007"}) {
            String file = "src/test/resources/partnerships/" + name + ".json";

            Run run = Run.of("diagnose", "--width", String.valueOf(width), file);

            assertThat(run.out().lines()).allMatch(line -> Wrap.columns(line) <= width);
        }
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(Run.of("diagnose", ORCHARD).out()).doesNotContain(ESCAPE);
        assertThat(Run.seen(Map.of(), "diagnose", ORCHARD).out()).contains(ESCAPE);
        assertThat(Run.seen(Map.of(), "diagnose", "--no-color", ORCHARD).out()).doesNotContain(ESCAPE);
        assertThat(Run.seen(Map.of("NO_COLOR", "1"), "diagnose", ORCHARD).out()).doesNotContain(ESCAPE);
        assertThat(Run.seen(Map.of("TERM", "dumb"), "diagnose", ORCHARD).out()).doesNotContain(ESCAPE);
    }

    @Test
    void coloursTakeNoRoom() {
        Run coloured = Run.seen(Map.of("COLUMNS", "60"), "diagnose", ORCHARD);
        Run plain = Run.seen(Map.of("COLUMNS", "60", "NO_COLOR", "1"), "diagnose", ORCHARD);

        assertThat(coloured.out().replaceAll(ESCAPE + "\\[[0-9;]*m", "")).isEqualTo(plain.out());
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        oneLine(Run.of("diagnose", folder.resolve("none.json").toString()), "none.json: there is no such file");
    }

    @Test
    void aFolderInPlaceOfAFileIsSaidInOneLine() {
        oneLine(Run.of("diagnose", folder.toString()), "this is a folder");
    }

    @Test
    void brokenJsonIsSaidInOneLineWithItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"partnership\": ,\n}");

        oneLine(Run.of("diagnose", broken.toString()), "broken.json: The document is not JSON: line 2");
    }

    @Test
    void anEmptyStandardInputIsSaidInOneLine() {
        oneLine(Run.of("diagnose", "-"), "standard input: The document is empty");
    }

    @Test
    void everyProblemOfADocumentHasItsOwnLine() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), """
                {"partnership": {"name": "Bad", "facts": {"phase": "P9"}},
                 "organisations": [{"id": "o1", "name": "One", "sector": "CSOO"}],
                 "responses": [{"respondent": "r1", "organisation": "o2", "answers": {"GOV-9.9": {"level": 3}}}]}
                """);

        Run run = Run.of("diagnose", "--json", bad.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("bad.json: /"))
                .anyMatch(line -> line.contains("/partnership/facts/phase"))
                .anyMatch(line -> line.contains("did you mean CSO?"));
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void aMissingRulesFolderIsSaidInOneLine() {
        Run run = Run.of("diagnose", "--rules", folder.resolve("none").toString(), ORCHARD);

        oneLine(run, "there is no such folder; name it with --rules");
    }

    private static void oneLine(Run run, String part) {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(part).doesNotContain("Exception");
    }
}
