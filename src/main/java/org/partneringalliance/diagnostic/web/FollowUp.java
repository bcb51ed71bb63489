package org.partneringalliance.diagnostic.web;

import java.util.Map;
import java.util.Optional;

/**
 * What a report says of other rounds and of what was decided. It changes nothing of what is recommended.
 *
 * @param changes what changed since the round before; empty if there is none
 * @param plan where the action plan stands; empty for the sample
 * @param lines what was decided, in a short line, by action
 */
public record FollowUp(Optional<RoundChanges> changes, Optional<String> plan, Map<String, String> lines) {

    /** Of a report that belongs to no partnership that is kept. */
    static final FollowUp NONE = new FollowUp(Optional.empty(), Optional.empty(), Map.of());

    public FollowUp {
        lines = Map.copyOf(lines);
    }

    /** What was decided about an action; empty if it is no matter of the plan. */
    public Optional<String> line(String action) {
        return Optional.ofNullable(lines.get(action));
    }
}
