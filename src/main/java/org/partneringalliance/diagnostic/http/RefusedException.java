package org.partneringalliance.diagnostic.http;

/** A request was refused; carries the answer. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument problem;

    private final int retrySeconds;

    RefusedException(ProblemDocument problem) {
        this(problem, 0);
    }

    /**
     * @param retrySeconds after which the same request may be answered; 0 if that does not depend on the time
     */
    RefusedException(ProblemDocument problem, int retrySeconds) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
        this.retrySeconds = retrySeconds;
    }

    int retrySeconds() {
        return retrySeconds;
    }

    ProblemDocument problem() {
        return problem;
    }
}
