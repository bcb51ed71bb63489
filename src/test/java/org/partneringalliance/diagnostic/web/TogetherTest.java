package org.partneringalliance.diagnostic.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.Rounds.Access;

/** Ten people of three organisations answer at once, and each tries to see or change what another answers. */
class TogetherTest {

    private static final int PEOPLE = 10;
    private static final String QUESTION = "fieldset class=\"question\" id=\"([^\"]+)\"";

    private static final Visitor FACILITATOR = new Visitor();

    private static String round = "";
    private static List<String> links = List.of();

    @BeforeAll
    static void invite() {
        round = FACILITATOR.begin("Ten at once", "alone");
        FACILITATOR.post(round + "/organisations", "name", "Fishers", "sector", "CSO", "roles", "AFF");
        for (int more = 2; more < PEOPLE; more++) {
            FACILITATOR.post(round + "/respondents", "organisation", "o" + (1 + more % 3), "name", "", "mode", "alone");
        }
        links = FACILITATOR.links(round);
    }

    private static String secret(int person) {
        return "only person " + (char) ('A' + person) + " knows";
    }

    private static Access access(String link) {
        return RunningSite.SHARED
                .store()
                .rounds()
                .access(link.substring("/answer/".length()))
                .orElseThrow();
    }

    private static List<AnswerEntry> kept(String link) {
        Access access = access(link);
        return List.copyOf(RunningSite.SHARED
                .store()
                .answers()
                .of(access.round().id(), access.respondent().id())
                .values());
    }

