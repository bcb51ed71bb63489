package org.partneringalliance.diagnostic.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * Chooses the criteria of the quick form. For each main pattern that likely assessments show, it looks up which criteria
 * alone would have shown it. Beginning with a few that every partner expects, it takes again and again the set of
 * criteria that shows most further patterns for each criterion added, until the form is full; patterns of tier A count four times, of B three times, of C twice. Then it
 * measures, on other assessments, what the form keeps.
 */
public final class QuickFormStudy {

    private static final int CHOSEN_FROM = 600;
    private static final int MEASURED_ON = 300;
    private static final int SIZE = 30;

    /** Trust, promises kept and the reasoning behind the work: without them nobody takes a form seriously. */
    private static final List<String> EXPECTED = List.of("REL-1.1", "COM-3.2", "MEA-1.1");

    private static final int SMALLEST_AREA = 2;
    private static final Map<String, Integer> WEIGHTS = Map.of("A", 4, "B", 3, "C", 2);

    private final Map<Set<Set<String>>, Integer> wanted = new HashMap<>();

    private QuickFormStudy() {}

    /** Prints the chosen criteria and what they keep, beside what the form of forms.yaml keeps. */
    public static void main(String... arguments) {
        QuickFormStudy study = new QuickFormStudy();
        IntStream.range(0, CHOSEN_FROM).mapToObj(LikelyAssessments::of).forEach(study::learn);
        Set<String> chosen = new TreeSet<>(study.choose());
        System.out.println("chosen:  " + chosen);
        System.out.println("         " + Retention.of(others(), chosen));
        Set<String> shipped = new TreeSet<>(Loaded.standard().forms().quick().criteria());
        System.out.println("shipped: " + shipped);
        System.out.println("         " + Retention.of(others(), shipped));
    }

    /** Assessments that nothing was chosen by. */
    static List<Assessment> others() {
        return IntStream.range(CHOSEN_FROM, CHOSEN_FROM + MEASURED_ON)
                .mapToObj(LikelyAssessments::of)
                .toList();
    }

    private void learn(Assessment assessment) {
        Conclusions conclusions = new Inference(Loaded.rules()).conclude(Ratings.of(Loaded.standard(), assessment));
        for (Firing firing : conclusions.firings(Conclusion.Kind.DIAGNOSE)) {
            int weight = WEIGHTS.getOrDefault(firing.rule().tier(), 0);
            if (weight > 0 && Loaded.standard().patterns().containsKey(firing.target())) {
                wanted.merge(supports(conclusions.evaluate(firing)), weight, Integer::sum);
            }
        }
    }

    /** The sets of criteria each of which is enough to make a condition true; facts are known anyway. */
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
        boolean rated = evaluation instanceof Comparison comparison
                && Set.of("Rating", "Gap").contains(comparison.key().type());
        return rated ? Set.of(Set.of(((Comparison) evaluation).key().subject().split(" ", 2)[0])) : Set.of(Set.of());
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

    private Set<String> choose() {
        Set<String> chosen = new LinkedHashSet<>(EXPECTED);
        Set<Set<String>> candidates = new HashSet<>();
        wanted.keySet().forEach(candidates::addAll);
        while (chosen.size() < SIZE) {
            Set<String> best = best(candidates, chosen);
            if (best.isEmpty()) {
                break;
            }
            chosen.addAll(best);
        }
        chosen.addAll(missingFromAreas(chosen));
        return chosen;
    }

    /** The set that shows most further patterns for each criterion it adds; ties go to the first in the alphabet. */
    private Set<String> best(Set<Set<String>> candidates, Set<String> chosen) {
        Set<String> best = Set.of();
        double most = 0;
        for (Set<String> candidate : candidates.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList()) {
            Set<String> added = new TreeSet<>(candidate);
            added.removeAll(chosen);
            if (added.isEmpty() || chosen.size() + added.size() > SIZE) {
                continue;
            }
            Set<String> with = new HashSet<>(chosen);
            with.addAll(added);
            double gain = (double) (shown(with) - shown(chosen)) / added.size();
            if (gain > most) {
                most = gain;
                best = added;
            }
        }
        return best;
    }

    private int shown(Set<String> criteria) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getKey().stream().anyMatch(criteria::containsAll))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** So that a respondent meets every area: the heaviest critical criteria of an area that has too few. */
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
