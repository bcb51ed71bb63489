package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

class RoundsAndPlanTest {

    private static final LocalDate DAY = LocalDate.parse("2025-05-04");
    private static final Store STORE = RunningSite.SHARED.store();

    private final Visitor visitor = new Visitor();
    private final PartnershipEntry partnership = STORE.partnerships().create("River programme", DAY);
    private final String home = "/partnerships/" + partnership.id();

    private RoundEntry round(LocalDate day) {
        return STORE.rounds().begin(partnership.id(), day, "quick");
    }

    /** Four people of one organisation give the same level. */
    private void people(RoundEntry round) {
        OrganisationEntry added = STORE.rounds().addOrganisation(round.id(), "Harbour Trust", "CSO", List.of());
        for (int person = 0; person < 4; person++) {
            STORE.rounds().addRespondent(round.id(), added.id(), "", Mode.ENTERED);
        }
    }

    private void answer(RoundEntry round, String criterion, String level) {
        for (RespondentEntry person : STORE.rounds().respondents(round.id())) {
            STORE.answers().put(round.id(), person.id(), new AnswerEntry(criterion, level, 2, ""), Instant.EPOCH);
        }
    }

    /** A first round in which little is well, finished. */
    private RoundEntry first() {
        RoundEntry first = round(DAY);
        people(first);
        answer(first, "GOV-1.1", "0");
        answer(first, "GOV-3.1", "0");
        STORE.rounds().finish(first.id(), DAY);
        return first;
    }

    private RoundEntry second(String level) {
        RoundEntry second = round(DAY.plusYears(1));
        answer(second, "GOV-1.1", level);
        answer(second, "GOV-3.1", "0");
        STORE.rounds().finish(second.id(), DAY.plusYears(1));
        return second;
    }

    private List<String> recommended() {
        String page = visitor.get(home + "/plan").body();
        int others = page.indexOf("id=\"others\"");
        return Visitor.all(visitor.get(home + "/plan"), "<li id=\"(A\\d+)\"").stream()
                .filter(action -> others < 0 || page.indexOf("<li id=\"" + action) < others)
                .toList();
    }

    @Test
    void theSecondReportSaysWhatChanged() {
        first();
        second("4");

        String report = visitor.get(home + "/rounds/2/report").body();
        String changes = visitor.get(home + "/rounds/2/changes").body();

        assertThat(report).contains("Since the last round: ", "/rounds/2/changes");
        assertThat(changes)
                .contains(
                        "What became of the steps", "1 higher, 0 lower, 1 the same", "<td>0</td><td>4</td><td>+4</td>");
    }

    @Test
    void areasComeBeforeTheStepsAndAreShownWithOnePlace() {
        first();
        RoundEntry second = round(DAY.plusYears(1));
        answer(second, "GOV-1.1", "2");
        answer(second, "GOV-3.1", "1");
        answer(second, "GOV-1.4", "1");
        STORE.rounds().finish(second.id(), DAY.plusYears(1));

        String changes = visitor.get(home + "/rounds/2/changes").body();

        assertThat(changes.indexOf("id=\"areas\"")).isBetween(0, changes.indexOf("id=\"recommended\""));
        assertThat(changes).contains("<td>0</td><td>1.5</td><td>+1.5</td>");
    }

