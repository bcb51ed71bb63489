package org.partneringalliance.diagnostic.http;

/** A request was refused; carries the answer. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument problem;

    RefusedException(ProblemDocument problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    ProblemDocument problem() {
        return problem;
    }
}
