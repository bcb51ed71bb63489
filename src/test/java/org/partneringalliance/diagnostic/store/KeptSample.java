package org.partneringalliance.diagnostic.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;

/** A partnership with two rounds, answers of every kind and decisions. */
final class KeptSample {

    private static final LocalDate DAY = LocalDate.parse("2026-05-04");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123Z");

    private KeptSample() {}

    static PartnershipEntry in(Store store) {
        PartnershipEntry kept = store.partnerships().create("=Küste \"und\" <Müll>", DAY);
        RoundEntry first = store.rounds().begin(kept.id(), DAY, "quick");
        store.rounds().state(first.id(), "phase", Optional.of("\"P4\""));
        store.rounds().state(first.id(), "largestFunderShare", Optional.of("0.620"));
        OrganisationEntry harbour = store.rounds().addOrganisation(first.id(), "Harbour", "CSO", List.of("IMPL"));
        RespondentEntry ana = store.rounds().addRespondent(first.id(), harbour.id(), "Ana", Mode.ALONE);
        store.rounds().addRespondent(first.id(), harbour.id(), "", Mode.ENTERED);
        store.answers().put(first.id(), ana.id(), new AnswerEntry("GOV-1.1", "3", 2, "minutes,\nsigned"), NOW);
        store.answers().put(first.id(), ana.id(), new AnswerEntry("GOV-1.2", "unknown", 0, ""), NOW);
        store.rounds().finish(first.id(), DAY.plusDays(9));
        store.rounds().begin(kept.id(), DAY.plusYears(1), "full");
        store.decisions().put(kept.id(), new DecisionEntry("A01", "rejected", "no money", "", Optional.empty()), NOW);
        store.decisions().put(kept.id(), new DecisionEntry("A02", "started", "", "Ana", Optional.of(DAY)), NOW);
        return kept;
    }
}
