package org.partneringalliance.diagnostic.standard;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much principles and criteria matter in a type of partnership (content brief 6.6).
 *
 * @param when further facts that must hold
 * @param factors by principle or criterion id; a criterion's own factor counts before its principle's; 1.0 is neutral
 */
public record TypeFactor(String type, Optional<When> when, Map<String, Double> factors) {
    public TypeFactor {
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
    }
}
