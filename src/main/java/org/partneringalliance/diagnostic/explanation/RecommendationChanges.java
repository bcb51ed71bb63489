package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FactorReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.standard.Standard;

/** How the recommendations of two diagnoses differ, and why. */
final class RecommendationChanges {

    private final Diagnosed before;
    private final Diagnosed after;
    private final OrderChanges order;
    private final CallChanges calls;
    private final Telling telling;

    RecommendationChanges(Diagnosed before, Diagnosed after, Audience audience) {
        Standard standard = after.examination().standard();
        this.before = before;
        this.after = after;
        this.order = new OrderChanges(before.actions(), after.actions());
        this.telling = new Telling(standard, new Sentences(standard, audience));
        this.calls = new CallChanges(before, after, telling);
    }

    Changes changes() {
        return new Changes(
                order.appeared().stream()
                        .flatMap(action -> after.recommendation(action).stream())
                        .map(now -> new Entry(now.action(), now.title(), calls.whyAppeared(now)))
                        .toList(),
                order.disappeared().stream()
                        .flatMap(action -> before.recommendation(action).stream())
                        .map(then -> new Entry(then.action(), then.title(), calls.whyDisappeared(then)))
                        .toList(),
                order.kept().stream().flatMap(action -> moved(action).stream()).toList());
    }

    private Optional<Move> moved(String action) {
        RecommendationReport then = before.recommendation(action).orElseThrow();
        RecommendationReport now = after.recommendation(action).orElseThrow();
        String from = then.horizon() + " " + then.rank();
        String to = now.horizon() + " " + now.rank();
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Move(action, now.title(), from, to, whyMoved(then, now)));
    }

    private List<String> whyMoved(RecommendationReport then, RecommendationReport now) {
        List<String> why = new ArrayList<>(calls.gained(then, now));
        why.addAll(calls.lost(then, now));
        why.addAll(telling.ofTiers(now.tier(), then.tier()));
        why.addAll(factors(then, now));
        why.addAll(telling.ofItems("before-it-now", order.overtaking(now.action())));
        why.addAll(telling.ofItems("before-it-no-longer", order.overtaken(now.action())));
        if (!now.horizon().equals(then.horizon())) {
            why.addAll(telling.ofValues("room-changed", inTheFirst(after), inTheFirst(before)));
        }
        return why.stream().distinct().toList();
    }

    private static String inTheFirst(Diagnosed diagnosed) {
        return String.valueOf(diagnosed.diagnosis().recommendations().stream()
                .filter(each -> each.horizon().equals("now"))
                .count());
    }

    private List<String> factors(RecommendationReport then, RecommendationReport now) {
        FactorReport old = then.factors();
        FactorReport current = now.factors();
        List<String> why = new ArrayList<>();
        why.addAll(factor("priority index", now.priorityIndex(), then.priorityIndex()));
        why.addAll(factor("benefit", current.benefit(), old.benefit()));
        why.addAll(factor("factor for place in the advice", current.pattern(), old.pattern()));
        why.addAll(factor("factor for urgency", current.urgency(), old.urgency()));
        why.addAll(factor("factor for confidence", current.confidence(), old.confidence()));
        why.addAll(factor("factor for consensus", current.consensus(), old.consensus()));
        return why;
    }

    private List<String> factor(String name, BigDecimal now, BigDecimal then) {
        return factor(name, Optional.of(now), Optional.of(then));
    }

    /** Nothing if it is the same, or if one of them would show what few people answered. */
    private List<String> factor(String name, Optional<BigDecimal> now, Optional<BigDecimal> then) {
        return now
                .flatMap(current -> then.filter(old -> old.compareTo(current) != 0)
                        .map(old -> telling.of(
                                "factor-changed", Map.of("factor", name, "now", plain(current), "before", plain(old)))))
                .stream()
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
