package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** Lists who answers in a round. */
final class People {

    private People() {}

    /** Everybody, organisation by organisation. */
    static List<Person> of(Context request, Store store, RoundEntry round, Asked asked) {
        Set<String> criteria = asked.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Map<String, String> names = store.rounds().organisations(round.id()).stream()
                .collect(Collectors.toMap(OrganisationEntry::id, OrganisationEntry::name));
        String root = request.scheme() + "://" + request.host();
        List<RespondentEntry> all = store.rounds().respondents(round.id());
        return all.stream()
                .map(respondent -> new Person(
                        respondent,
                        names.getOrDefault(respondent.organisation(), ""),
                        new Progress(
                                (int) store.answers().of(round.id(), respondent.id()).keySet().stream()
                                        .filter(criteria::contains)
                                        .count(),
                                criteria.size()),
                        root + "/answer/" + respondent.access(),
                        all.stream().anyMatch(other -> namesakes(respondent, other))))
                .toList();
    }

    private static boolean namesakes(RespondentEntry one, RespondentEntry other) {
        return !one.id().equals(other.id())
                && !one.name().isEmpty()
                && one.organisation().equals(other.organisation())
                && one.name().equalsIgnoreCase(other.name());
    }
}
