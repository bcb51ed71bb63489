package org.partneringalliance.diagnostic.study;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.Forms;

/** What a quick form asks. */
record QuickForm(Set<String> criteria, Set<String> facts) {

    /** The form that is shipped. */
    static QuickForm shipped() {
        Forms.Quick quick = Loaded.standard().forms().quick();
        return new QuickForm(Set.copyOf(quick.criteria()), Set.copyOf(quick.facts()));
    }

    /** What an assessment would be if the form had been used. */
    Assessment of(Assessment full) {
        SortedMap<String, Value> known = new TreeMap<>(full.partnership().facts());
        known.keySet().retainAll(facts);
        return full.only(criteria).withFacts(known);
    }
}
