package org.partneringalliance.diagnostic.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * Collects the problems of one document. However many there are, only the first by place are kept and worked out, so
 * that a hostile document costs little. Not thread-safe.
 */
public final class FoundProblems {

    /** Problems told apart; the others are counted. */
    static final int MOST_LISTED = 200;

    private final TreeSet<Pending> first =
            new TreeSet<>(Comparator.comparing(Pending::place).thenComparingInt(Pending::number));
    private int found;

    private record Pending(Place place, int number, Function<Place, Problem> problem) {}

    /**
     * Adds a problem.
     *
     * @param problem asked only if the problem is among those listed
     */
    void add(Place place, Function<Place, Problem> problem) {
        first.add(new Pending(place, found++, problem));
        if (first.size() > MOST_LISTED + 1) {
            first.pollLast();
        }
    }

    /** Throws a {@link ProblemsException} if there are any. */
    public void refuse(String subject) {
        if (found == 0) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        if (found > MOST_LISTED) {
            Place from = first.last().place();
            // All problems of one place are listed or none, so that the last entry stays the last when sorted.
            first.removeIf(pending -> pending.place().equals(from));
            problems.add(Problem.at(from, "problems from here on that are not listed: " + (found - first.size())));
        }
        first.forEach(pending -> problems.add(pending.problem().apply(pending.place())));
        throw new ProblemsException(subject, problems);
    }
}
