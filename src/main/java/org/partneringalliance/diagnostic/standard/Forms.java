package org.partneringalliance.diagnostic.standard;

import java.util.List;

/** The two questionnaires: what they are for and what they ask. */
public record Forms(Quick quick, Full full) {

    /**
     * A short questionnaire of chosen criteria.
     *
     * @param chosen how they were chosen
     */
    public record Quick(String title, String purpose, String chosen, List<String> criteria) {
        public Quick {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Every criterion that applies to a phase and type.
     *
     * @param chosen which criteria apply when
     * @param leastTypeFactor criteria that count less than this in a type are not asked there
     */
    public record Full(String title, String purpose, String chosen, double leastTypeFactor) {}
}
