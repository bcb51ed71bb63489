package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Formula.All;
import org.partneringalliance.diagnostic.explanation.Formula.Any;
import org.partneringalliance.diagnostic.explanation.Formula.Fixed;
import org.partneringalliance.diagnostic.explanation.Formula.Leaf;
import org.partneringalliance.diagnostic.explanation.Formula.Not;
import org.partneringalliance.diagnostic.explanation.Formula.Whole;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Ratings;
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
    private final Inference inference;
    private final Trees trees;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<List<Option>> options = new ArrayList<>();
    private final List<List<Map<Key, Value>>> facts = new ArrayList<>();
    private final Map<String, Formula> findings = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> whole = new TreeSet<>();
    private final Options changeable;
    private final Set<String> changeableCriteria;
    private final Formula formula;

    Slice(Examination examination, Inference inference, Trees trees, Options changeable, String finding) {
        this.examination = examination;
        this.inference = inference;
        this.trees = trees;
        this.changeable = changeable;
        this.changeableCriteria = Set.copyOf(changeable.criteria());
        this.formula = finding(finding);
    }

    /** False only if no choice can make the finding hold, or not hold. */
    boolean can(boolean hold) {
        return formula.can(hold);
    }

    /** The criteria that matter, in no order. */
    Set<String> criteria() {
        return Set.copyOf(places.keySet());
    }

    /** Whether the finding holds after a choice. */
    boolean holds(List<Option> chosen) {
        int[] choice = new int[options.size()];
        for (Option option : chosen) {
            int place = Objects.requireNonNull(places.get(option.criterion()), option.criterion());
            choice[place] = options.get(place).indexOf(option) + 1;
        }
        return formula.holds(choice);
    }

    /** The options that differ in something, in order, for each criterion, in the order of the standard. */
    List<List<Option>> options() {
        return changeable.criteria().stream()
                .filter(places::containsKey)
                .map(criterion -> distinct(criterion, Objects.requireNonNull(places.get(criterion))))
                .toList();
    }

    private List<Option> distinct(String criterion, int place) {
        List<Leaf> about =
                leaves.stream().filter(leaf -> leaf.criterion() == place).toList();
        List<List<Boolean>> seen = new ArrayList<>();
        List<Option> distinct = new ArrayList<>();
        for (int number = 0; number <= options.get(place).size(); number++) {
            int option = number;
            List<Boolean> signature =
                    about.stream().map(leaf -> leaf.truths().get(option)).toList();
            boolean alike = !whole.contains(criterion) && seen.contains(signature);
            if (!alike && number > 0) {
                distinct.add(options.get(place).get(number - 1));
            }
            seen.add(signature);
        }
        return distinct;
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
        boolean now = examination
                .conclusions()
                .facts()
                .value(key)
                .filter(value -> holds(comparison, value))
                .isPresent();
        return switch (key.type()) {
            case "Rating", "Gap" -> {
                String criterion = key.subject().split(" ", 2)[0];
                yield changeableCriteria.contains(criterion) ? leaf(comparison, criterion, now) : new Fixed(now);
            }
            case "Gate" -> many(comparison, examination.standard().thresholds(key.subject()).keySet().stream(), now);
            case "Divergence" ->
                many(
                        comparison,
                        examination.standard().criteria().values().stream()
                                .filter(Criterion::divergence)
                                .map(Criterion::id),
                        now);
            case "Assessment", "Group" ->
                UNALTERED.contains(key.field())
                        ? new Fixed(now)
                        : many(comparison, examination.standard().criteria().keySet().stream(), now);
            default -> new Fixed(now);
        };
    }

    private static boolean holds(Comparison comparison, Value value) {
        return Interpreter.holds(value, comparison.operator(), comparison.required());
    }

    private Formula leaf(Comparison comparison, String criterion, boolean now) {
        int place = place(criterion);
        List<Boolean> truths = new ArrayList<>(List.of(now));
        for (Map<Key, Value> after : facts.get(place)) {
            Value value = after.get(comparison.key());
            truths.add(value != null && holds(comparison, value));
        }
        Leaf leaf = new Leaf(place, List.copyOf(truths));
        leaves.add(leaf);
        return leaf;
    }

    private int place(String criterion) {
        Integer known = places.get(criterion);
        if (known != null) {
            return known;
        }
        int place = places.size();
        places.put(criterion, place);
        options.add(changeable.of(criterion));
        facts.add(options.get(place).stream().map(this::factsAfter).toList());
        return place;
    }

    private Map<Key, Value> factsAfter(Option option) {
        return inference.facts(ratings(List.of(option)), option.criterion());
    }

    private Ratings ratings(List<Option> chosen) {
        Assessment changed = Option.change(chosen).applyTo(examination.ratings().assessment());
        return examination
                .ratings()
                .with(changed, chosen.stream().map(Option::criterion).toList());
    }

    private Formula many(Comparison comparison, Stream<String> about, boolean now) {
        List<String> criteria = about.filter(changeableCriteria::contains).toList();
        criteria.forEach(this::place);
        whole.addAll(criteria);
        return criteria.isEmpty() ? new Fixed(now) : new Whole(choice -> after(comparison, choice));
    }

    private boolean after(Comparison comparison, int[] choice) {
        List<Option> chosen = new ArrayList<>();
        for (int place = 0; place < choice.length; place++) {
            if (choice[place] > 0) {
                chosen.add(options.get(place).get(choice[place] - 1));
            }
        }
        return inference
                .facts(ratings(chosen))
                .value(comparison.key())
                .filter(value -> holds(comparison, value))
                .isPresent();
    }

    /** True if some comparison is worked out anew for each choice. */
    boolean costly() {
        return !whole.isEmpty();
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
