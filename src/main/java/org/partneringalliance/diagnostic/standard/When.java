package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Facts and the values each may have; holds if every fact has one of its values.
 *
 * @param facts by name; flags as {@code true} and {@code false}
 */
public record When(@JsonValue Map<String, List<Object>> facts) {

    /** Beside facts: one organisation with both roles, codes joined by a plus. */
    public static final String PARTNER_ROLE = "partnerRole";

    /** Beside facts: the band of {@link Size} that the partnership belongs to. */
    public static final String SIZE_BAND = "sizeBand";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public When {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * True or false where the facts decide, empty where a missing fact leaves it open.
     *
     * @param value the values a fact has; empty if it is unknown
     */
    public Optional<Boolean> holds(Function<String, List<String>> value) {
        boolean open = false;
        for (Map.Entry<String, List<Object>> fact : facts.entrySet()) {
            List<String> actual = value.apply(fact.getKey());
            if (actual.isEmpty()) {
                open = true;
            } else if (fact.getValue().stream().noneMatch(allowed -> actual.contains(String.valueOf(allowed)))) {
                return Optional.of(false);
            }
        }
        return open ? Optional.empty() : Optional.of(true);
    }
}
