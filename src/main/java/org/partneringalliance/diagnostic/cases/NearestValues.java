package org.partneringalliance.diagnostic.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Finds what to put in the place of a value so that a comparison has another outcome: numbers that just reach or just miss
 * the threshold, and words that stand near the present one.
 */
final class NearestValues {

    private final Standard standard;
    private final Steps steps;

    NearestValues(Standard standard) {
        this.standard = standard;
        this.steps = new Steps(standard);
    }

    /** Values under which a comparison holds, or under which it does not; nearest to the present one first. */
    List<Value> of(Comparison comparison, FactType type, boolean holding) {
        Field field = type.field(comparison.key().field());
        Stream<? extends Value> values = switch (field.kind()) {
            case NUMBER -> numbers(comparison, type).stream();
            case FLAG -> Stream.of(new Value.Flag(true), new Value.Flag(false));
            case TEXT -> near(comparison, words(comparison, field)).stream().map(Value.Text::new);
            case WORDS -> sets(comparison, words(comparison, field)).stream();
        };
        return values.filter(value -> Interpreter.holds(value, comparison.operator(), comparison.required()) == holding)
                .<Value>map(value -> value)
                .toList();
    }

    private List<Value.Exact> numbers(Comparison comparison, FactType type) {
        String name = comparison.key().field();
        FactType.Range range = type.field(name).range();
        BigDecimal threshold = ((Operand.Decimal) comparison.required().get(0)).number();
        BigDecimal step = steps.of(type, name);
        Set<BigDecimal> around = new TreeSet<>(List.of(
                threshold,
                threshold.add(step),
                threshold.subtract(step),
                threshold.setScale(0, RoundingMode.FLOOR),
                threshold.setScale(0, RoundingMode.CEILING)));
        range.least().ifPresent(around::add);
        range.most().ifPresent(around::add);
        BigFraction present =
                comparison.actual().map(value -> ((Value.Exact) value).number()).orElse(Threshold.exact(threshold));
        return around.stream()
                .filter(range::contains)
                .map(Threshold::exact)
                .sorted(Comparator.comparing(number -> number.subtract(present).abs()))
                .map(Value.Exact::new)
                .toList();
    }

    /** In the order in which the standard lists them, or else in that of the alphabet. */
    private List<String> words(Comparison comparison, Field field) {
        return Optional.ofNullable(standard.facts().get(comparison.key().field()))
                .filter(fact -> comparison.key().type().equals(RuleVocabulary.PARTNERSHIP))
                .map(FactDefinition::words)
                .orElseGet(() -> field.allowed().stream().sorted().toList());
    }

    private static List<String> near(Comparison comparison, List<String> words) {
        String present = comparison
                .actual()
                .map(Value::toString)
                .orElseGet(() -> ((Operand.Text) comparison.required().get(0)).text());
        int place = words.indexOf(present);
        return words.stream()
                .sorted(Comparator.comparing(word -> Math.abs(words.indexOf(word) - place)))
                .toList();
    }

    private static List<Value.Words> sets(Comparison comparison, List<String> words) {
        String asked = ((Operand.Text) comparison.required().get(0)).text();
        Set<String> present =
                comparison.actual().map(value -> ((Value.Words) value).words()).orElse(Set.of());
        Set<String> more = new TreeSet<>(present);
        more.add(asked);
        Set<String> fewer = new TreeSet<>(present);
        fewer.remove(asked);
        List<Value.Words> sets = new ArrayList<>();
        sets.add(new Value.Words(more));
        sets.add(new Value.Words(fewer));
        near(comparison, words).stream()
                .filter(word -> fewer.isEmpty() && !word.equals(asked))
                .findFirst()
                .ifPresent(word -> sets.add(1, new Value.Words(Set.of(word))));
        return sets;
    }
}
