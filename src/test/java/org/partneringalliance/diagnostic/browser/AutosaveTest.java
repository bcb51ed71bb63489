package org.partneringalliance.diagnostic.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.web.RunningSite;

/** Answers are kept as they are given, whatever becomes of the page or of the service. */
@ExtendWith(Chromium.class)
class AutosaveTest {

    @TempDir
    private Path folder;

    private String link = "";

    @BeforeEach
    void list() {
        try (Store store = Store.open(folder)) {
            link = Kept.unanswered(store);
        }
    }

    @Test
    void aChosenLevelIsKeptWithoutAButtonAndShownAfterReloading(Browser browser) {
        try (RunningSite site = RunningSite.closed(folder);
                Visit ana = Visit.to(site.address(), browser)) {
            Locator question = first(ana.go(link + "/PRO"));
            choose(question, "3");
            ana.page()
                    .waitForResponse(
                            response -> response.url().contains(link),
                            () -> question.locator("textarea").fill("seen in the minutes"));
            ana.page().reload();

            assertThat(question.locator("input[value='3']")).isChecked();
            assertThat(question.locator("textarea")).hasValue("seen in the minutes");
        }
    }

    @Test
    void afterTheServiceWasKilledOneGoesOnAtTheNextQuestion(Browser browser) throws IOException {
        try (ServeProcess killed = ServeProcess.on(folder, 0);
                Visit ana = Visit.to(killed.address(), browser)) {
            Locator question = first(ana.go(link + "/PRO"));
            choose(question, "1");
            String next = ana.page().locator(".question").nth(1).getAttribute("id");
            killed.kill();
            try (ServeProcess again = ServeProcess.on(folder, killed.port())) {
                assertThat(again.address()).isEqualTo(killed.address());
                ana.go(link);
                ana.follow("Go on where you stopped");

                assertThat(ana.page()).hasURL(Pattern.compile("/PRO#" + next + "$"));
                assertThat(question.locator("input[value='1']")).isChecked();
            }
        }
    }

    private static Locator first(Page page) {
        return page.locator(".question").first();
    }

    private static void choose(Locator question, String level) {
        question.locator("input[value='%s']".formatted(level)).check();
        assertThat(question.locator(".saved")).containsText("Saved");
    }
}
