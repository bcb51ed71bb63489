package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.HeldBack;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FactorReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;

/** Writes an action as a tree: what calls for it and what made its rank, or what keeps it off the list. */
final class ActionTrees {

    private static final String LIMIT = "limit";

    private final Examination examination;
    private final Diagnosis diagnosis;
    private final Sentences sentences;
    private final Trees trees;

    ActionTrees(Examination examination, Diagnosis diagnosis, Sentences sentences) {
        this.examination = examination;
        this.diagnosis = diagnosis;
        this.sentences = sentences;
        this.trees = new Trees(examination, sentences);
    }

    /** A recommended action with its callers, factors and neighbours; any other with what keeps it off the list. */
    Tree of(Action action) {
        return examination
                .advice()
                .recommendation(action.id())
                .map(this::recommended)
                .orElseGet(() -> notRecommended(action));
    }

    private Tree recommended(Recommendation recommendation) {
        String id = recommendation.action().id();
        List<Tree> from = new ArrayList<>();
        recommendation.calledBy().stream().map(trees::finding).forEach(from::add);
        from.add(factors(recommendation));
        recommendation.needs().stream()
                .map(need -> Tree.of(
                        LIMIT,
                        sentences.named(need) + " comes before it",
                        Optional.empty(),
                        Optional.of(need),
                        List.of()))
                .forEach(from::add);
        recommendation.unlocks().stream()
                .map(next -> Tree.of(
                        LIMIT,
                        "It comes before " + sentences.named(next),
                        Optional.empty(),
                        Optional.of(next),
                        List.of()))
                .forEach(from::add);
        if (recommendation.horizon() != Recommendation.Horizon.NOW) {
            from.add(Tree.of(LIMIT, notNow(recommendation), Optional.empty(), Optional.of(id), List.of()));
        }
        return Tree.of("recommendation", headline(recommendation), Optional.of("satisfied"), Optional.of(id), from);
    }

    private String headline(Recommendation recommendation) {
        return sentences.statement(
                "recommended",
                Map.of(
                        "id", recommendation.action().id(),
                        "title", recommendation.action().title(),
                        "horizon", recommendation.horizon().word(),
                        "rank", String.valueOf(recommendation.rank()),
                        "tier", recommendation.tier().name(),
                        "why", report(recommendation).why()));
    }

    private RecommendationReport report(Recommendation recommendation) {
        return diagnosis.recommendations().get(recommendation.rank() - 1);
    }

    private String notNow(Recommendation recommendation) {
        long now = examination.advice().recommendations().stream()
                .filter(each -> each.horizon() == Recommendation.Horizon.NOW)
                .count();
        return sentences.statement(
                "not-now", Map.of("count", String.valueOf(now), "rank", String.valueOf(recommendation.rank())));
    }

