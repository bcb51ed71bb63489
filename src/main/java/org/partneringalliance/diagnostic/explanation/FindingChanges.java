package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** How the findings of two diagnoses differ, and why. */
final class FindingChanges {

    private final Diagnosed before;
    private final Diagnosed after;
    private final Standard standard;
    private final OrderChanges order;
    private final ConditionChanges conditions;
    private final Telling telling;

    FindingChanges(Diagnosed before, Diagnosed after, Audience audience) {
        this.before = before;
        this.after = after;
        this.standard = after.examination().standard();
        this.order = new OrderChanges(before.findings(), after.findings());
        Sentences sentences = new Sentences(standard, audience);
        this.conditions = new ConditionChanges(before.examination(), after.examination(), sentences);
        this.telling = new Telling(standard, sentences);
    }

    Changes changes() {
        return new Changes(
                order.appeared().stream()
                        .flatMap(id -> after.finding(id).stream())
                        .map(finding -> entry(finding, arrived(finding.id(), Kind.DIAGNOSE, Kind.WEAK)))
                        .toList(),
                order.disappeared().stream()
                        .flatMap(id -> before.finding(id).stream())
                        .map(finding -> entry(finding, lost(finding.id(), Kind.DIAGNOSE, Kind.WEAK)))
                        .toList(),
                order.kept().stream().flatMap(id -> moved(id).stream()).toList());
    }

    private static Entry entry(FindingReport finding, Stream<String> why) {
        return new Entry(finding.id(), finding.title(), why.distinct().toList());
    }

    private Optional<Move> moved(String id) {
        FindingReport then = before.finding(id).orElseThrow();
        FindingReport now = after.finding(id).orElseThrow();
        String from = standing(then, order.before());
        String to = standing(now, order.after());
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Move(id, now.title(), from, to, whyMoved(then, now)));
    }

    private static String standing(FindingReport finding, List<String> order) {
        return "tier %s, %s, place %d%s"
                .formatted(
                        finding.tier(),
                        finding.urgency(),
                        order.indexOf(finding.id()) + 1,
                        finding.under().map(parent -> ", under " + parent).orElse(""));
    }

    private List<String> whyMoved(FindingReport then, FindingReport now) {
        List<String> why = new ArrayList<>(telling.ofTiers(now.tier(), then.tier()));
        why.addAll(telling.ofValues("urgency-changed", now.urgency(), then.urgency()));
        if (!why.isEmpty()) {
            reinforcement(now.id()).forEach(why::add);
            arrived(now.id(), Kind.DIAGNOSE, Kind.WEAK, Kind.URGENT).forEach(why::add);
            lost(now.id(), Kind.DIAGNOSE, Kind.WEAK, Kind.URGENT).forEach(why::add);
        }
        if (!now.under().equals(then.under())) {
            then.under()
                    .map(parent -> telling.ofFinding("under-no-longer", parent))
                    .ifPresent(why::add);
            now.under().map(parent -> telling.ofFinding("under-now", parent)).ifPresent(why::add);
        }
        why.addAll(telling.ofItems("before-it-now", order.overtaking(now.id())));
        why.addAll(telling.ofItems("before-it-no-longer", order.overtaken(now.id())));
        return why.stream().distinct().toList();
    }

    /** Findings that make it more urgent by standing beside it. */
    private Stream<String> reinforcement(String id) {
        List<String> reinforcing =
                standard.patternOrGuard(id).map(Pattern::reinforces).orElse(List.of());
        return Stream.concat(
                reinforcing.stream()
                        .filter(order.appeared()::contains)
                        .map(other -> telling.ofFinding("reinforced-now", other)),
                reinforcing.stream()
                        .filter(order.disappeared()::contains)
                        .map(other -> telling.ofFinding("reinforced-no-longer", other)));
    }

    private Stream<String> arrived(String id, Kind... kinds) {
        List<Firing> known = firings(before, id, kinds).toList();
        return firings(after, id, kinds)
                .filter(firing -> !known.contains(firing))
                .flatMap(conditions::arrived);
    }

    private Stream<String> lost(String id, Kind... kinds) {
        List<Firing> known = firings(after, id, kinds).toList();
        return firings(before, id, kinds)
                .filter(firing -> !known.contains(firing))
                .flatMap(conditions::lost);
    }

    private static Stream<Firing> firings(Diagnosed diagnosed, String id, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> diagnosed.examination().conclusions().firings(kind, id).stream());
    }
}
