package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void withoutArgumentsItPrintsHowToUseIt() {
        Run run = Run.of();

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: partnering-diagnostic").contains("diagnose", "serve", "rules");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "diagnose --help",
                "what-if --help",
                "serve --help",
                "rules --help",
                "rules list --help",
                "rules show --help",
                "rules check --help",
                "rules test --help",
                "rules new --help",
                "rules format --help",
                "knowledge-base check --help",
                "knowledge-base diff --help",
                "diagnose -h"
            })
    void everyCommandHasHelp(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: partnering-diagnostic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rules list", "rules show", "rules test", "rules new", "rules format", "knowledge-base diff"})
    void theHelpOfWhatConsultantsDoSaysHowItEnds(String command) {
        String help = Run.of((command + " --help").split(" ")).out().replaceAll("\\s+", " ");

        assertThat(help).contains("Ends with 0", "with 1 if", "with 2 if the command line is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "diagnose --version", "serve --version", "rules check -V"})
    void everyCommandTellsTheVersion(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("partnering-diagnostic ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "diagnoze x.json, diagnose",
        "diagnose --jsn x.json, --json",
        "diagnose, FILE",
        "diagnose --width 39 x.json, 40",
        "diagnose --width wide x.json, wide",
        "what-if, FILE",
        "what-if x.json, CHANGE",
        "what-if x.json GOV-1.1, is not a change",
        "what-if x.json GOV-1.1=, is not a change",
        "what-if --width 39 x.json GOV-1.1=3, 40",
        "serve --port many, many",
        "serve --port 65536, 65536",
        "serve --port -1, -1",
        "rules check --rules, --rules",
        "rules check here, here",
        "rules list here, here",
        "rules show, ID",
        "rules show DX-02 DX-03, DX-03",
        "rules test --strickt, --strict",
        "rules new DX-62, TITLE",
        "rules format --chek, --check",
        "knowledge-base diff, OLD_FOLDER",
        "rules test --width 39, 40",
    })
    void aWrongCommandLineIsExplainedInOneLine(String arguments, String named) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(named, "--help").doesNotContain("Exception");
    }
}
