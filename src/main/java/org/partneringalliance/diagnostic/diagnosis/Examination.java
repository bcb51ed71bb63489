package org.partneringalliance.diagnostic.diagnosis;

import java.util.Set;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Profile;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Everything a diagnosis is written from, with the numbers that it does not show. Immutable.
 *
 * @param assessment as submitted
 * @param profile phase and type as far as the facts point to them
 * @param privacy which of them are not shown
 * @param conclusions what the rules concluded
 */
public record Examination(
        Assessment assessment,
        Profile profile,
        Ratings ratings,
        Privacy privacy,
        Conclusions conclusions,
        Situation situation,
        Advice advice) {

    /** The standard it was made under. */
    public Standard standard() {
        return ratings.standard();
    }

    /** The ids of the organisations of a group. */
    public Set<String> organisations(String group) {
        return ratings.organisations(group, "");
    }

    /** Whether an action is recommended or anything else with this id was found. */
    public boolean holds(String id) {
        return standard().actions().containsKey(id) ? advice.recommendation(id).isPresent() : situation.holds(id);
    }
}
