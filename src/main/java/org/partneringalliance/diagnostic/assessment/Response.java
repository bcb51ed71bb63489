package org.partneringalliance.diagnostic.assessment;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one person.
 *
 * @param respondent an id that says nothing about the person
 * @param organisation the id of the organisation the person answers for
 * @param answers by criterion id, in alphabetical order; a criterion that is not there was not answered
 */
public record Response(String respondent, String organisation, SortedMap<String, Answer> answers) {
    public Response {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** True if the person gave a level to some criterion. */
    public boolean gaveLevel() {
        return answers.values().stream().anyMatch(Answer.Scored.class::isInstance);
    }

    /** The same person's answers with another one to a criterion. */
    Response with(String criterion, Answer answer) {
        SortedMap<String, Answer> changed = new TreeMap<>(answers);
        changed.put(criterion, answer);
        return new Response(respondent, organisation, changed);
    }

    /** The same person's answers to these criteria alone. */
    Response only(Set<String> criteria) {
        if (criteria.containsAll(answers.keySet())) {
            return this;
        }
        SortedMap<String, Answer> kept = new TreeMap<>(answers);
        kept.keySet().retainAll(criteria);
        return new Response(respondent, organisation, kept);
    }
}
