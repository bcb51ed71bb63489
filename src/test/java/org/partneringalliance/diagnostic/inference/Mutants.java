package org.partneringalliance.diagnostic.inference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * A rule with one mistake in it, in every way that an editor could make one: a condition or an alternative left out, a
 * comparison turned round, a threshold one step off, another id or word, a word of a list left out.
 */
final class Mutants {

    /** A mistake, in words, and the rule that has it. */
    record Mutant(String mistake, Rule rule) {}

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final Set<String> SHARES = Set.of("unknownShare", "responseRatio", "respondentOverlap");
    private static final Set<String> HALVES = Set.of(
            "score",
            "lowest",
            "spread",
            "size",
            "trend",
            "shortfall",
            "evidence",
            "meanRaw",
            "meanEvidence",
            "lowestCritical",
            "lowestAreaMean");

    private final Standard standard;
    private final Vocabulary vocabulary;

    Mutants(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
    }

    /** Every mutant of a rule. */
    List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        mutate(rule.condition(), "", (mistake, condition) -> {
            if (condition instanceof AllOf all && !all.parts().isEmpty()) {
                mutants.add(new Mutant(mistake, with(rule, all)));
            }
        });
        return mutants;
    }

    private static Rule with(Rule rule, AllOf condition) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.file(),
                rule.line(),
                rule.principles(),
                rule.tier(),
                rule.urgency(),
                rule.points(),
                condition,
                rule.conclusion());
    }

    /** Takes what became of a condition. */
    private interface Sink {
        void take(String mistake, Condition condition);
    }

    private void mutate(Condition condition, String where, Sink sink) {
        if (condition instanceof AllOf all) {
            parts(all.parts(), where, "condition", parts -> new AllOf(parts), sink);
            if (all.parts().size() > 1 && !where.isEmpty()) {
                sink.take("or in place of and" + where, new AnyOf(all.parts()));
            }
        } else if (condition instanceof AnyOf any) {
            parts(any.parts(), where, "alternative", parts -> new AnyOf(parts), sink);
            sink.take("and in place of or" + where, new AllOf(any.parts()));
        } else {
            pattern((Pattern) condition, sink);
        }
    }

    private interface Join {
        Condition of(List<Condition> parts);
    }

    private void parts(List<Condition> parts, String where, String kind, Join join, Sink sink) {
        for (int index = 0; index < parts.size(); index++) {
            int at = index;
            if (parts.size() > 1 && !binds(parts.get(index))) {
                List<Condition> fewer = new ArrayList<>(parts);
                Condition dropped = fewer.remove(at);
                sink.take(kind + " left out: " + shown(dropped), join.of(fewer));
            }
            mutate(parts.get(index), " in " + kind + " " + (at + 1) + where, (mistake, mutated) -> {
                List<Condition> others = new ArrayList<>(parts);
                others.set(at, mutated);
                sink.take(mistake, join.of(others));
            });
        }
    }

    private static boolean binds(Condition condition) {
        return condition instanceof Pattern pattern
                && pattern.constraints().stream().anyMatch(constraint -> constraint.operator() == Operator.BIND);
    }

    private void pattern(Pattern pattern, Sink sink) {
        FactType type = vocabulary.type(pattern.type());
        for (int index = 0; index < pattern.constraints().size(); index++) {
            int at = index;
            Constraint constraint = pattern.constraints().get(index);
            constraint(type, constraint, mutated -> {
                List<Constraint> all = new ArrayList<>(pattern.constraints());
                all.set(at, mutated);
                sink.take(
                        shown(constraint) + " became " + shown(mutated) + " in " + shown(pattern),
                        new Pattern(pattern.type(), pattern.negated(), all, pattern.place()));
            });
            if (!type.keys().contains(constraint.field())
                    && pattern.constraints().size() > type.keys().size() + 1
                    && constraint.operator() != Operator.BIND) {
                List<Constraint> fewer = new ArrayList<>(pattern.constraints());
                fewer.remove(at);
                sink.take(
                        "constraint left out: " + shown(constraint) + " in " + shown(pattern),
                        new Pattern(pattern.type(), pattern.negated(), fewer, pattern.place()));
            }
        }
        if (type.closed()) {
            sink.take(
                    "turned round: " + shown(pattern),
                    new Pattern(pattern.type(), !pattern.negated(), pattern.constraints(), pattern.place()));
        }
    }

    private void constraint(FactType type, Constraint constraint, Consumer<Constraint> sink) {
        Operand first = constraint.operands().get(0);
        if (constraint.operator() == Operator.BIND || first instanceof Operand.Variable) {
            return;
        }
        if (first instanceof Operand.Decimal number) {
            sink.accept(with(constraint, turned(constraint.operator()), number));
            sink.accept(with(constraint, edged(constraint.operator()), number));
            BigDecimal step = step(type, constraint.field());
            sink.accept(with(
                    constraint,
                    constraint.operator(),
                    new Operand.Decimal(number.number().add(step))));
            sink.accept(with(
                    constraint,
                    constraint.operator(),
                    new Operand.Decimal(number.number().subtract(step))));
        } else if (first instanceof Operand.Flag flag) {
            sink.accept(with(constraint, constraint.operator(), new Operand.Flag(!flag.set())));
        } else {
            words(type, constraint, sink);
        }
    }

    private void words(FactType type, Constraint constraint, Consumer<Constraint> sink) {
        for (Operand operand : constraint.operands()) {
            String word = ((Operand.Text) operand).text();
            if (constraint.operands().size() > 1) {
                List<Operand> fewer = new ArrayList<>(constraint.operands());
                fewer.remove(operand);
                sink.accept(new Constraint(constraint.field(), constraint.operator(), fewer, constraint.place()));
            }
            type.field(constraint.field()).allowed().stream()
                    .sorted()
                    .filter(other ->
                            constraint.operands().stream().noneMatch(known -> known.equals(new Operand.Text(other))))
                    .filter(other -> other.compareTo(word) > 0)
                    .findFirst()
                    .ifPresent(other -> {
                        List<Operand> swapped = new ArrayList<>(constraint.operands());
                        swapped.set(swapped.indexOf(operand), new Operand.Text(other));
                        sink.accept(
                                new Constraint(constraint.field(), constraint.operator(), swapped, constraint.place()));
                    });
        }
    }

    private static Constraint with(Constraint constraint, Operator operator, Operand operand) {
        return new Constraint(constraint.field(), operator, List.of(operand), constraint.place());
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case EQUAL -> Operator.NOT_EQUAL;
            default -> Operator.EQUAL;
        };
    }

    /** The comparison that treats the threshold itself the other way. */
    private static Operator edged(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_MOST;
            case AT_MOST -> Operator.LESS;
            case MORE -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.MORE;
            case EQUAL -> Operator.AT_MOST;
            default -> Operator.EQUAL;
        };
    }

    /** The smallest difference that matters: half a level, a twentieth of a share, one of what is counted. */
    private BigDecimal step(FactType type, String field) {
        FactDefinition fact = standard.facts().get(field);
        boolean share = SHARES.contains(field)
                || (type.name().equals("Partnership")
                        && fact != null
                        && (fact.kind() == FactDefinition.Kind.SHARE
                                || fact.unit().startsWith("share")));
        if (share) {
            return TWENTIETH;
        }
        return HALVES.contains(field) ? HALF : BigDecimal.ONE;
    }

    private static String shown(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return (pattern.negated() ? "not " : "") + pattern.type() + "("
                    + String.join(
                            ", ",
                            pattern.constraints().stream().map(Mutants::shown).toList()) + ")";
        }
        List<Condition> parts = condition instanceof AllOf all ? all.parts() : ((AnyOf) condition).parts();
        String word = condition instanceof AllOf ? " and " : " or ";
        return "(" + String.join(word, parts.stream().map(Mutants::shown).toList()) + ")";
    }

    private static String shown(Constraint constraint) {
        return constraint.field() + " " + constraint.operator().symbol() + " "
                + String.join(
                        ", ", constraint.operands().stream().map(Mutants::shown).toList());
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.text() + '"';
        }
        if (operand instanceof Operand.Decimal number) {
            return number.number().toPlainString();
        }
        return operand instanceof Operand.Flag flag ? String.valueOf(flag.set()) : ((Operand.Variable) operand).name();
    }
}
