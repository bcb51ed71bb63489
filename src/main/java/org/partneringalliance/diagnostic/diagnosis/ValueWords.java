package org.partneringalliance.diagnostic.diagnosis;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.Area;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Wording.Unit;

/** Says values as people read them: shares as per cent, numbers with their unit, words by their label. Immutable. */
final class ValueWords {

    /** Fields of the open types that are shares of a whole; facts say so themselves. */
    private static final Set<String> SHARES = Set.of("unknownShare", "responseRatio", "respondentOverlap");

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Standard standard;

    ValueWords(Standard standard) {
        this.standard = standard;
    }

    /** A known value. */
    String known(Key key, Value value) {
        if (value instanceof Value.Exact exact) {
            return number(key, exact.number());
        }
        return value instanceof Value.Words words
                ? words.words().stream().sorted().map(word -> label(key, word)).collect(Collectors.joining("; "))
                : label(key, value.toString());
    }

    /** What a rule asks for. */
    String asked(Comparison comparison) {
        Key key = comparison.key();
        String required = comparison.required().stream()
                .map(operand -> required(key, operand))
                .collect(Collectors.joining(" or "));
        return switch (comparison.operator()) {
            case AT_MOST -> "at most " + required;
            case AT_LEAST -> "at least " + required;
            case LESS -> "below " + required;
            case MORE -> "above " + required;
            case NOT_EQUAL -> "anything but " + required;
            case CONTAINS -> required + " among them";
            case EQUAL, IN, BIND -> required;
        };
    }

    private String required(Key key, Operand operand) {
        if (operand instanceof Operand.Decimal decimal) {
            return number(key, Threshold.exact(decimal.number()));
        }
        if (operand instanceof Operand.Flag flag) {
            return label(key, String.valueOf(flag.set()));
        }
        return operand instanceof Operand.Text text
                ? "'" + label(key, text.text()) + "'"
                : ((Operand.Variable) operand).name();
    }

    private String number(Key key, BigFraction number) {
        if (share(key)) {
            String percent = number.multiply(HUNDRED)
                    .bigDecimalValue(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            return percent + "%";
        }
        String shown = new Value.Exact(number).toString();
        return unit(key)
                .map(unit -> shown + " " + (one(number) ? unit.one() : unit.many()))
                .orElse(shown);
    }

    private static boolean one(BigFraction number) {
        return number.abs().equals(BigFraction.ONE);
    }

    private boolean share(Key key) {
        return SHARES.contains(key.field())
                || fact(key)
                        .filter(fact -> fact.kind() == FactDefinition.Kind.SHARE
                                || fact.unit().startsWith("share"))
                        .isPresent();
    }

    /** Empty if the value has none, or what it is the value of says it. */
    private Optional<Unit> unit(Key key) {
        Optional<FactDefinition> fact = fact(key);
        if (fact.isEmpty()) {
            return standard.wording().condition(key.type(), key.field()).unit();
        }
        return fact.filter(known -> !known.unit().isEmpty() && !saysItsUnit(known))
                .map(known -> new Unit(singular(known.unit()), known.unit()));
    }

    private static boolean saysItsUnit(FactDefinition fact) {
        String meaning = fact.meaning().toLowerCase(Locale.ROOT);
        return meaning.startsWith("number of") || meaning.contains(fact.unit().toLowerCase(Locale.ROOT));
    }

    private static String singular(String unit) {
        return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** A word as people read it: by the labels of its fact, or the name of what it is the id of. */
    private String label(Key key, String word) {
        if (List.of("true", "false").contains(word)) {
            return word.equals("true") ? "yes" : "no";
        }
        Optional<String> label = fact(key).flatMap(fact -> fact.label(word));
        if (key.field().equals("principle")) {
            label = Optional.ofNullable(standard.principles().get(word)).map(Principle::statement);
        } else if (key.field().equals("area")) {
            label = Optional.ofNullable(standard.areas().get(word)).map(Area::title);
        }
        return label.map(Sentences::withoutEnd).orElse(word);
    }

    private Optional<FactDefinition> fact(Key key) {
        return key.type().equals("Partnership")
                ? Optional.ofNullable(standard.facts().get(key.field()))
                : Optional.empty();
    }
}
