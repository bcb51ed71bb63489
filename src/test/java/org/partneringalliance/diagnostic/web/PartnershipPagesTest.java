package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.Store;

class PartnershipPagesTest {

    private static final Store STORE = RunningSite.SHARED.store();

    private final Visitor visitor = new Visitor();

    @Test
    void aPartnershipWithoutANameIsNotBegun() {
        HttpResponse<String> page = visitor.post("/partnerships/new", "name", "  ", "form", "full");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Give the partnership a name");
    }

    @Test
    void theOverviewSaysWhatComesNext() {
        String round = visitor.begin("Orchard water", "entered");

        String page = visitor.get(home(round)).body();

        assertThat(page).contains("0 of 2 have begun", "Harbour Trust", "Enter the answers", round + "/finish");
    }

    private static String home(String round) {
        return round.substring(0, round.indexOf("/rounds"));
    }

    @Test
    void aFactThatDependsOnAnotherAppearsWithIt() {
        String round = visitor.begin("Orchard water", "alone");
        visitor.autosave(round + "/facts/affectedGroupsExist", "affectedGroupsExist", "false");

        HttpResponse<String> saved =
                visitor.autosave(round + "/facts/affectedGroupsExist", "affectedGroupsExist", "true");

        assertThat(saved.body()).startsWith("Saved.").contains("id=\"fact-consultations12m\"");
    }

    @Test
    void aWrongFactIsShownAgainAndTheRestIsKept() {
        String round = visitor.begin("Orchard water", "alone");

        HttpResponse<String> page =
                visitor.post(round + "/facts", "largestFunderShare", "162", "phase", "P5", "type", "T99");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"162\"", "A percentage from 0 to 100");
        assertThat(Visitor.all(visitor.get(round + "/facts"), "value=\"(P[0-9])\" checked"))
                .containsExactly("P5");
    }

    @Test
    void anOrganisationIsChangedAndRemovedOnlyAsMeant() {
        String round = visitor.begin("Orchard water", "alone");
        visitor.post(round + "/organisations/o1", "name", "Port Trust", "sector", "BIZ");
        HttpResponse<String> unsure = visitor.post(round + "/organisations/o2/remove");

        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Port Trust", "Ministry");
        assertThat(visitor.post(round + "/organisations/o2/remove", "sure", "yes")
                        .body())
                .doesNotContain("Ministry");
    }

    @Test
    void theListOfPartnershipsSaysHowABackupIsBroughtBack() {
        assertThat(visitor.get("/partnerships").body())
                .contains("java -jar target/app/partnering-diagnostic.jar store restore partnerships.backup --replace");
    }

    @Test
    void equalNamesAreNoSlip() {
        String round = visitor.begin("Orchard water", "alone");

        HttpResponse<String> organisation =
                visitor.post(round + "/organisations", "name", "harbour trust", "sector", "CSO");
        HttpResponse<String> elsewhere =
                visitor.post(round + "/respondents", "organisation", "o2", "name", "Ana", "mode", "alone");
        HttpResponse<String> person =
                visitor.post(round + "/respondents", "organisation", "o1", "name", "Ana", "mode", "alone");

        assertThat(organisation.statusCode()).isEqualTo(422);
        assertThat(organisation.body()).contains("Another organisation is called that already");
        assertThat(elsewhere.body()).doesNotContain("has the same name");
        assertThat(person.body()).contains("Another person of this organisation has the same name");
    }

    @Test
    void anOrganisationHasOneJointSession() {
        String round = visitor.begin("Orchard water", "joint");

        assertThat(visitor.post(round + "/respondents", "organisation", "o1", "mode", "joint")
                        .body())
                .contains("This organisation answers together, in a joint session");
    }

    @Test
    void thePaperFormHasTheQuestionsOfTheRound() {
        String round = visitor.begin("Orchard water", "alone");

        assertThat(visitor.get(round + "/paper").body())
                .contains("How do affected people take part", "How to fill it in");
    }

    @Test
    void theNextRoundBeginsOnALaterDayAfterTheLastIsFinished() {
        String round = visitor.begin("Orchard water", "alone");
        String home = home(round);
        String day =
                LocalDate.now(java.time.ZoneId.systemDefault()).plusYears(1).toString();

        List<String> links = visitor.links(round);

        HttpResponse<String> open = visitor.post(home + "/rounds", "date", day, "form", "full");
        HttpResponse<String> empty = visitor.post(round + "/finish");
        visitor.autosave(links.get(0) + "/PRO/PRO-4.1", "PRO-4.1.level", "3");
        HttpResponse<String> asked = visitor.get(round + "/finish");
        HttpResponse<String> finished = visitor.post(round + "/finish");
        HttpResponse<String> early = visitor.post(home + "/rounds", "date", "2001-01-01", "form", "full");
        HttpResponse<String> begun = visitor.post(home + "/rounds", "date", day, "form", "full");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Nobody has answered yet");
        assertThat(asked.body()).contains("It cannot be opened again", "One person has answered", "Ben");
        assertThat(finished.body()).contains("<article class=\"report\">");
        assertThat(open.body()).contains("Finish it first");
        assertThat(early.body()).contains("the next has to be on a later day");
        assertThat(begun.body()).contains("Round 2 of " + day, "Ana");
        assertThat(visitor.links(home + "/rounds/2")).doesNotContainAnyElementsOf(links);
    }

    @Test
    void theDayOfTheNextRoundIsPrefilledSoThatItIsAccepted() {
        PartnershipEntry ahead = STORE.partnerships().create("Ahead", LocalDate.parse("2026-05-04"));
        for (LocalDate day : List.of(LocalDate.parse("2001-05-04"), LocalDate.parse("2999-05-04"))) {
            STORE.rounds().finish(STORE.rounds().begin(ahead.id(), day, "quick").id(), day);
            String page = "/partnerships/" + ahead.id() + "/rounds";
            String typed = Visitor.all(visitor.get(page), "name=\"date\" value=\"([^\"]+)\"")
                    .get(0);

            assertThat(LocalDate.parse(typed)).isAfter(day);
        }
    }

    @Test
    void aPartnershipIsDeletedOnlyByItsName() {
        String home = home(visitor.begin("Orchard water", "alone"));

        HttpResponse<String> kept = visitor.post(home + "/delete", "name", "orchard");
        visitor.post(home + "/delete", "name", "Orchard water");

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(visitor.get(home).statusCode()).isEqualTo(404);
    }
}
