package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    @TempDir
    private Path folder;

    @Test
    void theyAreTextThatNobodyKeeps() {
        HttpResponse<String> response = Running.get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Running.header(response, "Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(Running.header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_0-9]+(\\{.*})? \\S+"));
    }

    @Test
    void requestsAreCountedByRouteAndNeverByAddress() {
        Running.get("/api/v1/standard/criteria/GOV-1.1?unknown=parameter");
        Running.get("/somebodys-secret/token");
        Running.send(Running.request("/health/live").method("BREW", BodyPublishers.noBody()));

        String text = Running.get("/metrics").body();

        assertThat(text)
                .contains("route=\"/api/v1/standard/{kind}/{id}\"", "route=\"none\"", "method=\"other\"")
                .doesNotContain("secret", "GOV-1.1", "parameter", "BREW");
    }

    @Test
    void aDiagnosisIsCountedWithItsStagesAndItsRulesWhenItIsMadeAndNotWhenItIsKept() {
        String document = Examples.CONTRACT.replace("Coastal waste programme", "Counted once");
        double made = number("diagnostic_stage_seconds_count\\{stage=\"report\"}");
        double hits = number("cache_gets_total\\{cache=\"diagnoses\",result=\"hit\"}");
        double fired = number("diagnostic_rule_firings_total\\{rule=\"A10-condition\"}");

        Running.diagnose(document);
        Running.diagnose(document);

        assertThat(number("diagnostic_stage_seconds_count\\{stage=\"report\"}")).isEqualTo(made + 1);
        assertThat(number("cache_gets_total\\{cache=\"diagnoses\",result=\"hit\"}"))
                .isEqualTo(hits + 1);
        assertThat(number("diagnostic_rule_firings_total\\{rule=\"A10-condition\"}"))
                .isEqualTo(fired + 1);
        assertThat(number("diagnostic_stage_seconds_count\\{stage=\"session\"}"))
                .isPositive();
        assertThat(number("diagnostic_cache_weight_bytes")).isPositive();
        assertThat(Running.get("/metrics").body()).doesNotContain("Counted once");
    }

    @Test
    void theReleaseThatAnswersIsNamedByItsHashes() {
        assertThat(Running.get("/metrics").body())
                .contains(
                        "rule_base_hash=\"" + Running.DIAGNOSTICIAN.rules().hash() + "\"",
                        "standard_hash=\"" + Running.DIAGNOSTICIAN.standard().hash() + "\"");
    }

    @Test
    void reloadsAreCountedByWhatCameOfThem() {
        try (Editable service = new Editable(folder, Running::content)) {
            service.reload();

            assertThat(service.get("/metrics").body()).contains("diagnostic_reloads_seconds_count{outcome=\"ok\"} 1");
        }
    }

    private static double number(String series) {
        Matcher matcher = Pattern.compile("^" + series + " (\\S+)$", Pattern.MULTILINE)
                .matcher(Running.get("/metrics").body());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