    private Tree factors(Recommendation recommendation) {
        RecommendationReport report = report(recommendation);
        FactorReport factors = report.factors();
        Map<String, String> texts = new LinkedHashMap<>();
        factors.benefit().ifPresent(benefit -> texts.put("benefit", plain(benefit)));
        texts.put("pattern", plain(factors.pattern()));
        texts.put("urgency", plain(factors.urgency()));
        factors.confidence().ifPresent(confidence -> texts.put("confidence", plain(confidence)));
        factors.consensus().ifPresent(consensus -> texts.put("consensus", plain(consensus)));
        texts.put("effort", plain(factors.effort()));
        List<Tree> from = new ArrayList<>();
        if (sentences.audience() == Audience.CONSULTANT) {
            texts.forEach((name, value) ->
                    from.add(Tree.of("factor", name + " " + value, Optional.empty(), Optional.of(name), List.of())));
        }
        report.priorityIndex().ifPresent(index -> texts.put("index", plain(index)));
        return Tree.of(
                "factor",
                sentences.statement(texts.containsKey("index") ? "factors" : "factors-withheld", texts),
                Optional.empty(),
                Optional.empty(),
                from);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Tree notRecommended(Action action) {
        List<Tree> from = new ArrayList<>();
        held(action.id()).ifPresent(from::add);
        alternatives(action.id()).forEach(from::add);
        if (examination.conclusions().firings(Kind.CALL, action.id()).isEmpty()) {
            from.add(Tree.of(
                    "call",
                    sentences.statement("not-called", Map.of("id", action.id(), "title", action.title())),
                    Optional.of("failed"),
                    Optional.of(action.id()),
                    callers(examination, action.id()).map(trees::finding).toList()));
        }
        return Tree.of("action", sentences.named(action.id()), Optional.of("failed"), Optional.of(action.id()), from);
    }

    /** Findings whose advice includes the action, and criteria that it raises, whether or not they hold. */
    static Stream<String> callers(Examination examination, String action) {
        return examination.conclusions().facts().relations().stream().flatMap(relation -> {
            if (relation instanceof Step step && step.action().equals(action)) {
                return Stream.of(step.finding());
            }
            return relation instanceof Target target && target.action().equals(action)
                    ? Stream.of(target.criterion())
                    : Stream.empty();
        });
    }

    private Optional<Tree> held(String action) {
        Optional<Suppressed> suppressed = diagnosis.suppressed().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
        return suppressed.map(held -> {
            List<Tree> from = new ArrayList<>();
            examination.conclusions().firings(Kind.SUPPRESS, action).stream()
                    .filter(firing -> decides(action, firing))
                    .map(trees::applied)
                    .forEach(from::add);
            by(action)
                    .filter(by -> examination.situation().holds(by))
                    .filter(by -> from.isEmpty())
                    .map(trees::finding)
                    .toList()
                    .forEach(from::add);
            rankWithoutLimit(action).ifPresent(from::add);
            return Tree.of(LIMIT, heldBack(held), Optional.of("failed"), Optional.of(action), from);
        });
    }

    private boolean decides(String action, Firing firing) {
        return by(action).anyMatch(firing.by()::equals);
    }

    private Stream<String> by(String action) {
        return examination.advice().heldBack().stream()
                .filter(held -> held.action().equals(action))
                .map(HeldBack::by)
                .flatMap(List::stream);
    }

    private String heldBack(Suppressed held) {
        return sentences.statement(
                "held-back",
                Map.of(
                        "id", held.action(),
                        "title", held.title(),
                        "by", String.join(" and ", held.by()),
                        "reason", held.reason()));
    }

    /** The place it would have if the list were not limited. */
    private Optional<Tree> rankWithoutLimit(String action) {
        int place = examination.advice().order().indexOf(action);
        return Optional.of(place)
                .filter(found -> found >= 0)
                .map(found -> Tree.of(
                        LIMIT,
                        sentences.statement("rank-without-limit", Map.of("rank", String.valueOf(found + 1))),
                        Optional.empty(),
                        Optional.of(action),
                        List.of()));
    }

    /** On the list, or taken off it after it was chosen. */
    private boolean chosen(String action) {
        return examination.advice().recommendation(action).isPresent()
                || by(action).findAny().isPresent();
    }

    /** Where a finding offers a choice, the action that was chosen instead. */
    private Stream<Tree> alternatives(String action) {
        return examination.situation().advising().stream()
                .flatMap(finding -> examination.standard().patternOrGuard(finding.id()).stream())
                .flatMap(pattern -> pattern.steps().stream()
                        .filter(Pattern.Step::unconditional)
                        .filter(step -> step.oneOf().contains(action))
                        .flatMap(step -> step.oneOf().stream())
                        .filter(Predicate.not(action::equals))
                        .filter(this::chosen)
                        .map(other -> Tree.of(
                                LIMIT,
                                sentences.statement(
                                        "alternative",
                                        Map.of(
                                                "other", sentences.named(other),
                                                "finding", sentences.named(pattern.id()))),
                                Optional.of("failed"),
                                Optional.of(other),
                                List.of())));
    }
}
