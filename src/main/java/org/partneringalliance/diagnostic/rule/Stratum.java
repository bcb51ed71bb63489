package org.partneringalliance.diagnostic.rule;

/** The layers in which conclusions chain, lowest first. Within a stratum order never matters. */
public enum Stratum {
    /** Phase and type. Reads stated facts. */
    PROFILE,
    /** Can this assessment be trusted? Reads answers and facts. */
    GUARDS,
    /** Weak criteria and strengths. Reads answers and facts. */
    CRITERIA,
    /** Patterns across criteria. Reads answers, facts and, for withheld fields, guards. */
    PATTERNS,
    /** Patterns that speak of other findings. */
    COMPOSITE_PATTERNS,
    /** Urgency and subsumption of findings. */
    RELATIONS,
    /** Actions called for and held back. */
    ACTIONS
}
