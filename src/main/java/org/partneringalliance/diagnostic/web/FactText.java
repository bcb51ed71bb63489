package org.partneringalliance.diagnostic.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.FactDefinition;

/** Facts between what people type, what is stored and what conditions are decided on. Shares are typed in percent. */
final class FactText {

    private static final int MOST_DIGITS = 12;
    private static final int PERCENT_PLACES = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,6})?");
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");

    private FactText() {}

    /**
     * What was typed, as JSON; empty if it is no value of the fact.
     *
     * @param typed one text, or the words that were ticked
     */
    static Optional<String> json(FactDefinition fact, List<String> typed) {
        return switch (fact.kind()) {
            case NUMBER, SHARE -> number(fact, typed.get(0)).map(BigDecimal::toPlainString);
            case FLAG -> one(List.of("true", "false"), typed);
            case CHOICE -> one(fact.words(), typed).map(FactText::quoted);
            case SET ->
                fact.words().containsAll(typed)
                        ? Optional.of(typed.stream()
                                .distinct()
                                .map(FactText::quoted)
                                .collect(Collectors.joining(",", "[", "]")))
                        : Optional.empty();
        };
    }

    private static Optional<String> one(List<String> allowed, List<String> typed) {
        return typed.stream().limit(1).filter(allowed::contains).findFirst();
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static Optional<BigDecimal> number(FactDefinition fact, String typed) {
        String plain = typed.replaceAll("[\\s%]", "");
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain.replace(',', '.'));
        if (fact.kind() == FactDefinition.Kind.SHARE) {
            number = number.movePointLeft(PERCENT_PLACES);
        }
        BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean tooLarge = fact.kind() == FactDefinition.Kind.SHARE && exact.compareTo(BigDecimal.ONE) > 0;
        boolean broken = exact.scale() > (fact.whole() ? 0 : Threshold.PLACES);
        return tooLarge || broken || exact.precision() - exact.scale() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(exact);
    }

    /** What has to be typed, for people. */
    static String allowed(FactDefinition fact) {
        return switch (fact.kind()) {
            case NUMBER -> fact.whole() ? "A whole number from 0 is needed." : "A number from 0 is needed.";
            case SHARE -> "A percentage from 0 to 100 is needed.";
            case FLAG -> "Yes or no is needed.";
            case CHOICE, SET -> "Only what is listed can be chosen.";
        };
    }

    /** What is stored, as it would be typed. */
    static List<String> typed(FactDefinition fact, String json) {
        return switch (fact.kind()) {
            case NUMBER -> List.of(new BigDecimal(json).toPlainString());
            case SHARE ->
                List.of(new BigDecimal(json)
                        .movePointRight(PERCENT_PLACES)
                        .stripTrailingZeros()
                        .toPlainString());
            case FLAG -> List.of(json);
            case CHOICE, SET ->
                WORD.matcher(json).results().map(found -> found.group(1)).toList();
        };
    }

    /** What is stored, as conditions compare it. */
    static Value value(FactDefinition fact, String json) {
        return switch (fact.kind()) {
            case NUMBER, SHARE -> new Value.Exact(Threshold.exact(new BigDecimal(json)));
            case FLAG -> new Value.Flag(Boolean.parseBoolean(json));
            case CHOICE -> new Value.Text(typed(fact, json).stream().findFirst().orElse(""));
            case SET -> new Value.Words(Set.copyOf(typed(fact, json)));
        };
    }
}
