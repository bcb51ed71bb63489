package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.Rule;

class RulesListCommandTest {

    @Test
    void theJsonIsWhatTheServiceAnswersWith() throws IOException, InterruptedException {
        Run run = Run.of("rules", "list", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(served("/api/v1/rules"));
    }

    @Test
    void aRuleIsListedWithTierUrgencyConclusionPrinciplesAndFile() {
        assertThat(Run.of("rules", "list").out()).contains("""
                DX-02 Host capture                                                      C medium
                  diagnose DX-02, for SET-5, OPS-3, GOV-1
                  patterns/power-and-money/DX-02-host-capture.drl
                """);
    }

    @Test
    void whatDoesNotApplyToARuleIsLeftOut() {
        assertThat(Run.of("rules", "list").out()).contains("""
                AC-1 Subsumed finding
                  subsume $c
                  actions/AC-1-subsumed-finding.drl
                """);
    }

    @Test
    void everyRuleIsListedByIdAndTheyAreCounted() {
        List<String> files = Loaded.rules().rules().stream().map(Rule::file).toList();

        Run run = Run.of("rules", "list");

        assertThat(run.out().lines().map(String::strip).filter(files::contains)).containsExactlyElementsOf(files);
        assertThat(run.out()).endsWith(files.size() + " rules\n");
    }

    @Test
    void whatIsWrongWithRulesAndCasesIsToldAtOnce(@TempDir Path folder) throws IOException {
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        Files.writeString(rules.resolve("profile/PH-1-explore.drl"), "no rule");
        Files.writeString(rules.resolve("profile/PH-2-build.cases.yaml"), "no case");

        Run run = Run.of("rules", "list", "--rules", rules.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("PH-1-explore.drl:1", "PH-2-build.cases.yaml: ");
    }

    @Test
    void onANarrowPageOnlyFilesAreWider() {
        Run run = Run.of("rules", "list", "--width", "40");

        assertThat(run.out().lines().filter(line -> line.length() > 40))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(".drl"));
    }

    private static String served(String path) throws IOException, InterruptedException {
        try (Service service = Run.WIRING.service(Settings.of("127.0.0.1", 0), Optional.empty())) {
            URI address = URI.create("http://127.0.0.1:" + service.port() + path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
