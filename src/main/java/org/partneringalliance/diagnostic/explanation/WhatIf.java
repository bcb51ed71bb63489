package org.partneringalliance.diagnostic.explanation;

import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;

/**
 * What a change would make of a diagnosis.
 *
 * @param difference to the diagnosis without the change
 * @param diagnosis the whole diagnosis with the change, as if the document had said so
 */
public record WhatIf(Difference difference, Diagnosis diagnosis) {

    /** The answer for an assessment that would be changed so; its reasons name values and what rules ask for. */
    public static WhatIf of(Diagnostician diagnostician, Assessment assessment, Change change) {
        return of(diagnostician, diagnostician.examine(assessment), change, Audience.CONSULTANT);
    }

    /** The same for an assessment that was examined, with reasons for an audience. */
    public static WhatIf of(Diagnostician diagnostician, Examination examined, Change change, Audience audience) {
        return of(diagnostician, examined, diagnostician.report(examined, Detail.NONE), change, audience);
    }

    /** The same for an examination from which a diagnosis was written. */
    public static WhatIf of(
            Diagnostician diagnostician, Examination examined, Diagnosis diagnosis, Change change, Audience audience) {
        Diagnosed before = new Diagnosed(examined, diagnosis);
        Diagnosed after = Diagnosed.of(diagnostician, diagnostician.examine(examined, change), Detail.LEAVES);
        return new WhatIf(Differences.between(before, after, audience), after.diagnosis());
    }
}
