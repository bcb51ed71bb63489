package org.partneringalliance.diagnostic.advice;

/** What comes first, before any number (content brief 6.1). */
public enum Tier {
    /** Verify. */
    V,
    /** Protect. */
    A,
    /** Pass the gate. */
    B,
    /** Remove causes. */
    C,
    /** Improve. */
    D,
    /** Maintain. */
    E
}
