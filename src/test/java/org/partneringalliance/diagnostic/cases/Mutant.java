package org.partneringalliance.diagnostic.cases;

import java.util.Collection;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * A rule with one mistake in it.
 *
 * @param mistake in words
 * @param right the rule as it should be
 * @param wrong the rule that has the mistake
 */
public record Mutant(String mistake, Rule right, Rule wrong) {

    /** The rule with other conditions. */
    static Mutant of(String mistake, Rule right, AllOf conditions) {
        return new Mutant(mistake, right, right.with(conditions));
    }

    /** True if the rule concludes something else with the mistake than without, in a case that speaks of it. */
    public boolean noticedBy(Collection<RuleCase> cases, Vocabulary vocabulary) {
        return cases.stream().anyMatch(each -> noticedBy(each, vocabulary));
    }

    private boolean noticedBy(RuleCase each, Vocabulary vocabulary) {
        Set<String> should = CaseRun.alone(right, each, vocabulary);
        Set<String> does = CaseRun.alone(wrong, each, vocabulary);
        return each.expect().stream().anyMatch(expected -> should.contains(expected) && !does.contains(expected))
                || each.notExpect().stream()
                        .anyMatch(unwanted -> !should.contains(unwanted) && does.contains(unwanted));
    }
}
