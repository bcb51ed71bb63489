package org.partneringalliance.diagnostic.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.web.RunningSite;
import org.partneringalliance.diagnostic.web.StandardKind;

/** What holds for every page, with everything unfolded that a page has folded. */
@ExtendWith(Chromium.class)
class EveryPageTest {

    @TempDir
    private static Path folder;

    private static RunningSite site;
    private static Kept kept;
    private static Visit visit;

    @BeforeAll
    static void start(Browser browser) {
        site = RunningSite.closed(folder);
        kept = Kept.in(site.store());
        visit = Visit.to(site.address(), browser);
    }

    @AfterAll
    static void stop() {
        visit.close();
        site.close();
    }

    static Stream<String> reading() {
        Stream<String> pages = Stream.of(
                "/",
                "/standard",
                "/standard/print",
                "/standard/search?q=trust",
                "/guidance",
                "/guidance?phase=P2&type=T3",
                "/rules",
                "/rules/DX-02",
                "/rules/versions",
                "/nothing-here",
                "/standard/GOV-99",
                "/rules/DX-99");
        Stream<String> kinds = Arrays.stream(StandardKind.values()).map(StandardKind::address);
        return Stream.concat(pages, kinds);
    }

    static Stream<String> doing() {
        String round = kept.home() + "/rounds/3";
        return Stream.of(
                "/partnerships",
                "/partnerships/new",
                "/partnerships/import",
                kept.home(),
                kept.home() + "/delete",
                kept.home() + "/rounds",
                round + "/finish",
                kept.home() + "/rounds/1/finish",
                round + "/facts",
                round + "/organisations",
                round + "/respondents",
                round + "/paper",
                round + "/finish",
                kept.home() + "/rounds/2/facts",
                kept.home() + "/rounds/2/organisations",
                kept.home() + "/rounds/2/respondents",
                kept.home() + "/rounds/2/changes",
                kept.home() + "/rounds/1/changes",
                kept.home() + "/plan");
    }

    static Stream<String> answering() {
        return Stream.of(
                kept.alone(),
                kept.alone() + "/PRO",
                kept.alone() + "/PRO/PRO-4.1",
                kept.entered(),
                kept.joint(),
                kept.joint() + "/PRO/PRO-4.1",
                "/answer/nobody");
    }

    static Stream<String> reporting() {
        return Stream.of(
                kept.home() + "/rounds/2/report",
                kept.home() + "/rounds/3/report",
                kept.home() + "/rounds/1/why/GOV",
                "/sample/report",
                "/sample/why/DX-02",
                "/sample/why/DX-99",
                "/sample/clear/DX-02",
                "/sample/why-not?of=A19",
                "/sample/why-not?of=legal",
                "/sample/what-if?for=A30",
                "/sample/what-if?for=A30&GOV-3.1=3");
    }

    @ParameterizedTest
    @MethodSource("reading")
    void aPageToReadIsAccessibleAndNarrow(String address) {
        visit.go(address);

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.partneringalliance.diagnostic.web.StandardKind#values")
    void anEntryOfEachKindIsAccessibleAndNarrow(StandardKind kind) {
        Page list = visit.go(kind.address());
        visit.go(list.locator(".entries a").first().getAttribute("href"));

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doing")
    void aPageOfAPartnershipIsAccessibleAndNarrow(String address) {
        visit.go(address);

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answering")
    void aPageToAnswerIsAccessibleAndNarrow(String address) {
        visit.go(address);

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reporting")
    void aPageOfAReportIsAccessibleAndNarrow(String address) {
        visit.go(address);

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @Test
    void aReportIsAccessibleAndNarrowWithAnswersOpenedInPlace() {
        Page report = visit.go("/sample/report");
        Locator step = report.locator("ol.now > li").first();
        step.getByText("Why this?").click();
        assertThat(step.locator(".answer").first()).containsText("Why");
        Locator finding = report.locator("ol.found > li").first();
        finding.getByText("What if?").click();
        finding.locator("select").first().selectOption("4");
        finding.getByText("What would be different?").click();
        assertThat(finding.locator(".difference")).isVisible();
        Locator search = report.locator("section[aria-labelledby=why-not]");
        assertThat(search.locator("[aria-live]")).isEmpty();
        search.getByLabel("A pattern or an action").fill("A19");
        search.getByText("Why not?", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(search.locator("[aria-live]")).containsText("A19");
        // Otherwise the bar that stays at the top may lie over half a link.
        report.evaluate("scrollTo(0, 0)");

        assertThat(Inspection.defects(visit)).isEmpty();
    }

    @Test
    void theAreasOfTheHeatMapStayInViewWhileItsGroupsAreScrolled() {
        Page report = visit.go("/sample/report");
        report.setViewportSize(360, 900);
        Locator region =
                report.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Areas by groups, picture"));
        region.scrollIntoViewIfNeeded();
        region.evaluate("region => region.scrollLeft = 200");

        assertThat(region.locator(".beside")).isInViewport();
        assertThat(region.getAttribute("tabindex")).isEqualTo("0");
        report.setViewportSize(1200, 900);
    }

    @Test
    void aRefusedFormIsAccessibleAndNarrow() {
        visit.go("/partnerships/new").getByLabel("Name of the partnership").fill(" ");
        visit.press("Begin");

        assertThat(visit.page().textContent("main")).contains("Give the partnership a name");
        assertThat(Inspection.defects(visit)).isEmpty();
    }
}
