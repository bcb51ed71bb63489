package org.partneringalliance.diagnostic.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which criteria apply when: by phase, by type, and by facts that only the partnership knows. */
final class Asked {

    private final Standard standard;
    private final Standing standing;
    private final Set<String> atGates;

    Asked(Standard standard, Standing standing) {
        this.standard = standard;
        this.standing = standing;
        this.atGates = standard.gates().values().stream()
                .flatMap(gate -> gate.criteria().stream())
                .collect(Collectors.toSet());
    }

    /** Why a criterion is not asked, in a word. */
    enum Reason {
        /** It does not belong to the phase. */
        PHASE,
        /** It counts for little in the type. */
        TYPE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why a criterion is not asked; empty if it is. What a gate rests on is asked in every type, since the gate cannot be
     * judged without it. A condition of a type factor that no fact has decided yet counts as holding.
     */
    Optional<Reason> leftOut(Criterion criterion) {
        if (!standing.within(criterion.phases())) {
            return Optional.of(Reason.PHASE);
        }
        return standing.type()
                .filter(type -> !atGates.contains(criterion.id()) && factor(criterion, type) < least())
                .map(type -> Reason.TYPE);
    }

    private double factor(Criterion criterion, String type) {
        return standard.prioritisation().typeFactor(criterion, type, when -> true);
    }

    private double least() {
        return standard.forms().full().leastTypeFactor();
    }
}
