package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Makes every mistake in a rule that an editor could make: a condition or an alternative left out, {@code or} for {@code
 * and}, a finding that should not be there in place of one that should, and whatever {@link ConstraintMutants} do.
 */
public final class Mutants {

    private final Vocabulary vocabulary;
    private final ConstraintMutants constraints;

    public Mutants(Standard standard, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.constraints = new ConstraintMutants(standard);
    }

    /** Every mutant of a rule. */
    public List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        List<Condition> parts = rule.condition().parts();
        parts(
                parts,
                "",
                "condition",
                AllOf::new,
                (mistake, conditions) -> mutants.add(Mutant.of(mistake, rule, conditions)));
        if (parts.size() > 1 && parts.stream().noneMatch(Mutants::binds)) {
            mutants.add(Mutant.of("or in place of and", rule, new AllOf(List.of(new AnyOf(parts)))));
        }
        return mutants;
    }

    private void mutate(Condition condition, String where, BiConsumer<String, Condition> mutants) {
        if (condition instanceof AllOf all) {
            parts(all.parts(), where, "condition", AllOf::new, mutants::accept);
            mutants.accept("or in place of and" + where, new AnyOf(all.parts()));
        } else if (condition instanceof AnyOf any) {
            parts(any.parts(), where, "alternative", AnyOf::new, mutants::accept);
            mutants.accept("and in place of or" + where, new AllOf(any.parts()));
        } else {
            pattern((Pattern) condition, mutants);
        }
    }

    private <T extends Condition> void parts(
            List<Condition> parts,
            String where,
            String kind,
            Function<List<Condition>, T> join,
            BiConsumer<String, T> mutants) {
        for (int index = 0; index < parts.size(); index++) {
            int at = index;
            Condition part = parts.get(index);
            if (parts.size() > 1 && !binds(part)) {
                mutants.accept(kind + " left out: " + RuleText.of(part), join.apply(without(parts, at)));
            }
            mutate(
                    part,
                    " in " + kind + " " + (at + 1) + where,
                    (mistake, mutated) -> mutants.accept(mistake, join.apply(with(parts, at, mutated))));
        }
    }

    private static boolean binds(Condition condition) {
        return condition
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(constraint -> constraint.operator() == Operator.BIND);
    }

    private void pattern(Pattern pattern, BiConsumer<String, Condition> mutants) {
        FactType type = vocabulary.type(pattern.type());
        String text = RuleText.of(pattern);
        for (int index = 0; index < pattern.constraints().size(); index++) {
            int at = index;
            Constraint constraint = pattern.constraints().get(index);
            for (Constraint mutated : constraints.of(type, constraint)) {
                mutants.accept(
                        RuleText.of(constraint) + " became " + RuleText.of(mutated) + " in " + text,
                        with(pattern, with(pattern.constraints(), at, mutated)));
            }
            if (mayBeLeftOut(pattern, type, constraint)) {
                mutants.accept(
                        "constraint left out: " + RuleText.of(constraint) + " in " + text,
                        with(pattern, without(pattern.constraints(), at)));
            }
        }
        if (type.closed()) {
            mutants.accept(
                    "turned round: " + text,
                    new Pattern(pattern.type(), !pattern.negated(), pattern.constraints(), pattern.place()));
        }
    }

    private static boolean mayBeLeftOut(Pattern pattern, FactType type, Constraint constraint) {
        return !type.keys().contains(constraint.field())
                && pattern.constraints().size() > type.keys().size() + 1
                && constraint.operator() != Operator.BIND;
    }

    private static Pattern with(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(pattern.type(), pattern.negated(), constraints, pattern.place());
    }

    private static <T> List<T> with(List<T> list, int index, T element) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, element);
        return changed;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(index);
        return fewer;
    }
}
