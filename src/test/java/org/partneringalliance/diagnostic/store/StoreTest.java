package org.partneringalliance.diagnostic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;

class StoreTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasKeptIsThereAfterOpeningAgain() {
        PartnershipEntry kept = store.partnerships().create("Coastal waste", DAY);
        RoundEntry round = store.rounds().begin(kept.id(), DAY, "quick");
        OrganisationEntry harbour = store.rounds().addOrganisation(round.id(), "Harbour Trust", "CSO", List.of("IMPL"));
        RespondentEntry person = store.rounds().addRespondent(round.id(), harbour.id(), "Ana", Mode.ALONE);
        AnswerEntry answer = new AnswerEntry("GOV-1.1", "3", 2, "minutes");
        store.answers().put(round.id(), person.id(), answer, NOW);
        store.rounds().state(round.id(), "phase", Optional.of("\"P4\""));

        store.close();
        store = Store.open(folder);

        assertThat(store.partnerships().all()).containsExactly(kept);
        assertThat(store.rounds().of(kept.id())).containsExactly(round);
        assertThat(store.rounds().organisations(round.id())).containsExactly(harbour);
        assertThat(store.rounds().respondents(round.id())).containsExactly(person);
        assertThat(store.answers().of(round.id(), person.id()).values()).containsExactly(answer);
        assertThat(store.rounds().facts(round.id())).containsEntry("phase", "\"P4\"");
        assertThat(store.rounds().access(person.access()).orElseThrow().respondent())
                .isEqualTo(person);
    }

    @Test
    void aRoundIsADocumentWithTheOneBefore() {
        PartnershipEntry kept = store.partnerships().create("Coastal waste", DAY);
        RoundEntry first = answered(store.rounds().begin(kept.id(), DAY, "quick"), "1");
        store.rounds().finish(first.id(), DAY);
        RoundEntry second = answered(store.rounds().begin(kept.id(), DAY.plusYears(1), "quick"), "3");

        Assessment read =
                new AssessmentReader(Loaded.standard()).read(store.documents().of(kept, second));

        assertThat(read.date()).hasValue(DAY.plusYears(1));
        assertThat(read.previous().orElseThrow().date()).hasValue(DAY);
        assertThat(read.organisations()).hasSize(2);
        assertThat(read.responses()).hasSize(1);
    }

    private RoundEntry answered(RoundEntry round, String level) {
        OrganisationEntry added =
                store.rounds().addOrganisation(round.id(), "Organisation of round " + round.number(), "CSO", List.of());
        RespondentEntry person = store.rounds().addRespondent(round.id(), added.id(), "Ana", Mode.ENTERED);
        assertThat(store.answers().put(round.id(), person.id(), new AnswerEntry("GOV-1.1", level, 0, ""), NOW))
                .isTrue();
        return round;
    }

    @Test
    void nothingIsAnsweredInAFinishedRound() {
        PartnershipEntry kept = store.partnerships().create("Coastal waste", DAY);
        RoundEntry round = answered(store.rounds().begin(kept.id(), DAY, "quick"), "1");
        store.rounds().finish(round.id(), DAY);

        assertThat(store.answers().put(round.id(), "r1", new AnswerEntry("GOV-1.1", "4", 0, ""), NOW))
                .isFalse();
        assertThat(store.answers().of(round.id(), "r1").get("GOV-1.1").level()).isEqualTo("1");
    }

    @Test
    void anIdIsNotUsedAgainForAnotherOrganisation() {
        PartnershipEntry kept = store.partnerships().create("Coastal waste", DAY);
        RoundEntry first = store.rounds().begin(kept.id(), DAY, "quick");
        store.rounds().addOrganisation(first.id(), "One", "CSO", List.of());
        store.rounds().addOrganisation(first.id(), "Two", "CSO", List.of());
        RoundEntry second = store.rounds().begin(kept.id(), DAY.plusYears(1), "quick");
        store.rounds().removeOrganisation(second.id(), "o2");

        assertThat(store.rounds()
                        .addOrganisation(second.id(), "Three", "CSO", List.of())
                        .id())
                .isEqualTo("o3");
    }

    @Test
    void aDecisionTakesThePlaceOfTheOneBefore() {
        PartnershipEntry kept = store.partnerships().create("Coastal waste", DAY);
        DecisionEntry accepted = new DecisionEntry("A01", "accepted", "", "Ana", Optional.of(DAY));
        DecisionEntry done = new DecisionEntry("A01", "done", "", "Ana", Optional.empty());
        store.decisions().put(kept.id(), accepted, NOW);
        store.decisions().put(kept.id(), done, NOW);

        assertThat(store.decisions().of(kept.id()).values()).containsExactly(done);
    }
}
