package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Rounds.Access;

class AnsweringTest {

    private static final String QUESTION = "fieldset class=\"question\" id=\"([^\"]+)\"";

    private final Visitor visitor = new Visitor();

    private String round = "";
    private String ana = "";
    private String ben = "";

    @BeforeEach
    void begin() {
        round = visitor.begin("Coastal waste", "alone");
        ana = visitor.links(round).get(0);
        ben = visitor.links(round).get(1);
    }

    @Test
    void twoOrganisationsAnswerWithoutScriptsUpToADocumentThatCanBeDiagnosed() {
        int asked = answerEverything(ana, "3") + answerEverything(ben, "1");

        Assessment read = new AssessmentReader(Loaded.standard()).read(document());

        assertThat(read.organisations()).hasSize(2);
        assertThat(read.responses()).hasSize(2);
        assertThat(read.responses().stream()
                        .mapToInt(response -> response.answers().size())
                        .sum())
                .isEqualTo(asked)
                .isGreaterThan(40);
        assertThat(read.partnership().fact("largestFunderShare")).isPresent();
        assertThat(read.partnership().fact("openDisputes")).isEmpty();
        assertThat(visitor.get(ana).body()).contains("Everything is answered");
    }

    /** Follows the pages from the first to the last; the number of questions. */
    private int answerEverything(String link, String level) {
        int answered = 0;
        List<String> areas = Visitor.all(visitor.get(link), "href=\"" + link + "/([A-Z]+)\"");
        for (String area : areas) {
            List<String> form = new ArrayList<>();
            for (String id : Visitor.all(visitor.get(link + "/" + area), QUESTION)) {
                form.addAll(List.of(id + ".level", level, id + ".evidence", "1", id + ".comment", "seen"));
                answered++;
            }
            assertThat(visitor.post(link + "/" + area, form.toArray(String[]::new))
                            .statusCode())
                    .isEqualTo(200);
        }
        return answered;
    }

    private byte[] document() {
        Access access = access(ana);
        PartnershipEntry partnership = access.partnership();
        RoundEntry entry = access.round();
        return RunningSite.SHARED.store().documents().of(partnership, entry);
    }

