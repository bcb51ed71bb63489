package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * A phase of a partnership's life (content brief 2.1).
 *
 * @param question by what to recognise it
 * @param milestones what is reached when it is over
 * @param protect the quality of process to look after
 * @param correspondsTo what other models call it
 */
public record Phase(
        String id,
        String name,
        String meaning,
        String question,
        List<String> milestones,
        String typicalLength,
        String protect,
        List<Correspondence> correspondsTo) {

    public Phase {
        milestones = List.copyOf(milestones);
        correspondsTo = List.copyOf(correspondsTo);
    }

    /** What a source calls the same stretch of time. */
    public record Correspondence(String source, String as) {}
}
