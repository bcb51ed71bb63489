package org.partneringalliance.diagnostic.explanation;

import org.partneringalliance.diagnostic.diagnosis.Audience;

/** Finds how one diagnosis differs from another under the same standard and rules, and says why. */
final class Differences {

    private Differences() {}

    /** What is different after a change; nothing that one person answered is shown by it. */
    static Difference between(Diagnosed before, Diagnosed after, Audience audience) {
        return new Difference(
                new FindingChanges(before, after, audience).changes(),
                new RecommendationChanges(before, after, audience).changes());
    }
}
