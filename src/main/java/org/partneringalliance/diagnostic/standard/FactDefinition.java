package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A fact that may be stated about a partnership (content brief 0.6).
 *
 * @param unit of a number; empty otherwise
 * @param whole numbers without decimals only
 * @param values of a choice or set; empty otherwise
 * @param deadline a number of months until an event closes a window
 * @param computed worked out from the document, never stated
 */
public record FactDefinition(
        String name,
        Kind kind,
        String unit,
        boolean whole,
        List<String> values,
        boolean deadline,
        boolean computed,
        String meaning) {

    public FactDefinition {
        values = List.copyOf(values);
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
