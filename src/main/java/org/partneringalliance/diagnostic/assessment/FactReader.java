package org.partneringalliance.diagnostic.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.standard.FactDefinition;

/** Reads the stated facts of a partnership. Immutable. */
final class FactReader {

    private final Map<String, FactDefinition> definitions;
    private final Set<String> statable;

    FactReader(Map<String, FactDefinition> definitions) {
        this.definitions = definitions;
        this.statable = definitions.values().stream()
                .filter(Predicate.not(FactDefinition::computed))
                .map(FactDefinition::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Facts by name. */
    SortedMap<String, Value> read(DocumentObject facts) {
        SortedMap<String, Value> known = new TreeMap<>();
        facts.entries().forEach((name, value) -> fact(name, value).ifPresent(fact -> known.put(name, fact)));
        return known;
    }

    private Optional<Value> fact(String name, DocumentValue value) {
        Optional<FactDefinition> definition = Optional.ofNullable(definitions.get(name));
        if (definition.isEmpty()) {
            value.report(at -> Problem.notAllowed(at, "unknown fact", name, statable));
        } else if (definition.get().computed()) {
            value.report(at -> Problem.at(
                    at, "the fact '" + name + "' is worked out from the document and never stated; leave it out"));
        }
        return definition.filter(known -> !known.computed()).flatMap(known -> value(known, value));
    }

    private static Optional<Value> value(FactDefinition definition, DocumentValue value) {
        if (value.isNull()) {
            value.refuse("a fact that is unknown is left out", form(definition));
            return Optional.empty();
        }
        return switch (definition.kind()) {
            case NUMBER, SHARE -> number(definition, value);
            case FLAG -> value.flag().map(Value.Flag::new);
            case CHOICE ->
                value.oneOf("this is not a value of the fact '" + definition.name() + "'", definition.words())
                        .map(Value.Text::new);
            case SET -> words(definition, value);
        };
    }

    private static Optional<Value> number(FactDefinition definition, DocumentValue value) {
        Optional<BigDecimal> number = value.decimal().filter(found -> allows(definition, found));
        if (number.isEmpty()) {
            value.refuse("this is not a value of the fact '" + definition.name() + "'", form(definition));
        }
        return number.map(Threshold::exact).map(Value.Exact::new);
    }

    private static boolean allows(FactDefinition definition, BigDecimal number) {
        boolean tooLarge = definition.kind() == FactDefinition.Kind.SHARE && number.compareTo(BigDecimal.ONE) > 0;
        boolean broken = definition.whole() && number.scale() > 0;
        return number.signum() >= 0 && !tooLarge && !broken;
    }

    private static Optional<Value> words(FactDefinition definition, DocumentValue value) {
        return Optional.of(new Value.Words(new WordList(definition.words()).read(value)));
    }

    private static String form(FactDefinition definition) {
        return switch (definition.kind()) {
            case NUMBER ->
                definition.whole()
                        ? "a whole number from 0 (%s), %s".formatted(definition.unit(), ExactDecimal.WHOLE_FORM)
                        : "a number from 0 (%s), %s".formatted(definition.unit(), ExactDecimal.FORM);
            case SHARE -> "a share from 0 to 1, for instance 0.62 for 62 %, " + ExactDecimal.FORM;
            case FLAG -> "true, false";
            case CHOICE -> String.join(", ", definition.words());
            case SET -> "a list of " + String.join(", ", definition.words());
        };
    }
}
