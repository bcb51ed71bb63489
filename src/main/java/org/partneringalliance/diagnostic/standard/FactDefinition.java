package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact that may be stated about a partnership (content brief 0.6).
 *
 * @param topic the heading it stands under
 * @param unit of a number; empty otherwise
 * @param whole numbers without decimals only
 * @param values of a choice or set; empty otherwise
 * @param valuesOf the part of the standard that the values are taken from; empty for most
 * @param deadline a number of months until an event closes a window
 * @param computed worked out from the document, never stated
 * @param appliesWhen alternatives under which it is worth asking; empty: always
 * @param phases in which it is worth asking; empty: in all
 * @param meaning a phrase for what it is
 * @param question as asked; empty if it is computed
 * @param why why it is asked, or worked out
 * @param whoKnows who would know; empty if it is computed
 * @param waiver why it may be stated although nothing reads it, so that it is not asked; empty for most
 */
public record FactDefinition(
        String name,
        String topic,
        Kind kind,
        String unit,
        boolean whole,
        List<Value> values,
        String valuesOf,
        boolean deadline,
        boolean computed,
        List<When> appliesWhen,
        List<String> phases,
        String meaning,
        String question,
        String why,
        String whoKnows,
        String waiver) {

    public FactDefinition {
        values = List.copyOf(values);
        appliesWhen = List.copyOf(appliesWhen);
        phases = List.copyOf(phases);
    }

    /** A value that a choice or set may have, and how it is shown. */
    public record Value(String value, String label) {}

    /** The values as they are written in documents and rules, in their order. */
    public List<String> words() {
        return values.stream().map(Value::value).toList();
    }

    /** The label of a value; empty if it has no such value. */
    public Optional<String> label(String word) {
        return values.stream()
                .filter(value -> value.value().equals(word))
                .map(Value::label)
                .findFirst();
    }

    /** The same fact with the values that it takes from another part of the standard. */
    FactDefinition with(List<Value> taken) {
        return new FactDefinition(
                name,
                topic,
                kind,
                unit,
                whole,
                taken,
                valuesOf,
                deadline,
                computed,
                appliesWhen,
                phases,
                meaning,
                question,
                why,
                whoKnows,
                waiver);
    }

    /** What its values are. */
    public enum Kind {
        /** Zero or more. */
        NUMBER,
        /** 0 to 1. */
        SHARE,
        /** True or false. */
        FLAG,
        /** One of {@code values}. */
        CHOICE,
        /** Some of {@code values}. */
        SET;

        /** As written in the knowledge base. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
