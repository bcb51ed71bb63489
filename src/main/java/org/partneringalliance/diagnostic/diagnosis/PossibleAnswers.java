package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * What could be answered to a question, as far as rules tell answers apart: every level of a criterion, every word of a
 * choice; of a number, what is below, at and above each value that a rule asks for.
 */
final class PossibleAnswers {

    private static final int HIGHEST_LEVEL = 4;

    private PossibleAnswers() {}

    /** One answer, in words and as what it makes of a comparison. */
    record PossibleAnswer(String item, String words, Value value) {

        /** The truth of a comparison after this answer; empty if it says nothing of it. */
        Optional<Truth> decides(Comparison comparison) {
            Key key = comparison.key();
            Optional<Value> decided = switch (key.type()) {
                case "Partnership" -> key.field().equals(item) ? Optional.of(value) : Optional.empty();
                case "Rating" -> key.subject().equals(item) ? measure(key.field()) : Optional.empty();
                case "Gap" -> key.subject().startsWith(item + " ") ? Optional.of(exact(0)) : Optional.empty();
                default -> Optional.empty();
            };
            return decided.map(
                    known -> Truth.of(Interpreter.holds(known, comparison.operator(), comparison.required())));
        }

        /** If everybody answers alike. */
        private Optional<Value> measure(String field) {
            return switch (field) {
                case "score", "lowest" -> Optional.of(value);
                case "spread", "unknownShare" -> Optional.of(exact(0));
                default -> Optional.empty();
            };
        }
    }

    /** In their natural order; levels from 0 on, numbers from the least on. */
    static List<PossibleAnswer> to(String item, Standard standard, Collection<Evaluation> rules) {
        FactDefinition fact = standard.facts().get(item);
        List<PossibleAnswer> answers = new ArrayList<>();
        if (fact == null) {
            for (int level = 0; level <= HIGHEST_LEVEL; level++) {
                answers.add(new PossibleAnswer(item, String.valueOf(level), exact(level)));
            }
            return answers;
        }
        return switch (fact.kind()) {
            case FLAG ->
                List.of(
                        new PossibleAnswer(item, "true", new Value.Flag(true)),
                        new PossibleAnswer(item, "false", new Value.Flag(false)));
            case CHOICE ->
                fact.words().stream()
                        .map(word -> new PossibleAnswer(item, word, new Value.Text(word)))
                        .toList();
            case SET -> {
                answers.add(new PossibleAnswer(item, "none of them", new Value.Words(Set.of())));
                fact.words()
                        .forEach(word -> answers.add(new PossibleAnswer(item, word, new Value.Words(Set.of(word)))));
                yield answers;
            }
            case NUMBER -> numbers(item, asked(item, rules));
            case SHARE ->
                numbers(item, asked(item, rules)).stream()
                        .filter(answer -> !beyondAll(answer))
                        .toList();
        };
    }

    private static List<PossibleAnswer> numbers(String item, SortedSet<BigDecimal> asked) {
        List<PossibleAnswer> answers = new ArrayList<>();
        Optional<BigDecimal> last = Optional.empty();
        for (BigDecimal number : asked) {
            String least = last.map(before -> "more than " + before.toPlainString() + ", ")
                    .orElse("");
            BigFraction exact = Threshold.exact(number);
            BigFraction lower = last.map(Threshold::exact).orElse(BigFraction.ZERO);
            if (number.signum() > 0) {
                answers.add(new PossibleAnswer(
                        item,
                        least + "less than " + number.toPlainString(),
                        new Value.Exact(lower.add(exact).divide(BigFraction.of(2)))));
            }
            answers.add(new PossibleAnswer(item, number.toPlainString(), new Value.Exact(exact)));
            last = Optional.of(number);
        }
        last.ifPresent(number -> answers.add(new PossibleAnswer(
                item,
                "more than " + number.toPlainString(),
                new Value.Exact(Threshold.exact(number).add(BigFraction.ONE)))));
        return answers;
    }

    /** No share is more than the whole. */
    private static boolean beyondAll(PossibleAnswer answer) {
        return answer.value() instanceof Value.Exact share && share.number().compareTo(BigFraction.of(2)) >= 0;
    }

    /** The numbers that rules compare it with. */
    private static SortedSet<BigDecimal> asked(String item, Collection<Evaluation> rules) {
        SortedSet<BigDecimal> asked = new TreeSet<>();
        rules.forEach(rule -> rule.leaves()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(comparison -> comparison.key().equals(new Key("Partnership", "", item)))
                .flatMap(comparison -> comparison.required().stream())
                .filter(Operand.Decimal.class::isInstance)
                .forEach(operand -> asked.add(((Operand.Decimal) operand).number())));
        return asked;
    }

    private static Value exact(int number) {
        return new Value.Exact(BigFraction.of(number));
    }
}
