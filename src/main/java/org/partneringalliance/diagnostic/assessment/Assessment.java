package org.partneringalliance.diagnostic.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.fact.Value;

/**
 * All answers of one occasion. Immutable; organisations and responses are ordered by id, whatever order they came in.
 *
 * @param date of the occasion; present whenever {@code previous} is
 * @param previous the same partnership on an earlier occasion, for trends
 */
public record Assessment(
        Partnership partnership,
        Optional<LocalDate> date,
        List<Organisation> organisations,
        List<Response> responses,
        Optional<Assessment> previous) {

    public Assessment {
        organisations = organisations.stream()
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
        responses = responses.stream()
                .sorted(Comparator.comparing(Response::respondent))
                .toList();
    }

    /** The same occasion with other facts about the partnership. */
    public Assessment withFacts(SortedMap<String, Value> facts) {
        return new Assessment(new Partnership(partnership.name(), facts), date, organisations, responses, previous);
    }

    /** The same occasion with other responses. */
    public Assessment withResponses(List<Response> other) {
        return new Assessment(partnership, date, organisations, other, previous);
    }

    /** The same occasions with the answers to these criteria alone. */
    public Assessment only(Set<String> criteria) {
        return new Assessment(
                partnership,
                date,
                organisations,
                responses.stream().map(response -> response.only(criteria)).toList(),
                previous.map(earlier -> earlier.only(criteria)));
    }

    /** The same occasion without what people of one organisation answered; the organisation stays a member. */
    public Assessment without(String organisation) {
        return withResponses(responses.stream()
                .filter(response -> !response.organisation().equals(organisation))
                .toList());
    }

    /** Every criterion that somebody answered, on this occasion alone. */
    public SortedSet<String> answered() {
        Set<String> answered = new HashSet<>();
        responses.forEach(response -> answered.addAll(response.answers().keySet()));
        return new TreeSet<>(answered);
    }
}