    /** Runs one task for each person, all on threads of their own. */
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tenPeopleLoseNothingAndSeeTheirOwnAnswersOnly() throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Callable<List<AnswerEntry>>> tasks = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            // Five share the facilitator's browser, as people at one machine do.
            Visitor visitor = person % 2 == 0 ? new Visitor() : FACILITATOR;
            int which = person;
            tasks.add(() -> answerInStep(visitor, which, together));
        }

        List<List<AnswerEntry>> sent = atOnce(tasks);

        for (int person = 0; person < PEOPLE; person++) {
            assertThat(kept(links.get(person)))
                    .hasSizeGreaterThan(10)
                    .containsExactlyInAnyOrderElementsOf(sent.get(person));
        }
    }

    /** Each answer is sent in the same moment as that of everybody else; the pages are looked at between. */
    private static List<AnswerEntry> answerInStep(Visitor visitor, int person, CyclicBarrier together)
            throws Exception {
        String link = links.get(person);
        List<AnswerEntry> sent = new ArrayList<>();
        for (String area : List.of("PRO", "REL", "GOV")) {
            for (String id : Visitor.all(visitor.get(link + "/" + area), QUESTION)) {
                AnswerEntry answer = new AnswerEntry(id, String.valueOf(person % 5), person % 4, secret(person));
                together.await(60, SECONDS);
                HttpResponse<String> saved = visitor.autosave(
                        link + "/" + area + "/" + id,
                        id + ".level",
                        answer.level(),
                        id + ".evidence",
                        String.valueOf(answer.evidence()),
                        id + ".comment",
                        answer.comment());
                assertThat(saved.statusCode()).isEqualTo(200);
                sent.add(answer);
            }
            String page = visitor.get(link + "/" + area).body();
            assertThat(page).contains(secret(person));
            for (int other = 0; other < PEOPLE; other++) {
                assertThat(other == person || !page.contains(secret(other))).isTrue();
                assertThat(other == person || !page.contains(links.get(other))).isTrue();
            }
        }
        return sent;
    }

    @Test
    void twoPagesOfOnePersonAtOnceKeepOneOfTheAnswersWhole() throws InterruptedException, ExecutionException {
        String link =
                FACILITATOR.links(FACILITATOR.begin("Two windows", "alone")).get(0);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (String level : List.of("1", "4")) {
            Visitor window = new Visitor();
            tasks.add(() -> {
                window.get(link);
                together.await(60, SECONDS);
                return window.autosave(
                                link + "/PRO/PRO-4.1", "PRO-4.1.level", level, "PRO-4.1.comment", "said " + level)
                        .statusCode();
            });
        }

        assertThat(atOnce(tasks)).containsOnly(200);
        assertThat(kept(link))
                .singleElement()
                .satisfies(answer -> assertThat(answer.comment()).isEqualTo("said " + answer.level()));
    }

    @Test
    void anOldPageThatIsSentAgainUndoesNothingItDidNotChange() {
        String link =
                FACILITATOR.links(FACILITATOR.begin("Back button", "alone")).get(0);
        Visitor person = new Visitor();
        List<String> shown = Visitor.all(person.get(link + "/PRO"), "name=\"PRO-4.1.shown\" value=\"([^\"]+)\"");
        person.autosave(link + "/PRO/PRO-4.1", "PRO-4.1.level", "3", "PRO-4.1.comment", "typed elsewhere");

        person.post(
                link + "/PRO",
                "PRO-4.1.level",
                "",
                "PRO-4.1.evidence",
                "0",
                "PRO-4.1.comment",
                "",
                "PRO-4.1.shown",
                shown.get(0),
                "PRO-4.3.level",
                "2");

        assertThat(kept(link))
                .containsExactlyInAnyOrder(
                        new AnswerEntry("PRO-4.1", "3", 0, "typed elsewhere"), new AnswerEntry("PRO-4.3", "2", 0, ""));
        assertThat(person.get(link + "/PRO").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void theTokenOfAnotherBrowserIsRefused() {
        Visitor stranger = new Visitor();
        String theirs = Visitor.all(stranger.get("/partnerships/new"), "data-token=\"([^\"]+)\"")
                .get(0);
        Visitor person = new Visitor();
        person.get(links.get(9));

        assertThat(person.postWithToken(theirs, links.get(9) + "/MEA", "MEA-1.1.level", "3")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/answer/r1",
                "/answer/1",
                "/answer/%25",
                "/answer/_",
                "/answer/_%25",
                "/answer/%27%20OR%20%271%27=%271",
                "/answer/..%2Fpartnerships",
                "/answer/%2e%2e/partnerships",
                "/answer/a%00b",
                "/answer//PRO",
            })
    void aGuessedLinkOpensNobodysAnswers(String path) {
        HttpResponse<String> page = new Visitor().get(path);

        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body())
                .doesNotContain(
                        "Ten at once",
                        "/answer/" + access(links.get(0)).respondent().access());
    }

    @Test
    void aLinkThatIsAlmostRightOpensNothing() {
        String link = links.get(0);
        for (String almost : List.of(
                link.toUpperCase(Locale.ROOT).replace("/ANSWER", "/answer"),
                link.substring(0, link.length() - 1),
                link + "a",
                link + "%20",
                link + ";x=1",
                link + "%00")) {
            HttpResponse<String> page = new Visitor().get(almost);

            assertThat(page.statusCode()).as(almost).isIn(400, 404);
            assertThat(page.body()).doesNotContain("Ten at once");
        }
    }

    @Test
    void theWayFromOnePersonsPageToAnothersIsClosed() {
        for (String path : List.of("/r2", "/../" + links.get(1).substring("/answer/".length()) + "/PRO", "/PRO/r2")) {
            String page = new Visitor().get(links.get(0) + path).body();

            assertThat(page).doesNotContain("Ben");
        }
    }

    @Test
    void aRoundOfAnotherPartnershipIsNotReachedThroughOnesOwn() {
        String other = FACILITATOR.begin("Another", "alone");
        String own = other.replace("/rounds/1", "");
        FACILITATOR.post(other + "/finish");
        FACILITATOR.post(own + "/rounds", "form", "quick", "date", "2026-11-26");

        assertThat(FACILITATOR
                        .get(round.replace("/rounds/1", "/rounds/2") + "/respondents")
                        .statusCode())
                .isEqualTo(404);
        assertThat(FACILITATOR
                        .post(other + "/respondents/r10/remove", "sure", "on")
                        .statusCode())
                .isEqualTo(404);
        assertThat(RunningSite.SHARED
                        .store()
                        .rounds()
                        .respondents(access(links.get(9)).round().id()))
                .extracting(RespondentEntry::id)
                .contains("r10");
    }

    @Test
    void pagesOfTheFacilitatorAndReportsOfAnOpenRoundTellNobodysComment() {
        String open = FACILITATOR.begin("Frank words", "alone");
        new Visitor()
                .autosave(
                        FACILITATOR.links(open).get(0) + "/OPS/OPS-1.1",
                        "OPS-1.1.level",
                        "0",
                        "OPS-1.1.comment",
                        secret(8));

        for (String page : List.of("", "/respondents", "/report", "/report.json", "/why/OPS-1.1", "/paper")) {
            assertThat(FACILITATOR
                            .get(page.isEmpty() ? open.replace("/rounds/1", "") : open + page)
                            .body())
                    .doesNotContain(secret(8));
        }
    }

    @Test
    void anExportWhilePeopleAnswerIsAWholePartnership() throws InterruptedException, ExecutionException {
        String open = FACILITATOR.begin("Exported", "alone");
        String link = FACILITATOR.links(open).get(0);
        Visitor person = new Visitor();
        person.get(link);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<List<String>>> tasks = List.of(
                () -> {
                    for (String level : List.of("0", "1", "2", "3", "4")) {
                        together.await(60, SECONDS);
                        person.autosave(
                                link + "/PRO/PRO-4.1", "PRO-4.1.level", level, "PRO-4.1.comment", "said " + level);
                    }
                    return List.of();
                },
                () -> {
                    List<String> files = new ArrayList<>();
                    Visitor facilitator = new Visitor();
                    for (int time = 0; time < 5; time++) {
                        together.await(60, SECONDS);
                        files.add(facilitator
                                .get(open.replace("/rounds/1", "/export"))
                                .body());
                    }
                    return files;
                });

        assertThat(atOnce(tasks).get(1)).allSatisfy(file -> {
            List<String> levels = all(file, "\"level\" : (\\d)");
            assertThat(levels).hasSizeLessThan(2);
            assertThat(all(file, "\"comment\" : \"said (\\d)\"")).isEqualTo(levels);
        });
    }

    private static List<String> all(String text, String expression) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
