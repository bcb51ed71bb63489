package org.partneringalliance.diagnostic.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * What one case is read with.
 *
 * @param place where the case begins
 * @param vocabulary the words it may use
 * @param problems receives what is wrong with it
 */
record CaseContext(Place place, Vocabulary vocabulary, List<Problem> problems) {

    /** Refuses a value that is not of the form described. */
    void notOfForm(String message, String found, String allowed) {
        problems.add(Problem.notOfForm(place, message, found, allowed));
    }

    /** Refuses a word unless it is one of those allowed; if none is named, every word is. */
    boolean allows(String message, String found, Collection<String> allowed) {
        if (allowed.isEmpty() || allowed.contains(found)) {
            return true;
        }
        problems.add(Optional.ofNullable(vocabulary.dormant().get(found))
                .map(why -> Problem.notOfForm(place, why, found, "an active criterion"))
                .orElseGet(() -> Problem.notAllowed(place, message, found, allowed)));
        return false;
    }
}
