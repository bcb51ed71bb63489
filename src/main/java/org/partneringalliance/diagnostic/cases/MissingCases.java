package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.cases.CaseCoverage.Covered;
import org.partneringalliance.diagnostic.cases.Deciding.Decided;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Makes the cases that would show what no case beside a rule shows yet. Each is an existing case with one value changed, or
 * a few where one does not do, to the nearest that gives a condition its other outcome. Each was run, by its rule alone and
 * by all rules together, and expects what then really follows.
 */
public final class MissingCases {

    private final CaseSearch.Surroundings surroundings;

    /**
     * @param rules all of them
     */
    public MissingCases(Standard standard, Vocabulary vocabulary, Collection<Rule> rules) {
        this.surroundings = new CaseSearch.Surroundings(vocabulary, rules, new Changes(standard, vocabulary, rules));
    }

    /**
     * A condition that no case shows deciding.
     *
     * @param truth what it is not seen deciding as
     * @param suggestion the case that would show it; empty if none was found
     * @param otherRules ids of rules that conclude the same in what was tried, if nothing was found
     */
    public record Missing(
            RuleCondition condition, boolean truth, Optional<RuleCase> suggestion, List<String> otherRules) {
        public Missing {
            otherRules = List.copyOf(otherRules);
        }
    }

    /** What the cases beside a rule do not show, in the order of its conditions; some may share a suggestion. */
    public List<Missing> of(CaseCoverage coverage, List<RuleCase> cases) {
        List<Missing> missing = new ArrayList<>();
        Set<RuleCase> suggested = new LinkedHashSet<>();
        for (Covered covered : coverage.conditions()) {
            for (boolean truth : List.of(true, false)) {
                if (covered.deciding(truth).isEmpty()) {
                    Decided wanted = new Decided(covered.condition().index(), truth);
                    CaseSearch search = new CaseSearch(coverage.rule(), wanted, surroundings);
                    Optional<RuleCase> found = search.among(suggested).or(() -> search.near(cases));
                    found.ifPresent(suggested::add);
                    List<String> inTheWay = found.isPresent() ? List.of() : search.otherRules();
                    missing.add(new Missing(covered.condition(), truth, found, inTheWay));
                }
            }
        }
        return missing;
    }
}
