package org.partneringalliance.diagnostic.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
}
