package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * A word of the common language (content brief 1.2).
 *
 * @param see the id of the term that says more; empty for most
 * @param insteadOf words that the standard does not use for it
 */
public record Term(String id, String term, String meaning, String see, List<String> insteadOf, List<String> sources)
        implements Sourced {

    public Term {
        insteadOf = List.copyOf(insteadOf);
        sources = List.copyOf(sources);
    }
}
