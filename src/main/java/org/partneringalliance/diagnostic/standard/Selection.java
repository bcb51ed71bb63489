package org.partneringalliance.diagnostic.standard;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.standard.Questionnaire.Because;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;

/**
 * Which facts and criteria a form asks: the quick form those it was given and what the gate at the end of the phase rests
 * on, the full form all; of these, what belongs to the phase and counts in the type.
 */
final class Selection {

    private final Standard standard;
    private final Form form;
    private final Standing standing;
    private final Set<String> atGate;
    private final Set<String> quick;

    Selection(Standard standard, Form form, Standing standing) {
        this.standard = standard;
        this.form = form;
        this.standing = standing;
        this.atGate = standard.gates().values().stream()
                .filter(gate -> standing.phase().map(gate.leaves()::equals).orElse(true))
                .flatMap(gate -> gate.criteria().stream())
                .collect(Collectors.toSet());
        this.quick = new HashSet<>(standard.forms().quick().criteria());
        standing.phase().ifPresent(phase -> quick.addAll(atGate));
    }

    /** True if the form asks the fact, which it does not if nothing reads it. */
    boolean asks(FactDefinition fact) {
        return !fact.computed()
                && fact.waiver().isEmpty()
                && standing.within(fact.phases())
                && (form == Form.FULL || standard.forms().quick().facts().contains(fact.name()));
    }

    /** True if the form asks the criterion here. */
    boolean asks(Criterion criterion) {
        return holds(criterion) && leftOut(criterion).isEmpty();
    }

    /** True if the criterion belongs to the form, in this phase and type or in others. */
    boolean holds(Criterion criterion) {
        return form == Form.FULL || quick.contains(criterion.id());
    }

    /**
     * Why the criterion is not asked here; empty if it is. What the gate at the end of the phase rests on is asked in every
     * type, since the gate cannot be judged without it.
     */
    Optional<Because> leftOut(Criterion criterion) {
        if (!standing.within(criterion.phases())) {
            return Optional.of(Because.PHASE);
        }
        return standing.type()
                .filter(type -> !atGate.contains(criterion.id()))
                .filter(type ->
                        factor(criterion, type) <= standard.forms().full().leftOutUpTo())
                .map(type -> Because.TYPE);
    }

    /** The highest that an undecided condition allows: a question is left out only if nothing could make it count. */
    private double factor(Criterion criterion, String type) {
        return Math.max(
                standard.prioritisation().typeFactor(criterion, type, when -> true),
                standard.prioritisation().typeFactor(criterion, type, when -> false));
    }
}
