package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * Criteria that rest on another one (content brief 6.7).
 *
 * @param from fix this first, or together
 * @param hard criteria that cannot hold without it
 * @param soft criteria that are easier or more durable with it
 */
public record Dependency(String from, List<String> hard, List<String> soft) {
    public Dependency {
        hard = List.copyOf(hard);
        soft = List.copyOf(soft);
    }
}
