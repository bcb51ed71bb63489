package org.partneringalliance.diagnostic.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/**
 * A partnership of two organisations as it stands in a store: two rounds are finished, the third is open.
 *
 * @param home its address
 * @param alone the private link of somebody who answers alone in the open round
 * @param entered the address where a facilitator enters answers
 * @param joint the address of a joint session
 */
record Kept(String home, String alone, String entered, String joint) {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");
    private static final int LEVELS = 5;

    static Kept in(Store store) {
        String id = store.partnerships().create("River programme", DAY).id();
        finish(store, begin(store, id));
        finish(store, store.rounds().begin(id, DAY.plusYears(1), "quick"));
        RoundEntry open = store.rounds().begin(id, DAY.plusYears(2), "quick");
        List<RespondentEntry> people = store.rounds().respondents(open.id());
        answer(store, open, people.get(0), 1);
        List<String> links =
                people.stream().map(person -> "/answer/" + person.access()).toList();
        return new Kept("/partnerships/" + id, links.get(0), links.get(1), links.get(2));
    }

    /** A partnership in which nothing is answered; the private link of somebody in it. */
    static String unanswered(Store store) {
        String id = store.partnerships().create("Orchard water", DAY).id();
        RoundEntry round = store.rounds().begin(id, DAY, "quick");
        OrganisationEntry trust = store.rounds().addOrganisation(round.id(), "Harbour Trust", "CSO", List.of());
        return "/answer/"
                + store.rounds()
                        .addRespondent(round.id(), trust.id(), "Ana", Mode.ALONE)
                        .access();
    }

    /** The first round; those that follow take over what is described and who answers. */
    private static RoundEntry begin(Store store, String partnership) {
        RoundEntry round = store.rounds().begin(partnership, DAY, "quick");
        store.rounds().state(round.id(), "phase", Optional.of("\"P4\""));
        store.rounds().state(round.id(), "type", Optional.of("\"T3\""));
        String trust = store.rounds()
                .addOrganisation(round.id(), "Harbour Trust", "CSO", List.of("IMPL", "LEAD"))
                .id();
        String ministry = store.rounds()
                .addOrganisation(round.id(), "Ministry of the river", "GOVT", List.of("FUNDER"))
                .id();
        store.rounds().addRespondent(round.id(), trust, "Ana", Mode.ALONE);
        store.rounds().addRespondent(round.id(), trust, "Ben", Mode.ENTERED);
        store.rounds().addRespondent(round.id(), ministry, "", Mode.JOINT);
        return round;
    }

    /** Everybody answers otherwise than the others, and otherwise than in the round before. */
    private static void finish(Store store, RoundEntry round) {
        int step = round.number();
        for (RespondentEntry person : store.rounds().respondents(round.id())) {
            answer(store, round, person, step++);
        }
        store.rounds().finish(round.id(), round.date().plusDays(2));
    }

    private static void answer(Store store, RoundEntry round, RespondentEntry person, int step) {
        int level = 0;
        for (String criterion : Loaded.standard().criteria().keySet()) {
            level = (level + step) % LEVELS;
            AnswerEntry answer = new AnswerEntry(criterion, String.valueOf(level), 1, "seen");
            store.answers().put(round.id(), person.id(), answer, Instant.EPOCH);
        }
    }
}
