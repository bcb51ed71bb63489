package org.partneringalliance.diagnostic.standard;

import java.util.List;

/** The two questionnaires: what they are for and what they ask. */
public record Forms(Quick quick, Full full) {

    /**
     * A short questionnaire of chosen criteria.
     *
     * @param chosen how they were chosen
     * @param facts the facts it asks
     */
    public record Quick(String title, String purpose, String chosen, List<String> facts, List<String> criteria) {
        public Quick {
            facts = List.copyOf(facts);
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Every criterion that applies to a phase and type.
     *
     * @param chosen which criteria apply when
     * @param leftOutUpTo criteria whose factor in a type is this or less are not asked there
     */
    public record Full(String title, String purpose, String chosen, double leftOutUpTo) {}
}
