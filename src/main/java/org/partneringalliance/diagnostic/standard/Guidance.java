package org.partneringalliance.diagnostic.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a new or forming partnership needs to know before it has answered anything: what its phase is for, the gate at its
 * end with what has to be discussed and settled, what matters most, and what its agreement should settle. Immutable.
 *
 * @param type empty if it is not known
 * @param emphasis the few principles that matter more than usual here, by factor, then by the weight of their criteria
 */
public record Guidance(
        Phase phase,
        Optional<PartnershipType> type,
        List<Emphasis> emphasis,
        GateGuidance gate,
        List<AgreementTopic> agreement) {

    public Guidance {
        emphasis = List.copyOf(emphasis);
        agreement = List.copyOf(agreement);
    }

    /**
     * A principle that matters more than usual.
     *
     * @param factor more than 1; the factor of the phase times the highest of the type among its criteria
     */
    public record Emphasis(String principle, String statement, double factor) {}

    /** A gate with its critical elements. */
    public record GateGuidance(String gate, String question, boolean recurring, List<ElementGuidance> elements) {
        public GateGuidance {
            elements = List.copyOf(elements);
        }
    }

    /** A critical element: what to discuss, what counts as settled, and the criteria by which to see it. */
    public record ElementGuidance(
            String element, String text, String discuss, String settled, List<CriterionGuidance> criteria) {
        public ElementGuidance {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion of a gate.
     *
     * @param atLeast the level that the gate asks for
     * @param looksLike what that level looks like; the gate can be passed with it
     * @param aim what the next level looks like; better to go on with
     * @param appliesWhen alternatives under which the criterion applies; empty: always
     * @param ways examples of how to get there that fit the phase and type
     */
    public record CriterionGuidance(
            String criterion,
            String statement,
            int atLeast,
            String looksLike,
            String aim,
            List<When> appliesWhen,
            List<Criterion.Way> ways) {
        public CriterionGuidance {
            appliesWhen = List.copyOf(appliesWhen);
            ways = List.copyOf(ways);
        }
    }

    /** The guidance for a partnership; for the first phase if none is stated. */
    public static Guidance of(Standard standard, Standing standing) {
        String first = standard.phases().keySet().iterator().next();
        return new Guide(standard, standing.phase().orElse(first), standing.type()).make();
    }

    /** Makes one guidance. */
    private static final class Guide {

        /** More would emphasise nothing. */
        private static final int MOST_EMPHASIS = 7;

        private final Standard standard;
        private final Phase phase;
        private final Optional<String> type;

        Guide(Standard standard, String phase, Optional<String> type) {
            this.standard = standard;
            this.phase = Objects.requireNonNull(standard.phases().get(phase), phase);
            this.type = type;
        }

        Guidance make() {
            return new Guidance(
                    phase,
                    type.map(id -> Objects.requireNonNull(standard.types().get(id), id)),
                    emphasis(),
                    gate(),
                    List.copyOf(standard.agreement().values()));
        }

        private List<Emphasis> emphasis() {
            return standard.principles().values().stream()
                    .map(principle -> new Emphasis(principle.id(), principle.statement(), factor(principle)))
                    .filter(emphasis -> emphasis.factor() > 1)
                    .sorted(Comparator.comparingDouble(Emphasis::factor)
                            .thenComparingInt(emphasis -> weight(emphasis.principle()))
                            .reversed())
                    .limit(MOST_EMPHASIS)
                    .toList();
        }

        private int weight(String principle) {
            return standard.criteria().values().stream()
                    .filter(criterion -> criterion.principle().equals(principle))
                    .mapToInt(Criterion::weight)
                    .sum();
        }

        private double factor(Principle principle) {
            double ofPhase = standard.phaseFactor(principle.id(), phase.id());
            double ofType = type.flatMap(id -> highest(principle, id)).orElse(1.0);
            return Math.round(ofPhase * ofType * 100) / 100.0;
        }

        /** What only a condition would add is not promised. */
        private Optional<Double> highest(Principle principle, String id) {
            return standard.criteria(principle).stream()
                    .map(criterion -> standard.prioritisation().typeFactor(criterion, id, when -> false))
                    .max(Comparator.naturalOrder());
        }

        private GateGuidance gate() {
            Gate gate = standard.gateAfter(phase);
            return new GateGuidance(
                    gate.id(),
                    gate.question(),
                    gate.recurring(),
                    gate.elements().stream()
                            .map(element -> element(gate, element))
                            .toList());
        }

        private ElementGuidance element(Gate gate, Gate.Element element) {
            return new ElementGuidance(
                    element.id(),
                    element.text(),
                    element.discuss(),
                    element.settled(),
                    element.criteria().stream().map(id -> criterion(gate, id)).toList());
        }

        private CriterionGuidance criterion(Gate gate, String id) {
            Criterion criterion = Objects.requireNonNull(standard.criteria().get(id), id);
            int atLeast = Objects.requireNonNull(standard.thresholds(gate.id()).get(id), id);
            return new CriterionGuidance(
                    id,
                    criterion.statement(),
                    atLeast,
                    criterion.levels().get(atLeast).anchor(),
                    criterion
                            .levels()
                            .get(Math.min(atLeast + 1, criterion.levels().size() - 1))
                            .anchor(),
                    criterion.appliesWhen(),
                    criterion.ways().stream().filter(this::fits).toList());
        }

        private boolean fits(Criterion.Way way) {
            Standing standing = new Standing(Optional.of(phase.id()), type);
            return standing.within(way.phases())
                    && (way.types().isEmpty() || type.map(way.types()::contains).orElse(true));
        }
    }
}
