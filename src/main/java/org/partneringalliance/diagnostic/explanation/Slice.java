package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Formula.All;
import org.partneringalliance.diagnostic.explanation.Formula.Any;
import org.partneringalliance.diagnostic.explanation.Formula.Fixed;
import org.partneringalliance.diagnostic.explanation.Formula.Not;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Criterion;

/**
 * The part of the rules that a finding depends on, walked backwards from it, and the criteria that it reads. Rules are
 * stratified, so that nothing outside can matter. Options of a criterion that make the same of every condition are one:
 * the first of them stands for all.
 */
final class Slice {

    private static final Set<String> UNALTERED =
            Set.of("monthsSincePrevious", "respondentOverlap", "funderHosts", "responseRatio");

    private final Examination examination;
    private final Trees trees;
    private final Choices choices;
    private final Map<String, Formula> findings = new HashMap<>();
    private final Formula formula;

    Slice(Examination examination, Inference inference, Trees trees, Options changeable, String finding) {
        this.examination = examination;
        this.trees = trees;
        this.choices = new Choices(examination, inference, changeable);
        this.formula = finding(finding);
    }

    /** False only if no choice can make the finding hold, or not hold. */
    boolean can(boolean hold) {
        return formula.can(hold);
    }

    /** Whether the finding holds after a choice. */
    boolean holds(List<Option> chosen) {
        return formula.holds(choices.choice(chosen));
    }

    /** The criteria that matter, in no order. */
    Set<String> criteria() {
        return choices.criteria();
    }

    /** The options that differ in something, in order, for each criterion, in the order of the standard. */
    List<List<Option>> options() {
        return choices.distinct();
    }

    /** True if some comparison is worked out anew for each choice. */
    boolean costly() {
        return choices.costly();
    }

    private Formula finding(String id) {
        Formula known = findings.get(id);
        if (known != null) {
            return known;
        }
        List<Formula> rules = trees.rules(id).stream()
                .map(rule -> formula(trees.evaluation(rule, id)))
                .toList();
        Formula made = new Any(rules);
        findings.put(id, made);
        return made;
    }

    private Formula formula(Evaluation evaluation) {
        if (evaluation instanceof Evaluation.All all) {
            return new All(all.parts().stream().map(this::formula).toList());
        }
        if (evaluation instanceof Evaluation.Any any) {
            return new Any(any.parts().stream().map(this::formula).toList());
        }
        return evaluation instanceof Comparison comparison ? guarded(comparison) : existence((Existence) evaluation);
    }

    /** A comparison that counts only while none of the findings holds that withhold its field. */
    private Formula guarded(Comparison comparison) {
        Key key = comparison.key();
        List<Formula> parts = new ArrayList<>(List.of(comparison(comparison)));
        examination.conclusions().rules().vocabulary().type(key.type()).field(key.field()).withheldBy().stream()
                .sorted()
                .map(guard -> new Not(finding(guard)))
                .forEach(parts::add);
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Formula comparison(Comparison comparison) {
        Key key = comparison.key();
        return switch (key.type()) {
            case "Rating", "Gap" -> choices.about(comparison, key.subject().split(" ", 2)[0]);
            case "Gate" ->
                choices.about(comparison, examination.standard().thresholds(key.subject()).keySet().stream());
            case "Divergence" ->
                choices.about(
                        comparison,
                        examination.standard().criteria().values().stream()
                                .filter(Criterion::divergence)
                                .map(Criterion::id));
            case "Assessment", "Group" ->
                UNALTERED.contains(key.field())
                        ? choices.about(comparison)
                        : choices.about(comparison, examination.standard().criteria().keySet().stream());
            default -> choices.about(comparison);
        };
    }

    private Formula existence(Existence existence) {
        Pattern pattern = existence.pattern();
        if (!pattern.type().equals("Finding")) {
            return new Fixed(existence.truth() == Truth.TRUE);
        }
        List<Formula> any = new ArrayList<>();
        for (Rule rule : examination.conclusions().rules().rules()) {
            targets(rule)
                    .filter(id -> concluded(rule, id)
                            .filter(finding -> Interpreter.meets(pattern, finding))
                            .isPresent())
                    .map(id -> formula(trees.evaluation(rule, id)))
                    .forEach(any::add);
        }
        return pattern.negated() ? new Not(new Any(any)) : new Any(any);
    }

    /** What a rule would conclude about an id. */
    private static Optional<Relation> concluded(Rule rule, String id) {
        return new Firing(rule, Trees.bindings(rule, id)).conclusion();
    }

    private Stream<String> targets(Rule rule) {
        return rule.conclusion().target() instanceof Operand.Text text
                ? Stream.of(text.text())
                : examination.standard().criteria().keySet().stream();
    }
}
