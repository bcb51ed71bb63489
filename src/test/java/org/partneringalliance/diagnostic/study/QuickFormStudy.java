package org.partneringalliance.diagnostic.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Conclusion;

/**
 * Chooses what the quick form asks. For each main pattern that likely assessments show, it looks up which criteria and
 * facts alone would have shown it. Beginning with a few that every partner expects, it takes again and again the set that
 * shows most further patterns for each item added, until the form is full: first criteria, while all facts count as known,
 * then facts. Patterns of tier A count four times, of B three times, of C twice. An area that has too few criteria gets
 * its heaviest ones in the end. What the form keeps is measured on other assessments.
 */
public final class QuickFormStudy {

    private static final int CHOSEN_FROM = 600;
    private static final int MEASURED_ON = 300;
    private static final int CRITERIA = 30;
    private static final int FACTS = 20;
    private static final int SMALLEST_AREA = 2;
    private static final Map<String, Integer> WEIGHTS = Map.of("A", 4, "B", 3, "C", 2);

    /** Trust, promises kept and the reasoning behind the work: without them nobody takes a form seriously. */
    private static final Set<String> EXPECTED = Set.of("REL-1.1", "COM-3.2", "MEA-1.1");

    /** Priorities depend on them. */
    private static final Set<String> EXPECTED_FACTS = Set.of("phase", "type", "partnerCount");

    private final Map<Set<Set<String>>, Integer> wanted = new HashMap<>();

    private QuickFormStudy() {}

    /** Prints what is chosen and what it keeps, beside what the form of forms.yaml keeps. */
    public static void main(String... arguments) {
        QuickFormStudy study = new QuickFormStudy();
        IntStream.range(0, CHOSEN_FROM).mapToObj(LikelyAssessments::of).forEach(study::learn);
        print("chosen", study.choose());
        print("shipped", QuickForm.shipped());
    }

    private static void print(String name, QuickForm form) {
        System.out.println(name + " criteria: " + new TreeSet<>(form.criteria()));
        System.out.println(name + " facts: " + new TreeSet<>(form.facts()));
        System.out.println("  " + Retention.of(others(), form));
    }

    /** Assessments that nothing was chosen by. */
    static List<Assessment> others() {
        return IntStream.range(CHOSEN_FROM, CHOSEN_FROM + MEASURED_ON)
                .mapToObj(LikelyAssessments::of)
                .toList();
    }

    private void learn(Assessment assessment) {
        Conclusions conclusions =
                new Inference(Loaded.standard(), Loaded.rules()).conclude(Ratings.of(Loaded.standard(), assessment));
        for (Firing firing : conclusions.firings(Conclusion.Kind.DIAGNOSE)) {
            int weight = WEIGHTS.getOrDefault(firing.rule().tier(), 0);
            if (weight > 0 && Loaded.standard().patterns().containsKey(firing.target())) {
                wanted.merge(supports(conclusions.evaluate(firing)), weight, Integer::sum);
            }
        }
    }

    /** The sets of criteria and facts each of which is enough to make a condition true. */
    private static Set<Set<String>> supports(Evaluation evaluation) {
        if (evaluation.truth() != Truth.TRUE) {
            return Set.of();
        }
        if (evaluation instanceof Evaluation.Any any) {
            Set<Set<String>> supports = new HashSet<>();
            any.parts().forEach(part -> supports.addAll(supports(part)));
            return supports;
        }
        if (evaluation instanceof Evaluation.All all) {
            Set<Set<String>> supports = Set.of(Set.of());
            for (Evaluation part : all.parts()) {
                supports = joined(supports, supports(part));
            }
            return supports;
        }
        return Set.of(item(evaluation));
    }

    /** The criterion or fact that a comparison is about; nothing if it is about the answers as a whole. */
    private static Set<String> item(Evaluation evaluation) {
        if (!(evaluation instanceof Comparison comparison)) {
            return Set.of();
        }
        return switch (comparison.key().type()) {
            case "Rating", "Gap" -> Set.of(comparison.key().subject().split(" ", 2)[0]);
            case "Partnership" -> Set.of(comparison.key().field());
            default -> Set.of();
        };
    }

    private static Set<Set<String>> joined(Set<Set<String>> some, Set<Set<String>> others) {
        Set<Set<String>> joined = new HashSet<>();
        for (Set<String> one : some) {
            for (Set<String> other : others) {
                Set<String> both = new TreeSet<>(one);
                both.addAll(other);
                joined.add(both);
            }
        }
        return joined;
    }

    private QuickForm choose() {
        Set<String> facts = Loaded.standard().facts().keySet();
        Set<String> known = new HashSet<>(facts);
        known.addAll(EXPECTED);
        Set<String> criteria = grown(known, facts.size() + CRITERIA);
        criteria.removeAll(facts);
        criteria.addAll(missingFromAreas(criteria));

        Set<String> asked = new HashSet<>(criteria);
        asked.addAll(EXPECTED_FACTS);
        Set<String> all = grown(asked, criteria.size() + FACTS);
        all.removeAll(criteria);
        return new QuickForm(criteria, all);
    }

    /** Adds sets of items that are wanted until there are so many. */
    private Set<String> grown(Set<String> start, int size) {
        Set<String> chosen = new HashSet<>(start);
        List<Set<String>> candidates = wanted.keySet().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        Set<String> best = best(candidates, chosen, size);
        while (!best.isEmpty()) {
            chosen.addAll(best);
            best = best(candidates, chosen, size);
        }
        return chosen;
    }

    /** The set that shows most further patterns for each item it adds; ties go to the first in the alphabet. */
    private Set<String> best(List<Set<String>> candidates, Set<String> chosen, int size) {
        Set<String> best = Set.of();
        double most = 0;
        int before = shown(chosen);
        for (Set<String> candidate : candidates) {
            Set<String> added = new TreeSet<>(candidate);
            added.removeAll(chosen);
            Set<String> with = new HashSet<>(chosen);
            with.addAll(added);
            double gain = added.isEmpty() || with.size() > size ? 0 : (double) (shown(with) - before) / added.size();
            if (gain > most) {
                most = gain;
                best = added;
            }
        }
        return best;
    }

    private int shown(Set<String> items) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getKey().stream().anyMatch(items::containsAll))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** So that a respondent meets every area: the heaviest criteria of an area that has too few. */
    private static List<String> missingFromAreas(Set<String> chosen) {
        List<String> missing = new ArrayList<>();
        for (String area : Loaded.standard().areas().keySet()) {
            long there = chosen.stream().filter(id -> id.startsWith(area)).count();
            Loaded.standard().criteria().values().stream()
                    .filter(criterion -> criterion.area().equals(area) && !chosen.contains(criterion.id()))
                    .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
                    .limit(Math.max(0, SMALLEST_AREA - there))
                    .forEach(criterion -> missing.add(criterion.id()));
        }
        return missing;
    }
}
