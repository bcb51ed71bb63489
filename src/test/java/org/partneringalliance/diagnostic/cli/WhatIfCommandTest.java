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
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfCommandTest {

    private static final String COASTAL = "knowledge-base/samples/coastal-waste.json";
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:json)?\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void theReportNamesTheChangeAndWhatItDoesInTheOrderInWhichPeopleAsk() {
        Run run = Run.of("what-if", COASTAL, "REL-4.1=4");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "Coastal waste programme",
                        "WHAT IF",
                        "(REL-4.1): 4 of 4 (embedded)",
                        "2 findings would go",
                        "WOULD NO LONGER BE FOUND",
                        "Polite silence (DX-38)",
                        "STEPS THAT WOULD FALL AWAY",
                        "(A63)",
                        "STEPS FOR ANOTHER TIME",
                        "(A01)",
                        "From now 1 to next ",
                        "ONLY AT ANOTHER PLACE IN THE ORDER",
                        "Standard " + Loaded.standard().version() + " ");
    }

    @Test
    void whatAppearsIsReportedToo() {
        assertThat(unwrapped(Run.of("what-if", COASTAL, "COM-3.1=2").out()))
                .contains("WOULD BE FOUND AS WELL", "(DX-29)", "holds now and calls for it.");
    }

    @Test
    void aChangeWithoutEffectIsSaid() {
        Run run = Run.of("what-if", COASTAL, "GOV-1.1=3");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Nothing would be different in what is found and advised.");
    }

    @Test
    void oneOrganisationIsCalledByItsName() {
        assertThat(unwrapped(Run.of("what-if", COASTAL, "REL-4.1@o2=3").out()))
                .contains("(REL-4.1), as Waste company sees it: 3 of 4 (normal practice)");
    }

    @ParameterizedTest
    @CsvSource({
        "fundingRunwayMonths=20, Months of core cost already secured (fundingRunwayMonths): 20",
        "secretariatHost=neutral, Host of the backbone (secretariatHost): An outside organisation that takes no side",
        "fundsFlowBetweenPartners=false, (fundsFlowBetweenPartners): no",
        "largestFunderShare=0.4, (largestFunderShare): 0.4"
    })
    void factsAreNumbersWordsAndFlags(String change, String said) {
        Run run = Run.of("what-if", COASTAL, change);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(unwrapped(run.out())).contains(said);
    }

    @Test
    void jsonIsWhatTheServiceAnswersByteForByte() throws Exception {
        Run run = Run.of(
                "what-if",
                "--json",
                COASTAL,
                "GOV-1.4=3",
                "REL-4.1@o2=2",
                "evidence:GOV-1.4=2",
                "fundingRunwayMonths=20");
        String request = """
                {"assessment": %s, "change": {"answers": {"GOV-1.4": 3, "REL-4.1": {"o2": 2}},
                  "evidence": {"GOV-1.4": 2}, "facts": {"fundingRunwayMonths": 20}}}
                """.formatted(Files.readString(Path.of(COASTAL)));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(answer(request));
    }

    @Test
    void everyWrongChangeIsSaidInALineThatBeginsWithIt() {
        Run run = Run.of(
                "what-if",
                COASTAL,
                "GOV-1.l=3",
                "REL-4.1@o22=2",
                "GOV-1.2=7",
                "ageMonth=3",
                "phase=P9",
                "evidence:GOV-1.1=4");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("evidence:GOV-1.1=4: ") && line.contains("0, 1, 2, 3"))
                .anyMatch(line -> line.startsWith("GOV-1.l=3: unknown criterion; found GOV-1.l; did you mean GOV-1.1?"))
                .anyMatch(line -> line.startsWith("REL-4.1@o22=2: this organisation is not listed")
                        && line.contains("did you mean o2?"))
                .anyMatch(line -> line.startsWith("GOV-1.2=7: this is not a level; found 7; allowed: 0, 1, 2, 3, 4"))
                .anyMatch(line -> line.startsWith("ageMonth=3: unknown fact") && line.contains("ageMonths?"))
                .anyMatch(line -> line.startsWith("phase=P9: this is not a value of the fact 'phase'"));
    }

    @ParameterizedTest
    @CsvSource({
        "GOV-1.1=3,GOV-1.1=2",
        "GOV-1.1=3,GOV-1.1@o1=2",
        "GOV-1.1@o1=3,GOV-1.1=2",
        "phase=P4,phase=P5",
        "evidence:GOV-1.1=1,evidence:GOV-1.1=2"
    })
    void changesThatContradictEachOtherAreNamed(String first, String second) {
        Run run = Run.of("what-if", COASTAL, first, second);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(second + ": this changes the same as " + first + "; leave one of them out");
    }

    @Test
    void changesOfTwoOrganisationsDoNotContradictEachOther() {
        assertThat(Run.of("what-if", COASTAL, "GOV-1.1@o1=3", "GOV-1.1@o2=2").status())
                .isZero();
    }

    @Test
    void theProblemsOfTheDocumentAreSaidWithThoseOfTheChange() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), """
                {"partnership": {}, "organisations": [{"id": "o1", "sector": "CSOO"}], "responses": []}
                """);

        Run run = Run.of("what-if", bad.toString(), "GOV-1.1=7");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("bad.json: /organisations/0/sector: ") && line.contains("CSO?"))
                .anyMatch(line -> line.startsWith("GOV-1.1=7: "));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void noLineIsTooLong(int width) {
        Run run = Run.of("what-if", "--width", String.valueOf(width), COASTAL, "REL-4.1=4", "ageMonths=2");

        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> Wrap.columns(line) <= width);
    }

    @Test
    void theReadmeShowsWhatTheCommandPrints() throws IOException {
        List<String> blocks = readme();
        int command = indexOf(blocks, "java -jar target/app/partnering-diagnostic.jar what-if ");
        String arguments = blocks.get(command).strip().replaceFirst("java -jar \\S+ ", "");

        assertThat(Run.of(arguments.split(" ")).out()).contains(blocks.get(command + 1));
    }

    @Test
    void theReadmeShowsWhatTheServiceAnswers() throws Exception {
        List<String> blocks = readme();
        int curl = indexOf(blocks, "curl -s http://127.0.0.1:8080/api/v1/what-if -d '");
        String body = blocks.get(curl).split("'", -1)[1];

        JsonNode answer = JsonMapper.shared().readTree(answer(body));

        assertThat(answer.path("difference")).isEqualTo(JsonMapper.shared().readTree(blocks.get(curl + 1)));
    }

    private static List<String> readme() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static int indexOf(List<String> blocks, String start) {
        assertThat(blocks).anyMatch(block -> block.startsWith(start));
        return blocks.indexOf(blocks.stream()
                .filter(block -> block.startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    private static String answer(String request) throws IOException, InterruptedException {
        try (Service service = Run.WIRING.service(Settings.of("127.0.0.1", 0), Optional.empty())) {
            HttpRequest submission = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/api/v1/what-if"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request))
                    .build();
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(submission, BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            assertThat(response.statusCode()).as(body).isEqualTo(200);
            return body;
        }
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
