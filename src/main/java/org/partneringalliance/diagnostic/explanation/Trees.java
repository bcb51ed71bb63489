package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Plain;
import org.partneringalliance.diagnostic.diagnosis.Principles;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.explanation.Tree.Compared;
import org.partneringalliance.diagnostic.explanation.Tree.RuleReference;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.All;
import org.partneringalliance.diagnostic.inference.Evaluation.Any;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * Writes findings, present or absent, as trees: each rule that concludes or could conclude them, and of each condition
 * whether it is satisfied, failed, unknown or not to be shown. A finding that stands in the tree already is named again
 * without its parts.
 */
final class Trees {

    private static final String SATISFIED = "satisfied";
    private static final String FAILED = "failed";
    private static final String UNKNOWN = "unknown";
    private static final String WITHHELD = "withheld";

    private static final List<Kind> CONCLUDING = List.of(Kind.DIAGNOSE, Kind.WEAK);

    private final Examination examination;
    private final Sentences sentences;
    private final Privacy privacy;
    private final Set<String> shown = new HashSet<>();

    Trees(Examination examination, Sentences sentences) {
        this.examination = examination;
        this.sentences = sentences;
        this.privacy = examination.privacy();
    }

    /** A guard, pattern or criterion: why it holds, or why it does not. */
    Tree finding(String id) {
        boolean holds = examination.situation().holds(id);
        Optional<String> status = Optional.of(holds ? SATISFIED : open(id) ? UNKNOWN : FAILED);
        if (!shown.add(id)) {
            return Tree.of("finding", sentences.named(id), status, Optional.of(id), List.of());
        }
        List<Tree> rules = holds
                ? firings(id).map(this::applied).toList()
                : rules(id).stream().map(rule -> notApplied(rule, id)).toList();
        return Tree.of("finding", sentences.named(id), status, Optional.of(id), rules);
    }

    /** True if some rule could still conclude it once more is known. */
    boolean open(String id) {
        return rules(id).stream().anyMatch(rule -> evaluation(rule, id).truth() == Truth.UNKNOWN);
    }

    /** The rules that conclude a finding, or would, in the order of their ids. */
    List<Rule> rules(String id) {
        boolean criterion = examination.standard().criteria().containsKey(id);
        return examination.conclusions().rules().rules().stream()
                .filter(rule -> CONCLUDING.contains(rule.conclusion().kind()))
                .filter(rule -> rule.conclusion().target() instanceof Operand.Text text
                        ? text.text().equals(id)
                        : criterion && rule.conclusion().kind() == Kind.WEAK)
                .toList();
    }

    /** A rule's conditions, about a finding it could conclude. */
    Evaluation evaluation(Rule rule, String id) {
        return examination.conclusions().interpreter().evaluate(rule, bindings(rule, id));
    }

    /** The value of the variable that a rule concludes about, if it has one. */
    static SortedMap<String, String> bindings(Rule rule, String id) {
        SortedMap<String, String> bindings = new TreeMap<>();
        if (rule.conclusion().target() instanceof Operand.Variable variable) {
            bindings.put(variable.name(), id);
        }
        return bindings;
    }

    /** The rules that concluded a finding. */
    Stream<Firing> firings(String id) {
        return CONCLUDING.stream().flatMap(kind -> examination.conclusions().firings(kind, id).stream());
    }

    /** A rule that was applied, with the conditions that held. */
    Tree applied(Firing firing) {
        Evaluation evaluation = examination.conclusions().evaluate(firing);
        return rule(firing.rule(), SATISFIED, parts(evaluation, true));
    }

    /** A rule that was not applied, with every condition. */
    private Tree notApplied(Rule rule, String id) {
        Evaluation evaluation = evaluation(rule, id);
        return rule(rule, status(evaluation.truth()), parts(evaluation, false));
    }

