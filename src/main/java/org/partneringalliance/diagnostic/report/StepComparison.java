package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;

/**
 * What became of the steps of one round in a later one. Immutable.
 *
 * @param steps in the order of {@link Fate}; those of one fate by their rank in the later report, or else in the earlier one
 */
public record StepComparison(List<Followed> steps) {

    public StepComparison {
        steps = List.copyOf(steps);
    }

    /** What became of a step. */
    public enum Fate {
        COME_BACK("come back", "Come back: not in the last report, but in one before it"),
        STILL_OPEN("still open", "Still open: recommended in both"),
        NEW("new", "New: never recommended before"),
        RESOLVED("resolved", "Resolved: no longer called for by the answers"),
        LEFT_ALONE("now to be left alone", "No longer recommended, now to be left alone"),
        NOT_JUDGED("not judged", "Not judged: no longer recommended, but what it aims at was not answered this time");

        private final String word;
        private final String title;

        Fate(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** After a number. */
        public String word() {
            return word;
        }

        /** As a heading. */
        public String title() {
            return title;
        }
    }

    /**
     * A step of either round.
     *
     * @param note why it is left alone, or which criteria were not answered; empty otherwise
     */
    public record Followed(String action, String title, Fate fate, String note) {}

    /**
     * Follows steps from one round to a later one.
     *
     * @param before actions recommended in rounds before the earlier one
     */
    public static StepComparison of(Diagnosis earlier, Diagnosis later, Set<String> before) {
        Set<String> open = actions(earlier);
        Set<String> recommended = actions(later);
        List<Followed> steps = new ArrayList<>();
        later.recommendations()
                .forEach(step ->
                        steps.add(new Followed(step.action(), step.title(), fate(step.action(), open, before), "")));
        earlier.recommendations().stream()
                .filter(step -> !recommended.contains(step.action()))
                .map(step -> gone(step, earlier, later))
                .forEach(steps::add);
        return new StepComparison(Stream.of(Fate.values())
                .flatMap(fate -> steps.stream().filter(step -> step.fate() == fate))
                .toList());
    }

    /** The actions that a diagnosis recommends. */
    public static Set<String> actions(Diagnosis diagnosis) {
        return diagnosis.recommendations().stream()
                .map(RecommendationReport::action)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Fate fate(String action, Set<String> open, Set<String> before) {
        if (open.contains(action)) {
            return Fate.STILL_OPEN;
        }
        return before.contains(action) ? Fate.COME_BACK : Fate.NEW;
    }

    /** Nothing is called resolved because nobody was asked. */
    private static Followed gone(RecommendationReport step, Diagnosis earlier, Diagnosis later) {
        Optional<Suppressed> alone = later.suppressed().stream()
                .filter(suppressed -> suppressed.action().equals(step.action()))
                .findFirst();
        if (alone.isPresent()) {
            return new Followed(
                    step.action(), step.title(), Fate.LEFT_ALONE, alone.get().reason());
        }
        List<String> missing = unanswered(step, earlier, later);
        return missing.isEmpty()
                ? new Followed(step.action(), step.title(), Fate.RESOLVED, "")
                : new Followed(
                        step.action(),
                        step.title(),
                        Fate.NOT_JUDGED,
                        "Not answered this time: " + Words.list(missing) + ".");
    }

    private static List<String> unanswered(RecommendationReport step, Diagnosis earlier, Diagnosis later) {
        Map<String, Integer> then = organisations(earlier);
        Map<String, Integer> now = organisations(later);
        return step.raises().stream()
                .filter(criterion -> then.getOrDefault(criterion, 0) > 0)
                .filter(criterion -> now.getOrDefault(criterion, 0) == 0)
                .toList();
    }

    private static Map<String, Integer> organisations(Diagnosis diagnosis) {
        return diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .collect(Collectors.toMap(
                        CriterionProfile::criterion,
                        CriterionProfile::organisations,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The steps of a fate. */
    public List<Followed> of(Fate fate) {
        return steps.stream().filter(step -> step.fate() == fate).toList();
    }

    /** The main thing in a line, for instance "Since the last round: 3 resolved, 5 still open, 1 come back, 2 new." */
    public String line() {
        Stream<String> always = Stream.of(Fate.RESOLVED, Fate.STILL_OPEN, Fate.COME_BACK, Fate.NEW)
                .map(fate -> of(fate).size() + " " + fate.word());
        Stream<String> perhaps = Stream.of(Fate.LEFT_ALONE, Fate.NOT_JUDGED)
                .filter(fate -> !of(fate).isEmpty())
                .map(fate -> of(fate).size() + " " + fate.word());
        return "Since the last round: " + Stream.concat(always, perhaps).collect(Collectors.joining(", ")) + ".";
    }
}
