package org.partneringalliance.diagnostic.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.web.RunningSite;

/** By Tab, arrows, Space and Enter alone. */
@ExtendWith(Chromium.class)
class KeyboardTest {

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
    void aPartnershipIsBegunAndAnAreaAnswered(Browser browser) {
        try (Visit visit = Visit.to(site.address(), browser)) {
            Page page = visit.go("/");
            Keyboard keyboard = new Keyboard(page);
            keyboard.tabTo("a", "Start a diagnosis");
            keyboard.enterPage();
            begin(keyboard);
            nameAnOrganisationAndAPerson(keyboard);
            keyboard.tabTo("a", "Open at this machine");
            keyboard.enterPage();
            keyboard.tabTo("a", "Begin");
            keyboard.enterPage();
            answerAnArea(keyboard);

            assertThat(page.locator("nav.areas li").first()).containsText(Pattern.compile("([0-9]+) of \\1"));
        }
    }

    private static void begin(Keyboard keyboard) {
        keyboard.tabTo("input[name=name]");
        keyboard.type("Orchard water");
        keyboard.tabTo("input[name=form]");
        keyboard.press("Space");
        keyboard.tabTo("button", "Begin");
        keyboard.enterPage();
        keyboard.tabTo("input[name=phase]");
        keyboard.press("Space");
        keyboard.press("ArrowDown");
        keyboard.tabTo("button", "Save and list the organisations");
        keyboard.enterPage();
    }

    private static void nameAnOrganisationAndAPerson(Keyboard keyboard) {
        keyboard.tabTo("input[name=name]");
        keyboard.type("Harbour Trust");
        keyboard.tabTo("select");
        keyboard.press("ArrowDown");
        keyboard.tabTo("button", "Add");
        keyboard.enterPage();
        keyboard.tabTo("a", "Go on: say who answers");
        keyboard.enterPage();
        keyboard.tabTo("select");
        keyboard.press("ArrowDown");
        keyboard.tabTo("input[name=name]");
        keyboard.type("Ana");
        keyboard.tabTo("button", "Add");
        keyboard.enterPage();
    }

    /** The first level of each question, then one further. */
    private static void answerAnArea(Keyboard keyboard) {
        int questions = keyboard.page().locator(".question").count();
        for (int question = 0; question < questions; question++) {
            keyboard.tabTo("input[type=radio]");
            keyboard.press("ArrowDown");
        }
        keyboard.tabTo("button", "Save and go on");
        keyboard.enterPage();
    }

    @Test
    void whatIsOpenedInPlaceKeepsTheFocus(Browser browser) {
        try (Visit visit = Visit.to(site.address(), browser)) {
            Page page = visit.go("/sample/report");
            Keyboard keyboard = new Keyboard(page);
            keyboard.tabTo("a.ask", "Why this?");
            keyboard.press("Enter");
            assertThat(page.locator(".now .answer").first()).containsText("Why");
            assertThat(keyboard.here()).contains("aria-expanded=\"true\"");

            keyboard.tabTo(".answer a.ask", "What if");
            keyboard.press("Enter");
            page.waitForSelector(".answer .what-if");
            assertThat(keyboard.here()).contains("aria-expanded=\"true\"");

            keyboard.tabTo(".what-if select");
            keyboard.press("End");
            keyboard.tabTo(".what-if button");
            keyboard.press("Enter");
            page.waitForSelector(".difference");
            assertThat(keyboard.here()).contains("class=\"difference");
        }
    }
}
