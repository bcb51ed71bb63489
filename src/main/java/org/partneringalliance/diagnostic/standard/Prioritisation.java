package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The numbers and relations that order advice (content brief section 6). */
public record Prioritisation(
        Constants constants,
        List<Dependency> dependencies,
        List<PhaseFactor> phaseFactors,
        List<TypeFactor> typeFactors) {

    private static final double NEUTRAL = 1.0;

    public Prioritisation {
        dependencies = List.copyOf(dependencies);
        phaseFactors = List.copyOf(phaseFactors);
        typeFactors = List.copyOf(typeFactors);
    }

    /**
     * How much a principle matters in a phase (content brief 6.5).
     *
     * @param phase its place among the phases, from 0
     */
    double phaseFactor(String principle, int phase) {
        return phaseFactors.stream()
                .filter(factor -> factor.principle().equals(principle))
                .map(factor -> factor.factors().get(phase))
                .findFirst()
                .orElse(NEUTRAL);
    }

    /**
     * How much a criterion matters in a type of partnership (content brief 6.6). A factor of the criterion itself counts
     * before one of its principle, and a later entry, under a condition of its own, before an earlier one.
     *
     * @param holds whether a condition holds
     */
    public double typeFactor(Criterion criterion, String type, Predicate<When> holds) {
        List<TypeFactor> entries = typeFactors.stream()
                .filter(entry -> entry.type().equals(type))
                // Before the conditions, which cost more.
                .filter(entry -> entry.factors().containsKey(criterion.id())
                        || entry.factors().containsKey(criterion.principle()))
                .filter(entry -> entry.when().map(holds::test).orElse(true))
                .toList();
        return factor(entries, criterion.id())
                .or(() -> factor(entries, criterion.principle()))
                .orElse(NEUTRAL);
    }

    private static Optional<Double> factor(List<TypeFactor> entries, String id) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.factors().get(id)).stream())
                .reduce((general, particular) -> particular);
    }
}