    @Test
    void aReportSaysThatAnOrganisationAnsweredTogetherOnItsPageAndInItsFiles() throws IOException {
        RoundEntry round = round(DAY);
        OrganisationEntry trust = STORE.rounds().addOrganisation(round.id(), "Harbour Trust", "CSO", List.of());
        OrganisationEntry ministry = STORE.rounds().addOrganisation(round.id(), "Ministry", "GOVT", List.of());
        STORE.rounds().addRespondent(round.id(), trust.id(), "", Mode.JOINT);
        STORE.rounds().addRespondent(round.id(), ministry.id(), "", Mode.ALONE);
        answer(round, "GOV-1.1", "3");
        STORE.rounds().finish(round.id(), DAY);

        String page = visitor.get(home + "/rounds/1/report").body();

        assertThat(page.indexOf("1 organisation answered together, in a joint session"))
                .isBetween(page.indexOf("Before you read on"), page.indexOf("What to do now"));
        try (XWPFDocument document =
                        new XWPFDocument(new ByteArrayInputStream(visitor.file(home + "/rounds/1/report.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("1 organisation answered together");
        }
    }

    @Test
    void whatBecameOfAStepIsToldWithItsDecisionAndItsReason() {
        first();
        String action = recommended().get(0);
        visitor.post(home + "/plan/" + action, "status", "rejected", "reason", "no money");
        second("0");

        assertThat(visitor.get(home + "/rounds/2/changes").body())
                .contains("Rejected: no money.", "/rounds/2/why/" + action, "/plan#" + action);
        assertThat(visitor.get(home + "/rounds/2/report").body()).contains("Rejected: no money.");
    }

    @Test
    void theFilesOfAReportHoldChangesAndPlan() throws IOException {
        first();
        String action = recommended().get(0);
        visitor.post(home + "/plan/" + action, "status", "accepted", "owner", "Secretariat");
        second("4");

        assertThat(sheets("1")).contains("Action plan").doesNotContain("Steps since the last round");
        assertThat(sheets("2")).contains("Steps since the last round", "Levels since the last round", "Action plan");
        try (XWPFDocument document =
                        new XWPFDocument(new ByteArrayInputStream(visitor.file(home + "/rounds/2/report.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Action plan", "Secretariat", "1 higher, 0 lower, 1 the same", "Since the last round: ");
        }
    }

    private List<String> sheets(String round) throws IOException {
        byte[] file = visitor.file(home + "/rounds/" + round + "/report.xlsx");
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        }
        return names;
    }

    @Test
    void groupsThatBothReportsShowAreCompared() {
        first();
        second("4");

        assertThat(visitor.get(home + "/rounds/2/changes").body())
                .contains("Areas as groups see them", "Governance: Civil society");
    }

    @Test
    void aFirstOrOpenRoundIsComparedWithNothing() {
        first();

        assertThat(visitor.get(home + "/rounds/1/report").body()).doesNotContain("Since the last round");
        assertThat(visitor.get(home + "/rounds/1/changes").body())
                .contains("Nothing to compare yet", "Round 1 is the first");
        RoundEntry open = round(DAY.plusYears(1));
        answer(open, "GOV-1.1", "4");
        assertThat(visitor.get(home + "/rounds/2/changes").body())
                .contains("Nothing to compare yet", "People still answer in round 2");
        assertThat(visitor.get(home + "/rounds/3/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void aRoundAfterOneWithoutOrganisationsHasAReport() {
        STORE.rounds().finish(round(DAY).id(), DAY);
        RoundEntry next = round(DAY.plusYears(1));
        people(next);
        answer(next, "GOV-1.1", "0");
        STORE.rounds().finish(next.id(), DAY.plusYears(1));

        assertThat(visitor.get(home + "/rounds/2/report").body())
                .contains("What to do now, and why")
                .doesNotContain("Since the last round");
    }

    @Test
    void aDecisionStandsInTheReportAndInTheNext() {
        first();
        String action = recommended().get(0);

        visitor.post(home + "/plan/" + action, "status", "accepted", "owner", "Secretariat", "due", "2025-06-01");

        assertThat(visitor.get(home + "/plan").body()).contains("1 accepted", "1 overdue", "<strong class=\"late\">");
        String line = "Accepted, Secretariat, by 2025-06-01, overdue.";
        assertThat(visitor.get(home + "/rounds/1/report").body()).contains(line, "Undecided.");
        second("0");
        assertThat(visitor.get(home + "/rounds/2/report").body()).contains(line);
        assertThat(visitor.get(home + "/rounds/1/report").body()).contains(line).doesNotContain("Undecided.");
    }

    @Test
    void whatIsDoneAndStillRecommendedIsToBeDiscussed() {
        first();
        String action = recommended().get(0);

        visitor.post(home + "/plan/" + action, "status", "done");

        assertThat(visitor.get(home + "/plan").body()).contains("1 done", "still recommends it. Discuss");
    }

    @Test
    void aDecisionAboutWhatIsNotRecommendedAnyMoreStaysListed() {
        first();
        List<String> before = recommended();
        before.forEach(action -> visitor.post(home + "/plan/" + action, "status", "started"));
        RoundEntry second = round(DAY.plusYears(1));
        answer(second, "GOV-1.1", "4");
        answer(second, "GOV-3.1", "4");
        STORE.rounds().finish(second.id(), DAY.plusYears(1));

        assertThat(visitor.get(home + "/plan").body()).contains("Decided earlier, not recommended any more");
        assertThat(before).anySatisfy(action -> assertThat(recommended()).doesNotContain(action));
    }

    @Test
    void aRefusedDecisionKeepsWhatWasTypedAndWhatWasKept() {
        first();
        String action = recommended().get(0);

        HttpResponse<String> page = visitor.post(
                home + "/plan/" + action, "status", "rejected", "owner", "Port & Trust", "due", "2027-05-04");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Say why it is rejected", "value=\"Port &amp; Trust\"", "value=\"2027-05-04\"");
        assertThat(STORE.decisions().of(partnership.id())).isEmpty();
    }

    @Test
    void aDecisionIsTakenBack() {
        first();
        String action = recommended().get(0);
        visitor.post(home + "/plan/" + action, "status", "accepted", "owner", "Secretariat");

        visitor.post(home + "/plan/" + action, "status", "undecided", "owner", "Secretariat");

        assertThat(STORE.decisions().of(partnership.id())).isEmpty();
    }

    @Test
    void nothingIsDecidedAboutWhatNobodyRecommendsAndWhatWasTypedIsShownAgain() {
        assertThat(visitor.get(home + "/plan").body()).contains("Nothing is recommended yet");

        HttpResponse<String> page =
                visitor.post(home + "/plan/A01", "status", "accepted", "owner", "Port & Trust", "reason", "agreed");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Nothing was saved", "is not recommended any more", "Accepted", "Port &amp; Trust", "agreed");
        assertThat(STORE.decisions().of(partnership.id())).isEmpty();
        assertThat(visitor.post(home + "/plan/A99", "status", "accepted").statusCode())
                .isEqualTo(404);
    }

    @Test
    void filesSayTheSameOnEveryDayAndNotThatAStepIsOverdue() throws IOException {
        first();
        visitor.post(home + "/plan/" + recommended().get(0), "status", "accepted", "due", "2025-06-01");

        try (XWPFDocument document =
                        new XWPFDocument(new ByteArrayInputStream(visitor.file(home + "/rounds/1/report.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("2025-06-01").doesNotContain("overdue");
        }
    }

    @Test
    void decisionsTravelWithTheFileOfThePartnership() {
        first();
        String action = recommended().get(0);
        visitor.post(home + "/plan/" + action, "status", "rejected", "reason", "no money");
        byte[] file = STORE.transfers().written(partnership.id()).orElseThrow();
        STORE.partnerships().delete(partnership.id());

        STORE.transfers().keep(file, Loaded.standard());

        assertThat(visitor.get(home + "/plan").body()).contains("1 rejected", "no money");
    }

    @Test
    void theDayOfARoundChangesWhileItIsOpen() {
        first();
        RoundEntry second = round(DAY.plusYears(1));
        String page = home + "/rounds/2/day";

        HttpResponse<String> early = visitor.post(page, "date", DAY.toString());
        visitor.post(page, "date", "2026-09-01");

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("the next has to be on a later day");
        assertThat(visitor.get(home).body()).contains("Round 2 of 2026-09-01");
        STORE.rounds().finish(second.id(), DAY.plusYears(1));
        assertThat(visitor.post(page, "date", "2026-10-01").statusCode()).isEqualTo(422);
        assertThat(visitor.get(home).body()).contains("Round 2 of 2026-09-01");
    }
}
