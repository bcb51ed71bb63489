package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.standard.Pattern;

/** What calls for an action after a change and did not before, what no longer does, and what holds it back. */
final class CallChanges {

    private final Diagnosed before;
    private final Diagnosed after;
    private final Telling telling;

    CallChanges(Diagnosed before, Diagnosed after, Telling telling) {
        this.before = before;
        this.after = after;
        this.telling = telling;
    }

    /** Why an action is recommended now and was not before. */
    List<String> whyAppeared(RecommendationReport now) {
        List<String> why = new ArrayList<>(calling(now.calledForBy(), before, now.action()));
        before.suppressed(now.action())
                .map(held -> heldBack("held-back-before", held))
                .ifPresent(why::add);
        List<String> stillCalling = without(now.calledForBy(), notCalling(now.calledForBy(), before, now.action()));
        why.addAll(telling.ofItems("chosen-instead-before", chosen(stillCalling, now.action(), before)));
        if (now.calledForBy().isEmpty()) {
            why.addAll(telling.ofItems("prepares-now", now.unlocks()));
        }
        return List.copyOf(why);
    }

    /** Why an action was recommended before and is not now. */
    List<String> whyDisappeared(RecommendationReport then) {
        List<String> stopped = notCalling(then.calledForBy(), after, then.action());
        List<String> why =
                new ArrayList<>(stopped.stream().map(this::callsNoLonger).toList());
        after.suppressed(then.action())
                .map(held -> heldBack("held-back-now", held))
                .ifPresent(why::add);
        List<String> stillCalling = without(then.calledForBy(), stopped);
        why.addAll(telling.ofItems("chosen-instead-now", chosen(stillCalling, then.action(), after)));
        if (then.calledForBy().isEmpty()) {
            why.addAll(telling.ofItems("prepares-no-longer", then.unlocks()));
        }
        return List.copyOf(why);
    }

    /** What calls for an action that is recommended in both and did not call for it before. */
    List<String> gained(RecommendationReport then, RecommendationReport now) {
        return without(now.calledForBy(), then.calledForBy()).stream()
                .map(this::callsNow)
                .toList();
    }

    /** What called for an action that is recommended in both and does so no longer. */
    List<String> lost(RecommendationReport then, RecommendationReport now) {
        return without(then.calledForBy(), now.calledForBy()).stream()
                .map(this::callsNoLonger)
                .toList();
    }

    private List<String> calling(List<String> callers, Diagnosed other, String action) {
        return notCalling(callers, other, action).stream().map(this::callsNow).toList();
    }

    /** Those that do not call for an action in another diagnosis, whether or not it was taken up there. */
    private static List<String> notCalling(List<String> callers, Diagnosed other, String action) {
        Set<String> calling = other.examination().situation().calls().getOrDefault(action, new TreeSet<>());
        return callers.stream().filter(id -> !calling.contains(id)).toList();
    }

    private String callsNow(String finding) {
        return telling.ofFinding(before.finding(finding).isPresent() ? "called-now" : "called-by-new", finding);
    }

    private String callsNoLonger(String finding) {
        return telling.ofFinding(after.finding(finding).isPresent() ? "called-no-longer" : "caller-gone", finding);
    }

    private String heldBack(String statement, Suppressed held) {
        return telling.of(statement, Map.of("by", String.join(" and ", held.by()), "reason", held.reason()));
    }

    /** The alternatives that were taken in the place of an action. */
    private static List<String> chosen(List<String> callers, String action, Diagnosed other) {
        List<String> recommended = other.actions();
        return callers.stream()
                .flatMap(id -> other.examination().standard().patternOrGuard(id).stream())
                .map(Pattern::steps)
                .flatMap(List::stream)
                .map(Pattern.Step::oneOf)
                .filter(alternatives -> alternatives.contains(action))
                .flatMap(List::stream)
                .filter(id -> !id.equals(action) && recommended.contains(id))
                .distinct()
                .toList();
    }

    private static List<String> without(List<String> ids, List<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
