package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/**
 * Finds rules that say nothing, or not what was meant, whatever is answered: that can never or always hold, have parts
 * that change nothing, are covered by another rule, or contradict one. Decided exactly where everything is known; values
 * of different facts count as independent of each other, so that a relation between them is not noticed.
 */
final class LogicChecks {

    /** Alternatives that are tried for one rule, or for two beside each other. */
    private static final int FOR_ONE = 50_000;

    /** Alternatives that are tried for all of them; about two seconds. */
    private static final int FOR_ALL = 1_000_000;

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Effort all = Effort.of(FOR_ALL);
    private Effort effort = all;

    private LogicChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every problem of rules that passed the checks of their words. */
    static List<Problem> problems(Collection<Rule> rules, Vocabulary vocabulary) {
        LogicChecks checks = new LogicChecks(vocabulary);
        List<Rule> inOrder =
                rules.stream().sorted(Comparator.comparing(Rule::file)).toList();
        inOrder.forEach(checks::checkAlone);
        for (int first = 0; first < inOrder.size(); first++) {
            for (int second = first + 1; second < inOrder.size(); second++) {
                checks.checkTogether(inOrder.get(first), inOrder.get(second));
            }
        }
        return checks.problems;
    }

    private void checkAlone(Rule rule) {
        Points points = new Points(vocabulary, List.of(rule));
        Proposition whole = points.of(rule.condition());
        effort = all.part(FOR_ONE);
        if (isFalse(Proposition.possible(List.of(whole), effort))) {
            report(
                    RuleCheck.NEVER_TRUE,
                    place(rule),
                    "no answers can make this rule true: its conditions exclude each other");
        } else if (isFalse(Proposition.possible(List.of(whole.negated()), effort))) {
            report(RuleCheck.ALWAYS_TRUE, place(rule), "this rule holds whatever the answers are");
        } else {
            for (Part part : parts(rule.condition())) {
                check(part, whole, points);
            }
        }
        if (effort.exhausted()) {
            report(
                    RuleCheck.UNDECIDED,
                    place(rule),
                    "this rule has too many alternatives to say whether each of its parts matters");
        }
    }

    private void check(Part part, Proposition whole, Points points) {
        Proposition without = points.of(part.without());
        if (part.alternative()) {
            if (isFalse(Proposition.possible(List.of(points.of(part.only())), effort))) {
                report(
                        RuleCheck.NEVER_TRUE,
                        part.place(),
                        "this alternative can never hold: the conditions with it exclude it");
            } else if (isTrue(whole.implies(without, effort))) {
                report(RuleCheck.IDLE_PART, part.place(), "this alternative changes nothing: another covers it");
            }
        } else if (isTrue(without.implies(whole, effort))) {
            report(
                    RuleCheck.IDLE_PART,
                    part.place(),
                    "this condition excludes nothing: it holds whenever the others do, or for every value");
        }
    }

    private void checkTogether(Rule first, Rule second) {
        Kind one = first.conclusion().kind();
        Kind other = second.conclusion().kind();
        boolean sameTarget =
                first.conclusion().target().equals(second.conclusion().target());
        if (first.id().equals(second.id())) {
            return;
        }
        effort = all.part(FOR_ONE);
        if (one == other && sameTarget && annotations(first).equals(annotations(second))) {
            checkCovered(first, second);
        } else if (sameTarget
                && ((one == Kind.WEAK && other == Kind.PROTECT) || (one == Kind.PROTECT && other == Kind.WEAK))) {
            checkContradiction(first, second);
        }
        if (effort.exhausted()) {
            report(
                    RuleCheck.UNDECIDED,
                    place(second),
                    "this rule and '%s' in rules/%s have too many alternatives to say whether one covers or contradicts the other"
                            .formatted(first.id(), first.file()));
        }
    }

    private void checkCovered(Rule first, Rule second) {
        Points points = new Points(vocabulary, List.of(first, second));
        Proposition one = points.of(first.condition());
        Proposition other = points.of(second.condition());
        boolean firstCovered = isTrue(one.implies(other, effort));
        boolean secondCovered = isTrue(other.implies(one, effort));
        if (firstCovered && secondCovered) {
            report(
                    RuleCheck.COVERED_RULE,
                    place(second),
                    "this rule says the same as '%s' in rules/%s".formatted(first.id(), first.file()));
        } else if (firstCovered || secondCovered) {
            Rule covered = firstCovered ? first : second;
            Rule wider = firstCovered ? second : first;
            report(
                    RuleCheck.COVERED_RULE,
                    place(covered),
                    "'%s' in rules/%s concludes the same whenever this rule does".formatted(wider.id(), wider.file()));
        }
    }

