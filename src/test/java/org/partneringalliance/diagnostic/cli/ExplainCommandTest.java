package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    private static final String COASTAL = "knowledge-base/samples/coastal-waste.json";
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:json)?\n(.*?)```");

    @ParameterizedTest
    @ValueSource(strings = {"explain", "why-not", "clear", "bring", "firm"})
    void everyQuestionIsAnswered(String command) {
        Run run = Run.of(command, COASTAL, "DX-02");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("WHAT IT RESTS ON");
    }

    @Test
    void jsonIsTheAnswerOfTheService() {
        Run run = Run.of("explain", COASTAL, "DX-02", "--json");

        assertThat(JsonMapper.shared().readTree(run.out()).path("holds").asBoolean())
                .isTrue();
    }

    @Test
    void anUnknownIdIsToldInOneLineWithTheNearest() {
        Run run = Run.of("explain", COASTAL, "DX-99");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("DX-99").contains("did you mean");
    }

    @Test
    void aCriterionToKeepIsNotChanged() {
        assertThat(Run.of("clear", COASTAL, "DX-02", "--keep", "OPS-3.2,GOV-1.4")
                        .out())
                .doesNotContain("OPS-3.2 from")
                .doesNotContain("GOV-1.4 from");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80})
    void noLineIsTooLong(int width) {
        Run run = Run.of("explain", COASTAL, "A01", "--width", String.valueOf(width));

        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> Wrap.columns(line) <= width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "why-not", "clear"})
    void theReadmeShowsWhatTheCommandPrints(String name) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        String command = blocks.stream()
                .filter(block -> block.startsWith("java -jar target/app/partnering-diagnostic.jar " + name + " "))
                .findFirst()
                .orElseThrow();

        String printed = Run.of(
                        command.strip().replaceFirst("java -jar \\S+ ", "").split(" "))
                .out();

        assertThat(printed).startsWith(blocks.get(blocks.indexOf(command) + 1));
    }
}
