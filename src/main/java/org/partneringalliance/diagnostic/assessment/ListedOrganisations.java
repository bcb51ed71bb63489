package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * The organisations of a document, for whatever refers to one of them.
 *
 * @param ids if there are none, that is the problem to mend first and references to them are not checked
 */
record ListedOrganisations(Collection<String> ids) {

    private static final int MOST_COMPARED = 500;

    /** Reports an id that is not listed, at the value that names it. */
    void check(String id, DocumentValue value) {
        if (!ids.isEmpty() && !ids.contains(id)) {
            value.report(at -> new Problem(
                    at,
                    "this organisation is not listed",
                    Excerpt.of(id),
                    "an id listed in organisations",
                    nearest(id)));
        }
    }

    private String nearest(String id) {
        return NearestMatch.to(id, ids.stream().limit(MOST_COMPARED).toList())
                .map(Excerpt::of)
                .orElse("");
    }
}
