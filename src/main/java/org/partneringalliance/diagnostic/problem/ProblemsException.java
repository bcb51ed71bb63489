package org.partneringalliance.diagnostic.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An input was refused; carries every problem found in it, in order. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param subject what was refused, for instance "the rules folder"
     * @param problems at least one
     */
    public ProblemsException(String subject, Collection<Problem> problems) {
        super(subject + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ":\n"
                + problems.stream().sorted().distinct().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Sorted by place. */
    public List<Problem> problems() {
        return problems;
    }
}
