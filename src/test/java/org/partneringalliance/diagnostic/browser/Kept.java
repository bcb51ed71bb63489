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
 * A partnership of two organisations as it stands in a store: its first round is finished, the second is open.
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
        RoundEntry first = begin(store, id, DAY);
        store.rounds().finish(first.id(), DAY.plusDays(2));
        RoundEntry second = begin(store, id, DAY.plusYears(1));
        List<String> links = store.rounds().respondents(second.id()).stream()
                .map(person -> "/answer/" + person.access())
                .toList();
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

    private static RoundEntry begin(Store store, String partnership, LocalDate day) {
        RoundEntry round = store.rounds().begin(partnership, day, "quick");
        store.rounds().state(round.id(), "phase", Optional.of("\"P4\""));
        store.rounds().state(round.id(), "type", Optional.of("\"T3\""));
        OrganisationEntry trust =
                store.rounds().addOrganisation(round.id(), "Harbour Trust", "CSO", List.of("IMPL", "LEAD"));
        OrganisationEntry ministry =
                store.rounds().addOrganisation(round.id(), "Ministry of the river", "GOVT", List.of("FUNDER"));
        answer(store, round, trust, Mode.ALONE, 1);
        answer(store, round, trust, Mode.ENTERED, 2);
        answer(store, round, ministry, Mode.JOINT, 4);
        return round;
    }

    private static void answer(Store store, RoundEntry round, OrganisationEntry organisation, Mode mode, int step) {
        RespondentEntry person = store.rounds().addRespondent(round.id(), organisation.id(), "Ana", mode);
        int level = 0;
        for (String criterion : Loaded.standard().criteria().keySet()) {
            level = (level + step) % LEVELS;
            store.answers()
                    .put(
                            round.id(),
                            person.id(),
                            new AnswerEntry(criterion, String.valueOf(level), 1, "seen"),
                            Instant.EPOCH);
        }
    }
}
