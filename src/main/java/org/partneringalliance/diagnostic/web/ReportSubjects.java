package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** Finds what an address reports on: the sample of the knowledge base, or a round that is kept. */
final class ReportSubjects {

    /** Where the sample stands. */
    static final String SAMPLE = "/sample";

    /** Where rounds stand. */
    static final String ROUND = Occasion.PATH;

    /** The name of the sample among those of the knowledge base. */
    static final String SAMPLE_NAME = "coastal-waste";

    private final Store store;

    ReportSubjects(Store store) {
        this.store = store;
    }

    /** The sample; empty if the knowledge base has none of that name. */
    Optional<ReportSubject> sample(Context request, Release release) {
        return Optional.ofNullable(release.content().samples().get(SAMPLE_NAME))
                .map(assessment -> new ReportSubject(
                        name(assessment), assessment, new TreeMap<>(), List.of(), SAMPLE, true, Optional.empty()));
    }

    /** The round that the address names; empty if there is none. */
    Optional<ReportSubject> round(Context request, Release release) {
        return Occasion.find(request, store).map(occasion -> of(occasion, release));
    }

    /** A round that is kept. */
    ReportSubject of(Occasion occasion, Release release) {
        PartnershipEntry partnership = occasion.partnership();
        RoundEntry round = occasion.round();
        // A document has to name an organisation.
        Assessment assessment = store.rounds().organisations(round.id()).isEmpty()
                ? empty(partnership)
                : release.assessments().read(store.documents().of(partnership, round));
        return new ReportSubject(
                name(assessment),
                assessment,
                store.answers().comments(round.id()),
                JointSessions.cautions(store.rounds().respondents(round.id()), assessment),
                occasion.address(),
                !round.open(),
                Optional.of(occasion.home()));
    }

    private static Assessment empty(PartnershipEntry partnership) {
        Partnership named = new Partnership(partnership.name(), new TreeMap<>());
        return new Assessment(named, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    private static String name(Assessment assessment) {
        String name = assessment.partnership().name();
        return name.isBlank() ? "Partnership without a name" : name;
    }
}