    /** What a rule says beside its conclusion; a rule with another tier says another thing. */
    private static List<Object> annotations(Rule rule) {
        return List.of(Set.copyOf(rule.principles()), rule.tier(), rule.urgency(), rule.points());
    }

    /** Only rules that speak of the same value are compared: whether values of others go together is not known here. */
    private void checkContradiction(Rule first, Rule second) {
        Points points = new Points(vocabulary, List.of(first, second));
        Set<String> common = points.values(first.condition());
        common.retainAll(points.values(second.condition()));
        if (common.isEmpty()) {
            return;
        }
        Optional<Boolean> both =
                Proposition.possible(List.of(points.of(first.condition()), points.of(second.condition())), effort);
        if (isTrue(both)) {
            report(
                    RuleCheck.CONTRADICTION,
                    place(second),
                    "this rule and '%s' in rules/%s can hold at once, and one calls weak what the other protects"
                            .formatted(first.id(), first.file()));
        }
    }

    private static boolean isTrue(Optional<Boolean> decided) {
        return decided.orElse(false);
    }

    private static boolean isFalse(Optional<Boolean> decided) {
        return !decided.orElse(true);
    }

    private void report(RuleCheck check, Place place, String message) {
        problems.add(check.found(Problem.at(place, message)));
    }

    private static Place place(Rule rule) {
        return new Place(rule.file(), rule.line(), 0);
    }

    /**
     * A part of a rule that could be left out.
     *
     * @param without the rule without it
     * @param alternative one of several that an {@code or} joins
     * @param only the rule with it in place of all these; the rule itself if it is no alternative
     */
    private record Part(Condition without, Place place, boolean alternative, Condition only) {}

    private List<Part> parts(Condition condition) {
        if (condition instanceof AllOf all) {
            return parts(all.parts(), AllOf::new, false);
        }
        if (condition instanceof AnyOf any) {
            return parts(any.parts(), AnyOf::new, true);
        }
        return parts((Pattern) condition);
    }

    private interface Joined {
        Condition of(List<Condition> parts);
    }

    private List<Part> parts(List<Condition> parts, Joined joined, boolean alternative) {
        List<Part> found = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Condition part = parts.get(index);
            Place place = part.patterns().findFirst().map(Pattern::place).orElse(Place.of(""));
            if (parts.size() > 1 && !sets(part)) {
                List<Condition> others = new ArrayList<>(parts);
                others.remove(index);
                found.add(new Part(joined.of(others), place, alternative, part));
            }
            for (Part within : parts(part)) {
                found.add(new Part(
                        joined.of(replaced(parts, index, within.without())),
                        within.place(),
                        within.alternative(),
                        alternative ? within.only() : joined.of(replaced(parts, index, within.only()))));
            }
        }
        return found;
    }

    private static List<Condition> replaced(List<Condition> parts, int index, Condition part) {
        List<Condition> replaced = new ArrayList<>(parts);
        replaced.set(index, part);
        return replaced;
    }

    private List<Part> parts(Pattern pattern) {
        FactType type = vocabulary.type(pattern.type());
        List<Constraint> removable = type.closed()
                ? List.of()
                : pattern.constraints().stream()
                        .filter(constraint -> !type.keys().contains(constraint.field()))
                        .toList();
        if (removable.size() < 2) {
            return List.of();
        }
        return removable.stream()
                .map(constraint -> new Part(without(pattern, constraint), constraint.place(), false, pattern))
                .toList();
    }

    private static Pattern without(Pattern pattern, Constraint constraint) {
        List<Constraint> others = new ArrayList<>(pattern.constraints());
        others.remove(constraint);
        return new Pattern(pattern.type(), pattern.negated(), others, pattern.place());
    }

    /** True if a part sets a variable, without which the rest could not be read. */
    private static boolean sets(Condition part) {
        return part.patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> Stream.of(constraint.operator()))
                .anyMatch(Operator.BIND::equals);
    }
}
