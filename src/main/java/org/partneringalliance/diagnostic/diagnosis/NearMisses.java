package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.NearMiss;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * What almost applied: everything a rule asks for is known and holds, except for one number that lacks little. Little is
 * one level where levels are compared, and a fifth of what is asked elsewhere.
 */
final class NearMisses {

    private static final int MOST = 5;
    private static final BigFraction ONE_LEVEL = BigFraction.ONE;
    private static final BigFraction FIFTH = BigFraction.of(1, 5);

    private final Examination examination;
    private final Privacy privacy;
    private final Sentences sentences;

    private NearMisses(Examination examination) {
        this.examination = examination;
        this.privacy = examination.privacy();
        this.sentences = new Sentences(examination.standard(), Audience.CONSULTANT);
    }

    /** By tier, then by how little is missing, then by id; five at most, each finding once. */
    static List<NearMiss> of(Examination examination, SortedMap<String, Evaluation> diagnoses) {
        NearMisses misses = new NearMisses(examination);
        List<Missed> found = new ArrayList<>();
        diagnoses.forEach((id, evaluation) -> examination
                .conclusions()
                .rules()
                .rule(id)
                .flatMap(rule -> misses.missed(rule, evaluation))
                .ifPresent(found::add));
        List<Missed> best = new ArrayList<>();
        found.stream().sorted(Missed.ORDER).forEach(missed -> {
            if (best.stream().noneMatch(other -> other.id().equals(missed.id()))) {
                best.add(missed);
            }
        });
        return best.stream().limit(MOST).map(misses::report).toList();
    }

    private Optional<Missed> missed(Rule rule, Evaluation evaluation) {
        String id = ((Operand.Text) rule.conclusion().target()).text();
        if (evaluation.truth() != Truth.FALSE || examination.situation().holds(id) || !speaksForItself(evaluation)) {
            return Optional.empty();
        }
        return only(evaluation)
                .flatMap(failing -> distance(failing).map(distance -> new Missed(id, rule, failing, distance)));
    }

    /** Something known holds, and nothing of it would show one person's answer. */
    private boolean speaksForItself(Evaluation evaluation) {
        List<Comparison> holding = evaluation
                .leaves()
                .filter(leaf -> leaf.truth() == Truth.TRUE && leaf instanceof Comparison)
                .map(Comparison.class::cast)
                .toList();
        return !holding.isEmpty()
                && holding.stream()
                        .allMatch(each -> privacy.withheld(each.key()).isEmpty());
    }

    /** The one comparison that would have to hold; empty if there is no such one. */
    private static Optional<Comparison> only(Evaluation evaluation) {
        return evaluation
                .leaves()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(leaf -> leaf.truth() == Truth.FALSE)
                .filter(leaf ->
                        evaluation.truthIf(other -> other.equals(leaf) ? Optional.of(Truth.TRUE) : Optional.empty())
                                == Truth.TRUE)
                .findFirst();
    }

    /** How much is missing, as a share of what counts as little; empty if it is more or would show one person's answer. */
    private Optional<BigFraction> distance(Comparison failing) {
        if (privacy.withheld(failing.key()).isPresent()) {
            return Optional.empty();
        }
        return failing.actual()
                .filter(Value.Exact.class::isInstance)
                .map(value -> ((Value.Exact) value).number())
                .flatMap(actual -> required(failing)
                        .map(required -> actual.subtract(required).abs().divide(little(failing, required))))
                .filter(distance -> distance.compareTo(BigFraction.ONE) <= 0);
    }

    private static Optional<BigFraction> required(Comparison failing) {
        return failing.required().stream()
                .filter(Operand.Decimal.class::isInstance)
                .map(operand -> Threshold.exact(((Operand.Decimal) operand).number()))
                .findFirst()
                .filter(required -> levels(failing) || required.signum() != 0);
    }

    private static BigFraction little(Comparison failing, BigFraction required) {
        return levels(failing) ? ONE_LEVEL : required.abs().multiply(FIFTH);
    }

    private static boolean levels(Comparison failing) {
        boolean rating = failing.key().type().equals("Rating")
                && List.of("score", "lowest", "spread").contains(failing.key().field());
        return rating || failing.key().type().equals("Gap");
    }

    private NearMiss report(Missed missed) {
        Comparison failing = missed.failing();
        return new NearMiss(
                missed.id(),
                examination
                        .standard()
                        .patternOrGuard(missed.id())
                        .map(pattern -> pattern.title())
                        .orElse(missed.id()),
                missed.rule().tier(),
                missed.rule().id(),
                sentences.failed(failing),
                failing.key().subject().isEmpty()
                        ? failing.key().field()
                        : failing.key().subject(),
                failing.actual().map(Plain::of).orElse(BigDecimal.ZERO),
                failing.operator().symbol(),
                failing.required().stream().map(Plain::of).toList());
    }

    /** A rule that one comparison keeps from firing. */
    private record Missed(String id, Rule rule, Comparison failing, BigFraction distance) {

        static final Comparator<Missed> ORDER = Comparator.comparing(
                        (Missed missed) -> "VABCDE".indexOf(missed.rule().tier()))
                .thenComparing(Missed::distance)
                .thenComparing(Missed::id)
                .thenComparing(missed -> missed.rule().id());
    }
}
