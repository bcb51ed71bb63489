package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;

class StandardPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/(?:standard|guidance|rules)[^\"#]*)");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    @TempDir
    private static Path data;

    private static RunningSite running;
    private static Visitor site;

    @BeforeAll
    static void start() {
        running = RunningSite.closed(data);
        site = running.visitor();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void everyEntryHasAPageWithItsTitleAndHeadingsInOrder() {
        List<String> wrong = new ArrayList<>();
        Entries.of(Loaded.standard()).all().forEach(entry -> {
            HttpResponse<String> page = site.get(entry.address());
            if (page.statusCode() != 200 || !page.body().contains("<h1>") || skipsALevel(page.body())) {
                wrong.add(entry.address() + " " + page.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean skipsALevel(String page) {
        int before = 0;
        Matcher heading = HEADING.matcher(page);
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            if (level > before + 1) {
                return true;
            }
            before = level;
        }
        return false;
    }

    @Test
    void everyLinkOfTheOverviewAndOfEachListLeadsSomewhere() {
        List<String> pages = new ArrayList<>(List.of("/standard", "/guidance", "/rules"));
        for (StandardKind kind : StandardKind.values()) {
            pages.add(kind.address());
        }
        pages.addAll(List.of("/standard/criteria/GOV-1.1", "/standard/patterns/DX-02", "/standard/actions/A18"));
        assertThat(pages.stream()
                        .flatMap(page ->
                                LINK.matcher(site.get(page).body()).results().map(link -> link.group(1)))
                        .distinct()
                        .filter(link -> site.get(link.replace("&amp;", "&")).statusCode() != 200))
                .isEmpty();
    }

    @Test
    void anIdAloneLeadsToItsEntryInWhateverLettersItIsWritten() {
        HttpResponse<String> answer = site.get("/standard/gov-1.1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri()).hasPath("/standard/criteria/GOV-1.1");
    }

    @Test
    void anIdOfSeveralEntriesNamesThemAll() {
        assertThat(site.get("/standard/CFI").body()).contains("/standard/sources/CFI", "/standard/instruments/CFI");
    }

    @Test
    void anUnknownIdIsNotFoundAndNamesTheNearest() {
        for (String path :
                List.of("/standard/GOV-1.11", "/standard/criteria/GOV-1.11", "/standard/criterion/GOV-1.1")) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Did you mean", "/standard/criteria/GOV-1.1\"");
        }
    }

    @Test
    void aCriterionSaysItsLevelsInWordsWhatRaisesItAndWhereItApplies() {
        assertThat(site.get("/standard/criteria/GOV-1.1").body())
                .contains("normal practice", "A written list says who proposes")
                .contains("What raises it", "/standard/actions/A10")
                .contains("P2 Build", "T1 Philanthropic support", "/standard/gates/G2");
    }

    @Test
    void aTermIsLinkedWhereItFirstOccursAndNotOnItsOwnPage() {
        assertThat(site.get("/standard/patterns/DX-02").body())
                .containsOnlyOnce("class=\"term\" href=\"/standard/glossary/backbone\"");
        assertThat(site.get("/standard/glossary/backbone").body())
                .doesNotContain("class=\"term\" href=\"/standard/glossary/backbone\"");
    }

    @Test
    void aSearchPutsTitlesFirstAndMarksTheWords() {
        String page = site.get("/standard/search?q=host+capture").body();
        assertThat(page).contains("<mark>Host</mark> <mark>capture</mark>");
        assertThat(page.indexOf("/standard/patterns/DX-02")).isBetween(0, page.indexOf("</li>", page.indexOf("hits")));
    }

    @Test
    void whatIsSearchedForIsShownAsText() {
        String hostile = "<script>alert(1)</script>\"'";
        HttpResponse<String> answer =
                site.get("/standard/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void aSearchForNothingAndASearchWithoutResultSaySo() {
        assertThat(site.get("/standard/search").statusCode()).isEqualTo(200);
        assertThat(site.get("/standard/search?q=xylophone").body()).contains("Nothing speaks of");
    }

    @Test
    void thePageToPrintAllowsItsOwnStyleAndNothingElse() throws Exception {
        HttpResponse<String> answer = site.get("/standard/print");
        String style = answer.body()
                .substring(answer.body().indexOf("<style>") + 7, answer.body().indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).contains("GOV-1.1").doesNotContain("style=\"");
    }

    @Test
    void noPageHasAStyleOrAScriptWithinIt() {
        for (String path : List.of("/standard", "/standard/criteria/GOV-1.1", "/guidance", "/rules", "/rules/DX-02")) {
            assertThat(site.get(path).body()).doesNotContain("style=\"", "<style", "onclick", "<script>");
        }
    }

    @Test
    void guidanceIsGivenForAPhaseAndAType() {
        assertThat(site.get("/guidance?phase=P2&type=T3").body())
                .contains("/standard/phases/P2", "/standard/types/T3", "/standard/gates/G2")
                .contains("Settled when", "What your agreement should settle", "What matters more than usual");
        assertThat(site.get("/guidance").body()).contains("/standard/gates/G1");
    }

    @Test
    void guidanceForAPhaseThatDoesNotExistSaysSo() {
        HttpResponse<String> answer = site.get("/guidance?phase=P9");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("does not have", "<select");
    }
}
