package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.explanation.Explanation.ChangedLevel;
import org.partneringalliance.diagnostic.explanation.Explanation.Organisations;
import org.partneringalliance.diagnostic.explanation.Query.Question;
import org.partneringalliance.diagnostic.explanation.SmallestChange.Found;
import org.partneringalliance.diagnostic.explanation.SmallestChange.Guarantee;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.SentenceKind;

/** What would clear something, what would bring it, and how firm it is: the smallest change and what else it would do. */
final class Counterfactual {

    /** Each that is left out costs a diagnosis. */
    private static final int MOST_ORGANISATIONS = 50;

    private final Diagnostician diagnostician;
    private final Examination examination;
    private final Query query;
    private final Sentences sentences;
    private final WhyAnswer why;

    Counterfactual(Diagnostician diagnostician, Examination examination, Query query) {
        this.diagnostician = diagnostician;
        this.examination = examination;
        this.query = query;
        this.sentences = new Sentences(examination.standard(), query.audience());
        this.why = new WhyAnswer(diagnostician, examination, query);
    }

    Explanation explanation() {
        boolean holds = examination.holds(query.of());
        boolean already = query.question() == (holds ? Question.BRING : Question.CLEAR);
        Optional<Found> found = already ? Optional.empty() : Optional.of(found(holds));
        Optional<List<Option>> options = found.flatMap(Found::options);
        List<ChangedLevel> change =
                options.orElse(List.of()).stream().map(this::changed).toList();
        Optional<Organisations> organisations = query.question() == Question.FIRM ? organisations() : Optional.empty();
        Tree tree = why.tree();
        return new Explanation(
                query.of(),
                query.question().word(),
                holds,
                told(change, found, organisations),
                why.cut(tree),
                Optional.of(change),
                Optional.of(found.map(Found::guarantee)
                        .orElse(Guarantee.PROVEN_MINIMUM)
                        .word()),
                found.map(Found::search),
                options.map(chosen -> WhatIf.of(diagnostician, examination, Option.change(chosen), query.audience())
                        .difference()),
                organisations,
                Optional.empty());
    }

    private Found found(boolean holds) {
        SmallestChange smallest = new SmallestChange(diagnostician, examination, sentences, query.keep());
        if (!examination.standard().actions().containsKey(query.of())) {
            return smallest.ofFinding(query.of(), !holds);
        }
        boolean outcome = outcome(examination);
        return smallest.ofDiagnosis(after -> outcome(after) != outcome, related());
    }

    /** What is asked about: whether it holds; for how firm an action for now is, whether it stays among those for now. */
    private boolean outcome(Examination some) {
        Predicate<Examination> now = each -> each.advice()
                .recommendation(query.of())
                .filter(recommendation -> recommendation.horizon() == Recommendation.Horizon.NOW)
                .isPresent();
        boolean stays = query.question() == Question.FIRM && now.test(examination);
        return stays ? now.test(some) : some.holds(query.of());
    }

    /** Findings that call for an action or hold it back, and those that would. */
    private List<String> related() {
        Stream<String> callers = ActionTrees.callers(examination, query.of());
        Stream<String> holders = examination.standard().allPatterns().stream()
                .filter(pattern -> pattern.avoid().stream()
                        .anyMatch(avoid -> avoid.action().equals(query.of())))
                .map(pattern -> pattern.id());
        Stream<String> named = diagnostician.rules().rules().stream()
                .filter(rule -> rule.conclusion().kind() == Kind.SUPPRESS)
                .filter(this::speaksOfIt)
                .flatMap(rule -> rule.condition().patterns())
                .filter(pattern ->
                        pattern.type().equals("Finding") || pattern.type().equals("Rating"))
                .flatMap(Counterfactual::named);
        return Stream.of(callers, holders, named)
                .flatMap(ids -> ids)
                .distinct()
                .filter(Explainer.about(examination.standard()).toList()::contains)
                .toList();
    }

    private boolean speaksOfIt(Rule rule) {
        return rule.conclusion().target() instanceof Operand.Text text
                && text.text().equals(query.of());
    }

    private static Stream<String> named(Pattern pattern) {
        return Stream.of("id", "criterion")
                .flatMap(field -> pattern.equated(field).stream())
                .filter(Operand.Text.class::isInstance)
                .map(operand -> ((Operand.Text) operand).text());
    }

    private ChangedLevel changed(Option option) {
        Optional<BigDecimal> from = examination.privacy().shows(option.criterion())
                ? examination.ratings().of(option.criterion()).value().map(value -> new Value.Exact(value).rounded())
                : Optional.empty();
        return new ChangedLevel(option.criterion(), from, option.level(), option.evidence());
    }

    /** How many organisations would change the outcome by their absence, which ones is not told; empty if they are many. */
    private Optional<Organisations> organisations() {
        Assessment assessment = examination.assessment();
        boolean outcome = outcome(examination);
        List<String> answering = assessment.responses().stream()
                .map(response -> response.organisation())
                .distinct()
                .toList();
        if (answering.size() > MOST_ORGANISATIONS) {
            return Optional.empty();
        }
        long deciding = answering.stream()
                .filter(id -> outcome(diagnostician.examine(assessment.without(id))) != outcome)
                .count();
        return Optional.of(new Organisations(answering.size(), (int) deciding));
    }

    private List<String> told(List<ChangedLevel> change, Optional<Found> found, Optional<Organisations> organisations) {
        List<String> told = new ArrayList<>();
        if (found.isEmpty()) {
            told.add(sentences.statement("nothing-to-change", Map.of()));
        }
        change.forEach(changed -> told.add(inWords(changed)));
        found.ifPresent(known -> told.add(guarantee(known)));
        if (organisations.isEmpty() && query.question() == Question.FIRM) {
            told.add(
                    sentences.statement("organisations-not-tried", Map.of("most", String.valueOf(MOST_ORGANISATIONS))));
        }
        organisations.ifPresent(each -> told.add(sentences.statement(
                each.deciding() == 0 ? "organisations-agree" : "organisations-decide",
                Map.of(
                        "count", String.valueOf(each.asked()),
                        "deciding", String.valueOf(each.deciding())))));
        return told;
    }

    private String inWords(ChangedLevel changed) {
        Criterion criterion = examination.ratings().of(changed.criterion()).criterion();
        return sentences.statement(
                "change",
                Map.of(
                        "criterion", changed.criterion(),
                        "statement", Sentences.withoutEnd(criterion.statement()),
                        "from",
                                changed.from()
                                        .map(BigDecimal::toPlainString)
                                        .orElseGet(() -> notShown(changed.criterion())),
                        "to", String.valueOf(changed.to()),
                        "evidence",
                                changed.evidence()
                                        .map(least -> ", with evidence of " + least + " or more")
                                        .orElse("")));
    }

    private String notShown(String criterion) {
        return examination.ratings().of(criterion).scores().isPresent() ? "what it is" : "no answer";
    }

    private String guarantee(Found found) {
        boolean large =
                found.guarantee() == Guarantee.BOUNDED && found.options().isPresent();
        return sentences.statement(
                large ? SentenceKind.BOUNDED_FOUND.word() : found.guarantee().word(),
                Map.of(
                        "tried", String.valueOf(found.search().tried()),
                        "size", String.valueOf(found.search().size()),
                        "reason",
                                query.keep().isEmpty()
                                        ? "it rests on facts, or on criteria that do not apply"
                                        : "with what has to stay as it is, or because it rests on facts"));
    }
}
