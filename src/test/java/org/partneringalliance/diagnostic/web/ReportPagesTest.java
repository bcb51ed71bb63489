package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

class ReportPagesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");
    private static final Pattern ASKED = Pattern.compile("class=\"ask\" href=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Store store;

    @SuppressWarnings("NullAway.Init")
    private static Service service;

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        service = Service.start(ReportPagesTest::content, Settings.of("localhost", 0), Optional.of(new Site(store)));
    }

    private static Content content() {
        return new Content(
                Loaded.diagnostician(),
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
    }

    @Test
    void everyStatementOfTheSampleReportIsExplained() {
        SortedSet<String> addresses = new TreeSet<>();
        Matcher asked = ASKED.matcher(get("/sample/report").body());
        while (asked.find()) {
            addresses.add(asked.group(1));
        }

        assertThat(addresses)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        address -> assertThat(get(address.replace("&amp;", "&")).statusCode())
                                .isEqualTo(200));
    }

    @Test
    void theSameReportHasTheSameBytesButForTheToken() {
        assertThat(withoutToken(get("/sample/report").body()))
                .isEqualTo(withoutToken(get("/sample/report").body()));
    }

    private static String withoutToken(String page) {
        return page.replaceFirst("data-token=\"[^\"]*\"", "");
    }

    @Test
    void theSampleReportWithAllItLoadsIsLight() {
        String page = get("/sample/report").body();
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        Matcher assets = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page);
        while (assets.find()) {
            HttpResponse<String> asset = send(request(assets.group(1)).header("Accept-Encoding", "gzip"));
            bytes += Integer.parseInt(
                    asset.headers().firstValue("Content-Length").orElseThrow());
        }

        assertThat(bytes).isLessThan(150_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sample/why/DX-002",
                "/sample/clear/DX-002",
                "/sample/why-not?of=DX-002",
                "/sample/what-if?for=DX-002"
            })
    void anIdThatDoesNotExistIsAnsweredWithTheNearest(String address) {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing has the id DX-002", "Did you mean", "DX-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partnerships/none/rounds/1/report", "/partnerships/none/rounds/x/report"})
    void aReportThatDoesNotExistIsNotFound(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void otherLevelsAreTriedWithoutChangingAnything() {
        String before = withoutToken(get("/sample/report").body());

        assertThat(get("/sample/what-if?for=A30&GOV-3.1=3").body())
                .contains("Would no longer be found", "Steps that would fall away", "GOV-3.1");
        assertThat(withoutToken(get("/sample/report").body())).isEqualTo(before);
        assertThat(get("/sample/what-if?for=A30&GOV-3.1=7").statusCode()).isEqualTo(400);
    }

    @Test
    void aScriptGetsThePartThatIsShownInPlace() {
        String part =
                send(request("/sample/why/DX-02").header("HX-Request", "true")).body();

        assertThat(part)
                .contains("Why: Host capture", "/rules/DX-02", "/standard/SET-5.2")
                .doesNotContain("<html");
    }

    @Test
    void patternsAndActionsAreFoundByTheirWords() {
        assertThat(get("/sample/why-not?of=LEGAL+form").body()).contains("/sample/why-not?of=A19");
        assertThat(get("/sample/why-not?of=%3Cb%3E").body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aRoundWithoutAnswersSaysSo() {
        PartnershipEntry partnership = store.partnerships().create("New programme", DAY);
        RoundEntry round = store.rounds().begin(partnership.id(), DAY, "quick");
        store.rounds().finish(round.id(), DAY);

        assertThat(get(report(round)).body()).contains("Nothing to report yet", "nobody chose a level");
    }

    @Test
    void aReportShowsNoGroupThatIsSmallOrGuardsASmallOne() {
        RoundEntry round = river("1");
        store.rounds().finish(round.id(), DAY);

        assertThat(get(report(round)).body())
                .contains("Too few answers to show: Business", "Not shown either: Government")
                .contains("<td>4.0</td>")
                .doesNotContain("<td>0.0</td>", "Business 0.0", "Government 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "why/GOV-1.1", "clear/GOV-1.1", "bring/A01", "why-not?of=A01", "what-if?for=A01"})
    void nothingIsSaidOfAnOpenRound(String address) {
        RoundEntry round = river("2 " + address);
        String path = "/partnerships/" + round.partnership() + "/rounds/1/" + address;
        String before = withoutToken(get(path).body());
        people(round, "COMM", "0", 3);

        assertThat(before).contains("People still answer for River programme");
        assertThat(withoutToken(get(path).body())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "pdf", "docx", "xlsx"})
    void nothingIsToBeDownloadedOfAnOpenRound(String ending) {
        RoundEntry round = river(ending);

        HttpResponse<String> answer = get(report(round) + "." + ending);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(report(round)));
    }

    @Test
    void commentsAreShownInAlphabeticalOrderAndOnlyWhereEnoughPeopleAnswered() {
        RoundEntry round = river("comments");
        OrganisationEntry owner = store.rounds().organisations(round.id()).get(0);
        RespondentEntry person =
                store.rounds().addRespondent(round.id(), owner.id(), "Ngozi", RespondentEntry.Mode.ALONE);
        RespondentEntry other = store.rounds().addRespondent(round.id(), owner.id(), "Ana", RespondentEntry.Mode.ALONE);
        comment(round, person, "GOV-1.1", "Written <b>first</b>");
        comment(round, other, "GOV-1.1", "An agenda sent late");
        comment(round, person, "GOV-1.2", "Few wrote here");
        store.rounds().finish(round.id(), DAY);

        assertThat(get(report(round)).body())
                .containsSubsequence("An agenda sent late", "Written &lt;b&gt;first&lt;/b&gt;")
                .doesNotContain("Few wrote here", "Ngozi");
    }

    private static void comment(RoundEntry round, RespondentEntry person, String criterion, String text) {
        store.answers().put(round.id(), person.id(), new AnswerEntry(criterion, "1", 2, text), Instant.EPOCH);
    }

    private static String report(RoundEntry round) {
        return "/partnerships/" + round.partnership() + "/rounds/1/report";
    }

    /** Four people of civil society, three of government and one of business, each alone in an organisation. */
    private static RoundEntry river(String name) {
        PartnershipEntry partnership = store.partnerships().create("River programme " + name, DAY);
        RoundEntry round = store.rounds().begin(partnership.id(), DAY, "quick");
        people(round, "CSO", "4", 4);
        people(round, "GOVT", "2", 3);
        people(round, "BIZ", "0", 1);
        return round;
    }

    private static void people(RoundEntry round, String sector, String level, int number) {
        for (int person = 0; person < number; person++) {
            OrganisationEntry added = store.rounds()
                    .addOrganisation(round.id(), "Organisation " + person + " of " + sector, sector, List.of());
            RespondentEntry respondent =
                    store.rounds().addRespondent(round.id(), added.id(), "Person", RespondentEntry.Mode.ENTERED);
            store.answers().put(round.id(), respondent.id(), new AnswerEntry("GOV-1.1", level, 2, ""), Instant.EPOCH);
        }
    }

    private static HttpResponse<String> get(String address) {
        return send(request(address));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + address))
                .header("Accept", "text/html");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