    private static Access access(String link) {
        return RunningSite.SHARED
                .store()
                .rounds()
                .access(link.substring(link.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private static AnswerEntry kept(String link, String criterion) {
        Access access = access(link);
        return RunningSite.SHARED
                .store()
                .answers()
                .of(access.round().id(), access.respondent().id())
                .getOrDefault(criterion, new AnswerEntry(criterion, "", 0, ""));
    }

    @Test
    void theFirstPageLeadsToTheFirstOpenQuestion() {
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "2");

        assertThat(visitor.get(ana).body()).contains("href=\"" + ana + "/PRO#PRO-4.3\"");
    }

    @Test
    void anAutosavedAnswerIsKeptAndShownAgain() {
        HttpResponse<String> saved = visitor.autosave(
                ana + "/PRO/PRO-4.1", "PRO-4.1.level", "1", "PRO-4.1.evidence", "2", "PRO-4.1.comment", "two\r\nlines");

        assertThat(saved.body()).startsWith("Saved.").doesNotContain("<html");
        assertThat(kept(ana, "PRO-4.1")).isEqualTo(new AnswerEntry("PRO-4.1", "1", 2, "two\nlines"));
        assertThat(visitor.get(ana + "/PRO").body()).contains("two\nlines");
    }

    @Test
    void whatCannotBeKeptIsShownAgainAndTheRestIsKept() {
        HttpResponse<String> page = visitor.post(
                ana + "/PRO",
                "PRO-4.1.level",
                "3",
                "PRO-4.3.level",
                "7",
                "PRO-4.3.comment",
                "typed with care",
                "PRO-5.1.level",
                "2",
                "PRO-5.1.comment",
                "x".repeat(2001));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("typed with care", "x".repeat(2001), "not one of the answers", "2001 characters");
        assertThat(kept(ana, "PRO-4.1").level()).isEqualTo("3");
        assertThat(kept(ana, "PRO-5.1").level()).isEmpty();
    }

    @Test
    void aRefusedAnswerLeavesTheOneBefore() {
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");

        HttpResponse<String> refused =
                visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3", "PRO-4.1.comment", "x".repeat(2001));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).startsWith("Not saved yet.");
        assertThat(kept(ana, "PRO-4.1").level()).isEqualTo("3");
    }

    @Test
    void notApplicableNeedsAReason() {
        HttpResponse<String> without = visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "not-applicable");
        HttpResponse<String> with = visitor.autosave(
                ana + "/PRO/PRO-4.1", "PRO-4.1.level", "not-applicable", "PRO-4.1.comment", "nobody outside");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(with.statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerCanBeTakenBack() {
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "");

        assertThat(kept(ana, "PRO-4.1").level()).isEmpty();
    }

    @Test
    void aCriterionOfAnotherAreaIsNotAtThisAddress() {
        assertThat(visitor.autosave(ana + "/PRO/REL-1.1", "REL-1.1.level", "3").statusCode())
                .isEqualTo(404);
        assertThat(kept(ana, "REL-1.1").level()).isEmpty();
    }

    @Test
    void aWrongLinkOpensNothing() {
        HttpResponse<String> page = visitor.get("/answer/abcdefghjkmnpqrstuvwxyz234");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link opens nothing").doesNotContain("Coastal waste");
    }

    @Test
    void aFormWithAWrongTokenChangesNothing() {
        HttpResponse<String> refused = new Visitor().postWithToken("wrong", ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(kept(ana, "PRO-4.1").level()).isEmpty();
    }

    @Test
    void nobodySeesWhatAnotherPersonAnswered() {
        visitor.autosave(
                ana + "/PRO/PRO-4.1", "PRO-4.1.level", "1", "PRO-4.1.evidence", "0", "PRO-4.1.comment", "a secret");

        for (String page : List.of(ben, ben + "/PRO", ben + "/PRO/PRO-4.1", round + "/respondents")) {
            assertThat(visitor.get(page).body()).doesNotContain("a secret");
        }
        assertThat(visitor.get(ben).body()).doesNotContain("Ana").doesNotContain("href=\"/partnerships");
    }

    @Test
    void theAnswersOfAFinishedRoundStayAsTheyAre() {
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");
        visitor.post(round + "/finish");

        HttpResponse<String> late = visitor.post(ana + "/PRO", "PRO-4.1.level", "1");
        HttpResponse<String> fact = visitor.autosave(round + "/facts/phase", "phase", "P5");
        HttpResponse<String> organisation = visitor.post(round + "/organisations", "name", "Late", "sector", "CSO");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("This round is finished");
        assertThat(organisation.body()).contains("This round is finished");
        assertThat(fact.statusCode()).as("facts can be corrected").isEqualTo(200);
        assertThat(kept(ana, "PRO-4.1").level()).isEqualTo("3");
    }

    @Test
    void whoeverAnswersOnAPrivateLinkFindsNoWayToTheLinksOfOthers() {
        String entered =
                visitor.links(visitor.begin("Orchard water", "entered")).get(0);

        for (String page : List.of(ana, ana + "/PRO", ana + "/PRO/PRO-4.1", "/answer/nobody")) {
            assertThat(visitor.get(page).body())
                    .contains("<p class=\"brand\">")
                    .doesNotContain("href=\"/\"", "href=\"/partnerships", "href=\"/standard");
        }
        assertThat(visitor.get(entered).body())
                .as("a facilitator goes back")
                .contains("<a class=\"brand\" href=\"/\">");
    }

    @Test
    void itIsSaidWhoIsTrustedWithTheAnswersAndWhereLinksOpen() {
        assertThat(visitor.get(ana).body())
                .contains("is trusted with the answers", "Reports show nobody's single answer");
        for (String page : List.of(round + "/respondents", round.replace("/rounds/1", ""))) {
            assertThat(visitor.get(page).body()).contains("Private links open on this machine only");
        }
    }

    @Test
    void aFinishedRoundOffersItsReportAndNobodysAnswers() {
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");
        visitor.post(round + "/finish");
        String home = round.replace("/rounds/1", "");

        String overview = visitor.get(home).body();

        assertThat(overview)
                .contains(round + "/report", home + "/rounds\"", "Who answered")
                .doesNotContain("/answer/");
        assertThat(visitor.get(round + "/respondents").body()).doesNotContain("/answer/");
        assertThat(visitor.get(ana).body()).contains("Your answers", "This round is finished");
        assertThat(visitor.get(ana + "/PRO").body())
                .contains("This round is finished")
                .doesNotContain("Saved.");
    }

    @Test
    void nobodyCountsTwiceInAJointSessionAndBesideIt() {
        String together = visitor.begin("Round table", "joint");

        HttpResponse<String> beside =
                visitor.post(together + "/respondents", "organisation", "o1", "name", "Cyd", "mode", "alone");
        HttpResponse<String> session =
                visitor.post(round + "/respondents", "organisation", "o1", "name", "", "mode", "joint");

        assertThat(beside.statusCode()).isEqualTo(422);
        assertThat(beside.body()).contains("would count twice", "Remove the session first");
        assertThat(session.statusCode()).isEqualTo(422);
        assertThat(session.body()).contains("would count twice", "Remove them first");
        assertThat(visitor.links(together)).hasSize(2);
        assertThat(visitor.links(round)).hasSize(2);
    }

    @Test
    void whatCanBeTakenAlongIsReachedByClicking() {
        String home = round.replace("/rounds/1", "");
        visitor.autosave(ana + "/PRO/PRO-4.1", "PRO-4.1.level", "3");

        assertThat(visitor.get("/").body()).contains("href=\"/partnerships/import\"");
        assertThat(visitor.get("/partnerships").body())
                .contains("href=\"/partnerships/import\"", "href=\"/partnerships/backup\"");
        assertThat(visitor.get("/partnerships/backup").body()).startsWith("SQLite format 3");
        assertThat(visitor.get(home).body()).contains("href=\"" + home + "/export\"");
        visitor.post(round + "/finish");
        String report = visitor.get(round + "/report").body();
        assertThat(report.indexOf("/report.pdf")).isBetween(0, report.indexOf("<h2"));
        assertThat(report.lastIndexOf("/report.pdf")).isGreaterThan(report.indexOf("Take it with you"));
    }

    @Test
    void aJointSessionShowsOneQuestionWithTheCaution() {
        String joint = visitor.links(visitor.begin("Round table", "joint")).get(0);

        HttpResponse<String> next = visitor.post(joint + "/PRO/PRO-4.1", "PRO-4.1.level", "3", "go", "PRO-4.3");

        assertThat(next.uri().getPath()).isEqualTo(joint + "/PRO/PRO-4.3");
        assertThat(next.body()).contains("hide the weaker voice");
        assertThat(Visitor.all(next, QUESTION)).containsExactly("PRO-4.3");
    }
}
