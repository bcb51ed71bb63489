package org.partneringalliance.diagnostic.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.web.RunningSite;

/** Two organisations come to a report and ask it, by clicks alone. */
@ExtendWith(Chromium.class)
class JourneyTest {

    private static final Pattern REPORT = Pattern.compile("/rounds/1/report$");

    @TempDir
    private static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.closed(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void withScriptsTheReportAnswersInPlace(Browser browser) throws IOException {
        try (Visit visit = Visit.to(site.address(), browser);
                Visit ana = Visit.to(site.address(), browser)) {
            comeToAReport(visit, ana);

            Locator first = visit.page().locator("ol.now > li").first();
            first.getByText("Why this?").click();
            assertThat(first.locator(".answer").first()).containsText("Why");

            visit.page().getByLabel("A pattern or an action").fill("legal form");
            visit.press("Why not?");
            visit.follow("Why, or why not?");
            assertThat(visit.page().locator("section[aria-labelledby=why-not]")).containsText("legal form");

            Locator finding = visit.page().locator("ol.found > li").first();
            finding.getByText("What if?").click();
            finding.locator("select").first().selectOption("4");
            finding.getByText("What would be different?").click();
            assertThat(finding.getByRole(AriaRole.STATUS)).isVisible();

            assertThat(visit.page()).hasURL(REPORT);
            downloadsAsJson(visit.page());
        }
    }

    @Test
    void withoutScriptsEachAnswerIsAPage(Browser browser) throws IOException {
        try (Visit visit = Visit.withoutScripts(site.address(), browser);
                Visit ana = Visit.withoutScripts(site.address(), browser)) {
            comeToAReport(visit, ana);
            String report = visit.page().url();

            visit.follow("Why this?");
            assertThat(visit.page().locator("h1")).containsText("Why");

            visit.go(report).getByLabel("A pattern or an action").fill("legal form");
            visit.press("Why not?");
            visit.follow("Why, or why not?");
            assertThat(visit.page().locator("h1")).containsText("legal form");

            visit.go(report);
            visit.follow("What if?");
            visit.page().locator("select").first().selectOption("4");
            visit.press("What would be different?");
            assertThat(visit.page().locator(".difference")).isVisible();

            downloadsAsJson(visit.go(report));
        }
    }

    /** One person answers on a private link in a browser of her own, the other's answers are entered. */
    private static void comeToAReport(Visit visit, Visit ana) {
        Facilitator facilitator = new Facilitator(visit);
        facilitator.begin("River programme");
        facilitator.list("Ana", "Harbour Trust", "alone");
        facilitator.list("Ben", "Ministry of the river", "entered");
        ana.go(facilitator.link());
        Facilitator.answerAll(ana, 1);
        assertThat(ana.page().locator("main")).containsText("Everything is answered");
        String people = visit.page().url();
        visit.follow("Enter the answers");
        Facilitator.answerAll(visit, 3);
        visit.go(people);
        facilitator.finish();
        assertThat(visit.page()).hasURL(REPORT);
        assertThat(visit.page().locator("h1")).hasText("River programme");
    }

    private static void downloadsAsJson(Page report) throws IOException {
        Download download = report.waitForDownload(
                () -> report.getByText("JSON, for programs").first().click());

        assertThat(Files.readString(download.path())).contains("\"recommendations\"", "\"findings\"");
    }
}
