package org.partneringalliance.diagnostic.rule;

import org.drools.model.Drools;

/** What a consequence calls, and the only thing it can call. One instance serves one session; not thread-safe. */
public interface Firings {

    /**
     * A rule fired.
     *
     * @param engine through which what follows is put before the rules above
     * @param ruleId which rule
     * @param bound the values of its variables, in alphabetical order of their names
     */
    void record(Drools engine, String ruleId, String... bound);
}
