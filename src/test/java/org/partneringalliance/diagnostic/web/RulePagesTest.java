package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;

class RulePagesTest {

    private static final String VERSIONS = "/rules/versions";

    @TempDir
    private static Path data;

    private static RunningSite running;
    private static Visitor site;

    @BeforeAll
    static void start() {
        running = RunningSite.administered(data);
        site = running.visitor();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void everyRuleIsListedAndHasAPage() {
        String list = site.get("/rules").body();
        assertThat(Loaded.diagnostician().rules().rules())
                .allSatisfy(rule -> assertThat(list).contains("href=\"/rules/" + rule.id() + "\""))
                .allSatisfy(rule ->
                        assertThat(site.get("/rules/" + rule.id()).statusCode()).isEqualTo(200));
    }

    @Test
    void aRuleIsSaidInSentencesWithCasesPrinciplesAndWhatFollows() {
        assertThat(site.get("/rules/DX-02").body())
                .contains("Host of the backbone: 'One of the partners'", "One of</span>")
                .contains("secretariatHost == \"partner\"")
                .contains("a head who reports to the host, and a team that does not serve all")
                .contains("Host of the backbone: One of the partners", "Rating OPS-3.2: score 2")
                .contains("/standard/principles/SET-5", "/standard/actions/A17", "What is left alone meanwhile")
                .contains("(coastal-waste)");
    }

    @Test
    void aRuleNamesTheSavedPartnershipsOnWhoseLatestFinishedRoundItFires() {
        Visitor visitor = running.visitor();
        String round = visitor.begin("Harbour & quay", "alone");
        for (String link : visitor.links(round)) {
            visitor.autosave(link + "/GOV/GOV-1.1", "GOV-1.1.level", "0");
        }
        String home = round.replace("/rounds/1", "");
        assertThat(site.get("/rules/CR-1").body()).doesNotContain("Harbour &amp; quay");

        visitor.post(round + "/finish");
        assertThat(site.get("/rules/CR-1").body()).contains("Harbour &amp; quay", "href=\"" + round + "/report\"");
        visitor.post(home + "/rounds", "form", "quick");
        assertThat(site.get("/rules/CR-1").body()).contains("href=\"" + round + "/report\"");

        visitor.post(home + "/delete", "name", "Harbour & quay");
        assertThat(site.get("/rules/CR-1").body()).doesNotContain("Harbour &amp; quay");
    }

    @Test
    void aRuleThatDoesNotExistIsNotFoundAndNamesTheNearest() {
        HttpResponse<String> answer = site.get("/rules/DX-022");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/rules/DX-02");
        assertThat(site.get("/rules/A02").body()).contains("/rules/A02-condition");
    }

    @Test
    void theLastCheckAndTheVersionsAreShown() {
        assertThat(site.get(VERSIONS).body())
                .contains("Nothing is wrong with them", "answers now", "action=\"/rules/reload\"");
    }

    @Test
    void whoeverHasTheTokenMayReload() {
        HttpResponse<String> answer = site.post("/rules/reload", "admin", RunningSite.TOKEN);
        assertThat(answer.uri()).hasPath(VERSIONS);
        assertThat(answer.body()).contains("Done.");
    }

    @Test
    void nobodyElseMay() {
        HttpResponse<String> answer = site.post("/rules/reload", "admin", "a-guess-0123456789");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("that is not the admin token").doesNotContain("a-guess");
        assertThat(site.post("/rules/reload").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormFromElsewhereIsRefusedEvenWithTheToken() {
        assertThat(running.visitor()
                        .postWithToken("guessed", "/rules/reload", "admin", RunningSite.TOKEN)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void goingBackWithoutAVersionBeforeIsRefused() {
        assertThat(site.post("/rules/rollback", "admin", RunningSite.TOKEN).statusCode())
                .isEqualTo(409);
    }

    @Test
    void withoutATokenReloadingIsClosedAndThePageSaysHowToOpenIt(@TempDir Path folder) {
        try (RunningSite other = RunningSite.closed(folder)) {
            Visitor closed = other.visitor();
            assertThat(closed.get(VERSIONS).body())
                    .contains("Reloading is closed", "PARTNERING_DIAGNOSTIC_ADMIN_TOKEN")
                    .doesNotContain("action=\"/rules/reload\"");
            assertThat(closed.post("/rules/reload", "admin", RunningSite.TOKEN).statusCode())
                    .isEqualTo(403);
        }
    }
}
