package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.List;
import org.partneringalliance.diagnostic.problem.Problem;

/** Checks the standard as a whole: what no file shows alone and no schema can say. */
final class ReferenceChecks {

    private ReferenceChecks() {}

    /** Every problem between entries. */
    static List<Problem> check(Library library, Ids ids) {
        List<Problem> problems = new ArrayList<>();
        new IdChecks(library, ids, problems::add).check();
        new CycleChecks(library, problems::add).check();
        new CircumstanceChecks(library, ids, problems::add).check();
        new CriterionChecks(library, problems::add).check();
        new LifeCycleChecks(library, problems::add).check();
        new GateChecks(library, problems::add).check();
        new PatternChecks(library, problems::add).check();
        new SentenceChecks(library, problems::add).check();
        return problems;
    }
}
