package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.Operand.Variable;
import org.partneringalliance.diagnostic.rule.Condition.Operator;

/**
 * One rule as the profile of rules/README.md understands it. Immutable.
 *
 * @param id the first word of its name, for instance {@code DX-02}
 * @param title the rest of its name
 * @param file its file, relative to the rules folder, with forward slashes
 * @param line the line of the word {@code rule}
 * @param principles ids of the principles it serves, in the order written; empty unless it concludes {@code diagnose}
 * @param tier V, A, B, C, D or E; empty unless it concludes {@code diagnose} or {@code weak}
 * @param urgency low, medium or high; empty unless it concludes {@code diagnose}
 * @param points how strongly a rule about a type speaks for it, 1 to 9; 0 for other rules
 */
public record Rule(
        String id,
        String title,
        String file,
        int line,
        List<String> principles,
        String tier,
        String urgency,
        int points,
        AllOf condition,
        Conclusion conclusion) {

    public Rule {
        principles = List.copyOf(principles);
    }

    /** The same rule with other conditions. */
    public Rule with(AllOf conditions) {
        return new Rule(id, title, file, line, principles, tier, urgency, points, conditions, conclusion);
    }

    /** True if another rule is written in the same words, wherever it stands and whatever comments are beside it. */
    public boolean saysTheSameAs(Rule other) {
        return title.equals(other.title)
                && principles.equals(other.principles)
                && tier.equals(other.tier)
                && urgency.equals(other.urgency)
                && points == other.points
                && ConditionText.of(condition).equals(ConditionText.of(other.condition))
                && conclusion.equals(other.conclusion);
    }

    /** The stratum in which it fires; a rule reads lower strata only. */
    public Stratum stratum() {
        boolean readsFindings =
                condition.patterns().anyMatch(pattern -> pattern.type().equals("Finding"));
        return switch (conclusion.kind()) {
            case PHASE, TYPE -> Stratum.PROFILE;
            case WEAK, PROTECT -> Stratum.CRITERIA;
            case DIAGNOSE ->
                tier.equals("V") ? Stratum.GUARDS : readsFindings ? Stratum.COMPOSITE_PATTERNS : Stratum.PATTERNS;
            case URGENT, SUBSUME -> Stratum.RELATIONS;
            case CALL, SUPPRESS -> Stratum.ACTIONS;
        };
    }

    /** The variables its conditions set, in alphabetical order. */
    public List<String> variables() {
        TreeSet<String> names = new TreeSet<>();
        condition
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.operator() == Operator.BIND)
                .forEach(constraint ->
                        names.add(((Variable) constraint.operands().get(0)).name()));
        return List.copyOf(names);
    }
}
