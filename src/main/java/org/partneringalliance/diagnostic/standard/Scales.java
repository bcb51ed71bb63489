package org.partneringalliance.diagnostic.standard;

import java.util.List;

/** What the numbers and codes mean in words. Every list is in ascending order, tiers in the order of their rank. */
public record Scales(
        List<Level> levels,
        List<WithoutLevel> withoutLevel,
        List<Evidence> evidence,
        List<Effort> efforts,
        List<Tier> tiers,
        List<FactKind> factKinds,
        List<Mark> marks) {

    public Scales {
        levels = List.copyOf(levels);
        withoutLevel = List.copyOf(withoutLevel);
        evidence = List.copyOf(evidence);
        efforts = List.copyOf(efforts);
        tiers = List.copyOf(tiers);
        factKinds = List.copyOf(factKinds);
        marks = List.copyOf(marks);
    }

    /**
     * A level of any criterion, 0 to 4 (content brief 0.2).
     *
     * @param test a question that tells whether a partnership is there
     */
    public record Level(int level, String name, String meaning, String test) {}

    /** An answer that is no level: {@code unknown} or {@code not-applicable}. */
    public record WithoutLevel(String answer, String name, String meaning) {}

    /** How well an answer is shown, 0 to 3 (content brief 0.3). */
    public record Evidence(int evidence, String name, String meaning) {}

    /** What an action takes, 1 to 5 (content brief 5.9). */
    public record Effort(int effort, String name, String meaning) {}

    /** A property of a criterion that changes how it counts. */
    public record Mark(String mark, String meaning) {}

    /** How a fact of a kind is stated. */
    public record FactKind(FactDefinition.Kind kind, String meaning) {}

    /** What a tier asks of the partners (content brief 6.1). */
    public record Tier(String tier, String name, String meaning) {}
}
