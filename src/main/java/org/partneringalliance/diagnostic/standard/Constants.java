package org.partneringalliance.diagnostic.standard;

import java.math.BigDecimal;
import java.util.List;

/** The numbers of content brief section 6, so that they can be tuned without a programmer. */
public record Constants(
        List<Severity> severity,
        Leverage leverage,
        Benefit benefit,
        Steps steps,
        Urgency urgency,
        Confidence confidence,
        Consensus consensus,
        double effortExponent,
        double overtakeFactor,
        double needPriority,
        Horizons horizons,
        Restraint restraint,
        Ending ending,
        List<String> voiceFirst,
        Extras extras) {

    public Constants {
        severity = List.copyOf(severity);
        voiceFirst = List.copyOf(voiceFirst);
    }

    /** How bad a score is; between two given scores it is interpolated in a straight line. */
    public record Severity(BigDecimal score, double severity) {}

    /**
     * What fixing a criterion releases.
     *
     * @param most the largest addition to 1
     * @param step added per unit of weighted downstream severity
     * @param hops how far to look
     * @param decay per hop after the first
     * @param downstreamAtMost criteria above this score release nothing
     */
    public record Leverage(
            double most, double step, double hard, double soft, int hops, double decay, BigDecimal downstreamAtMost) {}

    /**
     * How targets add up.
     *
     * @param targets weights of the best, second and third target
     * @param withoutTargets if a pattern calls for the action but no target is rated weak
     * @param disputedFrom spread from which a disputed criterion counts halfway to its lowest group
     */
    public record Benefit(List<Double> targets, double withoutTargets, BigDecimal disputedFrom) {
        public Benefit {
            targets = List.copyOf(targets);
        }
    }

    /** The pattern factor, by place of the action in the pattern's advice. */
    public record Steps(double first, double second, double later, double none, double further, double most) {}

    /** Factors of U; months of the two windows. */
    public record Urgency(
            double imminent, BigDecimal imminentMonths, double high, BigDecimal highMonths, double improving) {}

    /** Factors of K. */
    public record Confidence(
            double base,
            double perEvidence,
            double perOrganisation,
            int organisations,
            double verifyBelow,
            int fromEffort) {}

    /** Factors of C, by spread. */
    public record Consensus(
            BigDecimal agreedBelow,
            double agreed,
            double mixed,
            BigDecimal dividedAbove,
            double divided,
            double equityFloor) {}

    /** How many actions fit into which time. */
    public record Horizons(
            int now,
            int nowSmallBackbone,
            BigDecimal smallBackboneBelow,
            int nowMicro,
            int microPartners,
            int next,
            int immediateProtection,
            int momentumWithin,
            int momentumEffort) {}

    /** What holds the list short: decision actions where the reason to exist is in doubt, few where all is well. */
    public record Restraint(
            List<String> decisionPatterns, List<String> decisionActions, String steadyPattern, int steadyImprovements) {
        public Restraint {
            decisionPatterns = List.copyOf(decisionPatterns);
            decisionActions = List.copyOf(decisionActions);
        }
    }

    /** An orderly ending: which criteria show it, what may still be raised, how many actions. */
    public record Ending(String phase, List<Bound> shownBy, List<String> first, List<String> also, int most) {
        public Ending {
            shownBy = List.copyOf(shownBy);
            first = List.copyOf(first);
            also = List.copyOf(also);
        }

        /** A criterion that must have at least this score. */
        public record Bound(String criterion, BigDecimal atLeast) {}
    }

    /** Actions with a part of their own in sequencing, and how small a group may be named. */
    public record Extras(
            String verify,
            String listen,
            String voiceCriterion,
            BigDecimal weakAtMost,
            String protectPeople,
            String protectMoney,
            List<String> moneyPrinciples,
            int minimumRespondents) {
        public Extras {
            moneyPrinciples = List.copyOf(moneyPrinciples);
        }
    }
}
