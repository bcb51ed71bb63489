package org.partneringalliance.diagnostic.cases;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/** The smallest difference of a number that matters: half a level, a twentieth of a share, one of what is counted. */
final class Steps {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private static final Set<String> LEVELS = Set.of(
            "Assessment.lowestAreaMean",
            "Assessment.lowestCritical",
            "Assessment.meanEvidence",
            "Assessment.meanRaw",
            "Gap.size",
            "Rating.evidence",
            "Rating.lowest",
            "Rating.score",
            "Rating.shortfall",
            "Rating.spread",
            "Rating.trend");
    private static final Set<String> SHARES =
            Set.of("Assessment.respondentOverlap", "Group.responseRatio", "Group.unknownShare", "Rating.unknownShare");
    private static final Set<String> COUNTS =
            Set.of("Assessment.monthsSincePrevious", "Divergence.criteria", "Gate.below", "Rating.weight");

    private final Standard standard;

    Steps(Standard standard) {
        this.standard = standard;
    }

    /**
     * The step of a field.
     *
     * @throws IllegalArgumentException if it is neither a fact nor listed here
     */
    BigDecimal of(FactType type, String field) {
        if (type.name().equals("Partnership")) {
            return Optional.ofNullable(standard.facts().get(field))
                    .map(Steps::step)
                    .orElseThrow(() -> new IllegalArgumentException("'" + field + "' is no fact"));
        }
        String name = type.name() + "." + field;
        if (LEVELS.contains(name)) {
            return HALF;
        }
        if (SHARES.contains(name)) {
            return TWENTIETH;
        }
        if (COUNTS.contains(name)) {
            return BigDecimal.ONE;
        }
        throw new IllegalArgumentException("nobody said how small a difference of " + name + " matters; list it");
    }

    private static BigDecimal step(FactDefinition fact) {
        boolean share = fact.kind() == FactDefinition.Kind.SHARE || fact.unit().startsWith("share");
        return share ? TWENTIETH : BigDecimal.ONE;
    }
}
