package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Checks that rules read only what is concluded, and concluded before them, so that no order can change an answer. */
final class ReadingChecks {

    private static final String PARTNERSHIP = "Partnership";

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    private ReadingChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every problem with what the rules read. */
    static List<Problem> problems(Collection<Rule> rules, Vocabulary vocabulary) {
        ReadingChecks checks = new ReadingChecks(vocabulary);
        checks.check(rules);
        return checks.problems;
    }

    /** Phase and type are inferred before anything else is known, and not from themselves. */
    private void checkProfile(Rule rule) {
        if (rule.stratum() != Stratum.PROFILE) {
            return;
        }
        for (Pattern pattern : rule.condition().patterns().toList()) {
            boolean declared = pattern.constraints().stream()
                    .anyMatch(constraint -> Set.of("phase", "type").contains(constraint.field()));
            if (!pattern.type().equals(PARTNERSHIP) || declared) {
                problems.add(RuleCheck.LAYER.found(Problem.at(
                        pattern.place(), "a rule about phase or type reads other facts of Partnership only")));
            }
        }
    }

    /** A rule reads lower strata only; otherwise the order of files could change the answer. */
    private void check(Collection<Rule> rules) {
        for (Rule rule : rules) {
            checkProfile(rule);
            for (Pattern pattern : rule.condition().patterns().toList()) {
                boolean tooEarly = switch (pattern.type()) {
                    case "Finding" -> rule.stratum().compareTo(Stratum.COMPOSITE_PATTERNS) < 0;
                    case "Subsumed" -> rule.stratum().compareTo(Stratum.ACTIONS) < 0;
                    default -> false;
                };
                checkWithheld(rule, pattern);
                if (tooEarly) {
                    problems.add(RuleCheck.LAYER.found(Problem.at(
                            pattern.place(),
                            "this rule concludes " + rule.conclusion().kind().word() + " and may not read "
                                    + pattern.type() + ", which is concluded later or at the same time")));
                }
                if (pattern.type().equals("Finding")) {
                    checkConcluded(pattern, rules);
                }
                if (pattern.type().equals("Finding") && rule.stratum() == Stratum.COMPOSITE_PATTERNS) {
                    checkReadsLower(rule, pattern, rules);
                }
            }
        }
    }

    /** A field that a guard can withhold is known only after the guards. */
    private void checkWithheld(Rule rule, Pattern pattern) {
        FactType type = vocabulary.types().get(pattern.type());
        if (type == null || rule.stratum().compareTo(Stratum.CRITERIA) >= 0) {
            return;
        }
        for (Constraint constraint : pattern.constraints()) {
            FactType.Field field = type.fields().get(constraint.field());
            if (field != null && !field.withheldBy().isEmpty()) {
                problems.add(RuleCheck.LAYER.found(Problem.at(
                        constraint.place(),
                        "a guard may not read '" + constraint.field() + "', which guards can withhold")));
            }
        }
    }

    private void checkReadsLower(Rule rule, Pattern pattern, Collection<Rule> rules) {
        for (Rule other : rules) {
            if (other.stratum() == Stratum.COMPOSITE_PATTERNS && couldMatch(pattern, other)) {
                problems.add(RuleCheck.LAYER.found(Problem.at(
                        pattern.place(),
                        "this condition may read '" + other.id() + "', which is concluded at the same time as '"
                                + rule.id() + "'; name the id, kind or tier that is meant")));
            }
        }
    }

    private void checkConcluded(Pattern pattern, Collection<Rule> rules) {
        if (rules.stream().noneMatch(other -> couldMatch(pattern, other))) {
            problems.add(RuleCheck.UNREACHABLE.found(
                    Problem.at(pattern.place(), "no rule concludes a finding of this id, kind and tier")));
        }
    }

    /** Whether what another rule concludes could be the finding that is asked for. */
    private boolean couldMatch(Pattern pattern, Rule other) {
        Kind kind = other.conclusion().kind();
        Set<String> ids = other.conclusion().target() instanceof Operand.Text text
                ? Set.of(text.text())
                : kind.targets(vocabulary);
        Map<String, Set<String>> fields = new HashMap<>(Map.of("id", ids));
        switch (kind) {
            case DIAGNOSE -> {
                fields.put("kind", Set.of(other.stratum() == Stratum.GUARDS ? "guard" : "pattern"));
                fields.put("tier", Set.of(other.tier()));
            }
            case WEAK -> {
                fields.put("kind", Set.of("criterion"));
                fields.put("tier", Set.of(other.tier()));
            }
            case PROTECT -> fields.put("kind", Set.of("strength"));
            case PHASE, TYPE, URGENT, SUBSUME, CALL, SUPPRESS -> {
                return false;
            }
        }
        return pattern.constraints().stream().allMatch(constraint -> couldMeet(constraint, fields));
    }

    /** What is not fixed by the rule, or compared with a variable, could be anything. */
    private static boolean couldMeet(Constraint constraint, Map<String, Set<String>> fields) {
        boolean literal = constraint.operands().stream().allMatch(Operand.Text.class::isInstance);
        if (!literal || !fields.containsKey(constraint.field())) {
            return true;
        }
        return fields.getOrDefault(constraint.field(), Set.of()).stream()
                .map(Operand.Text::new)
                .anyMatch(
                        word -> constraint.operands().contains(word) != (constraint.operator() == Operator.NOT_EQUAL));
    }
}
