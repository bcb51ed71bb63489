package org.partneringalliance.diagnostic.advice;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Chooses the few steps of protection that are taken at once.
 *
 * <ol>
 *   <li>In order, each matter of protection gets its first step before any gets its second.
 *   <li>A first step brings the steps of protection that must precede it, and these count. Where they leave no room for
 *       it, it is passed over, and its matter may get nothing at once.
 *   <li>What room is left goes to the other steps, in order.
 * </ol>
 *
 * Steps that no matter of protection itself calls for neither count nor are chosen; what must precede a chosen step is
 * for the caller to add.
 */
final class ImmediateProtection {

    private final Precedence precedence;
    private final Function<Candidate, Set<String>> matters;
    private final int most;

    /**
     * @param matters the matters of protection that themselves call for an action; empty for most actions
     * @param most steps to choose
     */
    ImmediateProtection(Precedence precedence, Function<Candidate, Set<String>> matters, int most) {
        this.precedence = precedence;
        this.matters = matters;
        this.most = most;
    }

    /** Those chosen of candidates in order: first steps with what precedes them, then others. */
    List<Candidate> of(List<Candidate> order) {
        List<Candidate> protective = order.stream()
                .filter(candidate -> !matters.apply(candidate).isEmpty())
                .toList();
        Set<Candidate> chosen = firstSteps(protective);
        protective.stream()
                .filter(candidate -> !chosen.contains(candidate))
                .limit(most - chosen.size())
                .toList()
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private Set<Candidate> firstSteps(List<Candidate> protective) {
        Set<Candidate> chosen = new LinkedHashSet<>();
        Set<String> covered = new HashSet<>();
        for (Candidate candidate : protective) {
            List<Candidate> together = protective.stream()
                    .filter(each -> each.equals(candidate) || precedence.precedes(each.id(), candidate.id()))
                    .filter(each -> !chosen.contains(each))
                    .toList();
            boolean first = !covered.containsAll(matters.apply(candidate));
            if (first && chosen.size() + together.size() <= most) {
                chosen.addAll(together);
                together.forEach(each -> covered.addAll(matters.apply(each)));
            }
        }
        return chosen;
    }
}
