package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Formula.Fixed;
import org.partneringalliance.diagnostic.explanation.Formula.Leaf;
import org.partneringalliance.diagnostic.explanation.Formula.Whole;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Ratings;

/**
 * What can be chosen for each criterion that comparisons are about, and what each choice makes of them. Criteria get their
 * places as comparisons about them come in. Not thread-safe.
 */
final class Choices {

    private final Examination examination;
    private final Inference inference;
    private final Options changeable;
    private final Set<String> changeableCriteria;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<List<Option>> options = new ArrayList<>();
    private final List<List<Map<Key, Value>>> facts = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> whole = new TreeSet<>();

    Choices(Examination examination, Inference inference, Options changeable) {
        this.examination = examination;
        this.inference = inference;
        this.changeable = changeable;
        this.changeableCriteria = Set.copyOf(changeable.criteria());
    }

    /** A comparison that no choice alters. */
    Formula about(Comparison comparison) {
        return new Fixed(now(comparison));
    }

    /** A comparison about one criterion. */
    Formula about(Comparison comparison, String criterion) {
        return changeableCriteria.contains(criterion) ? leaf(comparison, criterion) : about(comparison);
    }

    private Formula leaf(Comparison comparison, String criterion) {
        int place = place(criterion);
        List<Boolean> truths = new ArrayList<>(List.of(now(comparison)));
        for (Map<Key, Value> after : facts.get(place)) {
            Value value = after.get(comparison.key());
            truths.add(value != null && holds(comparison, value));
        }
        Leaf leaf = new Leaf(place, List.copyOf(truths));
        leaves.add(leaf);
        return leaf;
    }

    /** A comparison about many criteria, worked out anew for each choice. */
    Formula about(Comparison comparison, Stream<String> criteria) {
        List<String> changing = criteria.filter(changeableCriteria::contains).toList();
        changing.forEach(this::place);
        whole.addAll(changing);
        return changing.isEmpty() ? about(comparison) : new Whole(choice -> after(comparison, choice));
    }

    private boolean now(Comparison comparison) {
        return holds(comparison, examination.conclusions().facts());
    }

    private boolean after(Comparison comparison, int[] choice) {
        List<Option> chosen = new ArrayList<>();
        for (int place = 0; place < choice.length; place++) {
            if (choice[place] > 0) {
                chosen.add(options.get(place).get(choice[place] - 1));
            }
        }
        return holds(comparison, inference.facts(ratings(chosen)));
    }

    private static boolean holds(Comparison comparison, Facts facts) {
        return facts.value(comparison.key())
                .filter(value -> holds(comparison, value))
                .isPresent();
    }

    private static boolean holds(Comparison comparison, Value value) {
        return Interpreter.holds(value, comparison.operator(), comparison.required());
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

    /** The criteria that have a place, in no order. */
    Set<String> criteria() {
        return Set.copyOf(places.keySet());
    }

    /** True if some comparison is worked out anew for each choice. */
    boolean costly() {
        return !whole.isEmpty();
    }

    /** Options of different criteria as a {@link Formula} wants them; what was answered for every other criterion. */
    int[] choice(List<Option> chosen) {
        int[] choice = new int[options.size()];
        for (Option option : chosen) {
            int place = Objects.requireNonNull(places.get(option.criterion()), option.criterion());
            choice[place] = options.get(place).indexOf(option) + 1;
        }
        return choice;
    }

    /** The options that differ in something, in order, for each criterion, in the order of the standard. */
    List<List<Option>> distinct() {
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
}
