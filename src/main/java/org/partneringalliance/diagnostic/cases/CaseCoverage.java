package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.cases.Deciding.Decided;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * Which conditions of a rule its cases show at work. A case shows a condition deciding true if the rule concludes what the
 * case expects and would not if this condition alone were otherwise; deciding false if it is the other way round.
 *
 * @param conditions those of the rule, in the order of its text
 */
public record CaseCoverage(Rule rule, List<Covered> conditions) {

    public CaseCoverage {
        conditions = List.copyOf(conditions);
    }

    /**
     * A condition with the first case that shows it.
     *
     * @param decidingTrue empty if no case does
     * @param decidingFalse empty if no case does
     */
    public record Covered(RuleCondition condition, Optional<RuleCase> decidingTrue, Optional<RuleCase> decidingFalse) {

        /** The case that shows it deciding so. */
        public Optional<RuleCase> deciding(boolean truth) {
            return truth ? decidingTrue : decidingFalse;
        }
    }

    /** What the cases beside a rule show, without the engine. */
    public static CaseCoverage of(Rule rule, Collection<RuleCase> cases, Vocabulary vocabulary) {
        Deciding deciding = new Deciding(rule, vocabulary);
        Map<RuleCase, Set<Decided>> shown = new LinkedHashMap<>();
        cases.forEach(each -> shown.put(each, deciding.shownBy(each)));
        List<Covered> covered = new ArrayList<>();
        for (RuleCondition condition : RuleCondition.of(rule, vocabulary)) {
            covered.add(new Covered(
                    condition,
                    first(shown, new Decided(condition.index(), true)),
                    first(shown, new Decided(condition.index(), false))));
        }
        return new CaseCoverage(rule, covered);
    }

    private static Optional<RuleCase> first(Map<RuleCase, Set<Decided>> shown, Decided wanted) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many conditions are seen deciding so. */
    public int seen(boolean truth) {
        return (int) conditions.stream()
                .filter(condition -> condition.deciding(truth).isPresent())
                .count();
    }

    /** True if every condition is seen deciding true and deciding false. */
    public boolean complete() {
        return seen(true) == conditions.size() && seen(false) == conditions.size();
    }
}
