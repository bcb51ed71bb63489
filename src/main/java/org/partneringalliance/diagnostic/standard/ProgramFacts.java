package org.partneringalliance.diagnostic.standard;

import java.util.Set;

/**
 * The facts that the program itself reads, whatever rules and conditions say: to infer what is not stated, to weigh, and
 * to keep the list of actions short.
 */
public final class ProgramFacts {

    public static final String PHASE = "phase";

    public static final String TYPE = "type";

    /** Decides the size band, and how many actions fit into the next 90 days. */
    public static final String PARTNER_COUNT = "partnerCount";

    /** Decides how many actions fit into the next 90 days. */
    public static final String SECRETARIAT_FTE = "secretariatFTE";

    /** All of them. */
    public static final Set<String> ALL = Set.of(PHASE, TYPE, PARTNER_COUNT, SECRETARIAT_FTE);

    private ProgramFacts() {}
}
