package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;

/** An examination and the diagnosis that was written from it, which withholds what is not to be shown. */
record Diagnosed(Examination examination, Diagnosis diagnosis) {

    static Diagnosed of(Diagnostician diagnostician, Examination examination, Detail detail) {
        return new Diagnosed(examination, diagnostician.report(examination, detail));
    }

    /** Ids in final order. */
    List<String> findings() {
        return diagnosis.findings().stream().map(FindingReport::id).toList();
    }

    /** A finding; empty if it does not hold. */
    Optional<FindingReport> finding(String id) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    /** Actions by rank. */
    List<String> actions() {
        return diagnosis.recommendations().stream()
                .map(RecommendationReport::action)
                .toList();
    }

    /** The recommendation of an action; empty if there is none. */
    Optional<RecommendationReport> recommendation(String action) {
        return diagnosis.recommendations().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
    }

    /** Why an action is left alone; empty if it is recommended or nothing speaks of it. */
    Optional<Suppressed> suppressed(String action) {
        return diagnosis.suppressed().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
    }
}