    private static Tree rule(Rule rule, String status, List<Tree> from) {
        return new Tree(
                "rule",
                rule.title(),
                Optional.of(status),
                Optional.empty(),
                Optional.of(new RuleReference(rule.id(), "rules/" + rule.file())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from);
    }

    private List<Tree> parts(Evaluation evaluation, boolean holdingOnly) {
        List<Evaluation> parts = evaluation instanceof All all ? all.parts() : List.of(evaluation);
        return parts.stream().flatMap(part -> tree(part, holdingOnly).stream()).toList();
    }

    private Optional<Tree> tree(Evaluation evaluation, boolean holdingOnly) {
        if (holdingOnly && evaluation.truth() != Truth.TRUE) {
            return Optional.empty();
        }
        if (evaluation instanceof Comparison comparison) {
            boolean aside = comparison.key().ofStandard() && comparison.truth() != Truth.FALSE;
            return aside ? Optional.empty() : Optional.of(condition(comparison));
        }
        if (evaluation instanceof Existence existence) {
            return Optional.of(existence(existence));
        }
        boolean all = evaluation instanceof All;
        List<Evaluation> evaluations = all ? ((All) evaluation).parts() : ((Any) evaluation).parts();
        List<Tree> parts = evaluations.stream()
                .flatMap(part -> tree(part, holdingOnly).stream())
                .toList();
        return parts.size() == 1
                ? Optional.of(parts.get(0))
                : Optional.of(Tree.of(
                        all ? "all" : "any",
                        all ? "All of these" : "One of these",
                        Optional.of(status(evaluation.truth())),
                        Optional.empty(),
                        parts));
    }

    private static String status(Truth truth) {
        return switch (truth) {
            case TRUE -> SATISFIED;
            case FALSE -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private Tree condition(Comparison comparison) {
        Key key = comparison.key();
        String subject = privacy.subject(key);
        Optional<String> withheld = comparison.actual().flatMap(value -> privacy.withheld(key));
        Optional<Rating> rating = Optional.ofNullable(
                examination.ratings().byCriterion().get(key.subject().split(" ", 2)[0]));
        return new Tree(
                "condition",
                text(comparison, withheld.isPresent()),
                Optional.of(
                        withheld.isPresent() && comparison.truth() != Truth.TRUE
                                ? WITHHELD
                                : status(comparison.truth())),
                Optional.of(subject.isEmpty() ? key.field() : subject),
                Optional.empty(),
                Optional.of(new Compared(
                        key.field(),
                        comparison.operator().symbol(),
                        comparison.required().stream().map(Plain::of).toList(),
                        withheld.isPresent()
                                ? Optional.empty()
                                : comparison.actual().map(Plain::of),
                        withheld)),
                Optional.of(privacy.groups(key)).filter(groups -> !groups.isEmpty()),
                rating.flatMap(Rating::scores).map(Rating.Scores::organisations),
                rating.map(known -> Principles.reference(
                        examination.standard(), known.criterion().principle())),
                List.of());
    }

    private String text(Comparison comparison, boolean withheld) {
        if (comparison.truth() == Truth.TRUE) {
            return sentences.known(comparison, !withheld);
        }
        if (withheld) {
            return sentences.withheld(comparison);
        }
        if (comparison.truth() == Truth.FALSE) {
            return sentences.failed(comparison);
        }
        return comparison
                .withheldBy()
                .map(finding -> sentences.guarded(comparison, finding))
                .orElseGet(() -> sentences.unknown(comparison));
    }

    private Tree existence(Existence existence) {
        Pattern pattern = existence.pattern();
        List<Tree> from = new ArrayList<>();
        existence
                .witness()
                .filter(Finding.class::isInstance)
                .map(relation -> ((Finding) relation).id())
                .filter(id -> examination.situation().holds(id))
                .ifPresent(id -> from.add(finding(id)));
        if (existence.witness().isEmpty()
                && !pattern.negated()
                && pattern.type().equals("Finding")) {
            pattern.constraints().stream()
                    .filter(constraint -> constraint.field().equals("id") && constraint.operator() == Operator.EQUAL)
                    .map(constraint -> constraint.operands().get(0))
                    .filter(Operand.Text.class::isInstance)
                    .forEach(operand -> from.add(finding(((Operand.Text) operand).text())));
        }
        return Tree.of(
                existence.witness().isPresent() ? "present" : "absent",
                sentences.of(existence),
                Optional.of(status(existence.truth())),
                Optional.empty(),
                from);
    }
}
