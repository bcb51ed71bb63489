package org.partneringalliance.diagnostic.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.explanation.Certificate.Verdict;
import org.partneringalliance.diagnostic.explanation.SmallestChange.Found;
import org.partneringalliance.diagnostic.explanation.SmallestChange.Guarantee;
import org.partneringalliance.diagnostic.standard.Action;

/** What explanations promise, on random assessments. */
class TrustInExplanationsTest {

    private static final int ASSESSMENTS = 1_000;
    private static final int GOALS = 240;
    private static final int LARGEST_SLICE = 4;
    private static final Diagnostician DIAGNOSTICIAN = Loaded.diagnostician();
    private static final Sentences SENTENCES = new Sentences(Loaded.standard(), Audience.CONSULTANT);

    @Test
    void everyConclusionOfAThousandAssessmentsIsCertified() {
        List<Verdict> refused = IntStream.range(0, ASSESSMENTS)
                .parallel()
                .mapToObj(RandomAssessments::of)
                .map(TrustInExplanationsTest::certified)
                .filter(verdict -> !verdict.valid())
                .toList();

        assertThat(refused).isEmpty();
    }

    private static Verdict certified(Assessment assessment) {
        return Certificate.verify(DIAGNOSTICIAN, assessment, GraphBuilder.of(DIAGNOSTICIAN.examine(assessment)));
    }

    @Test
    void everyAbsentFindingOfAThousandAssessmentsIsRefutedRuleByRule() {
        List<String> unexplained = IntStream.range(0, ASSESSMENTS)
                .parallel()
                .boxed()
                .flatMap(seed -> unrefuted(DIAGNOSTICIAN.examine(RandomAssessments.of(seed)))
                        .map(problem -> seed + ": " + problem))
                .toList();

        assertThat(unexplained).isEmpty();
    }

    private static Stream<String> unrefuted(Examination examination) {
        return Explainer.about(Loaded.standard())
                .filter(id -> !Loaded.standard().actions().containsKey(id))
                .filter(id -> !examination.situation().holds(id))
                .map(id -> new Trees(examination, SENTENCES).finding(id))
                .filter(tree ->
                        tree.from().isEmpty() || !tree.from().stream().allMatch(TrustInExplanationsTest::refuted))
                .map(Tree::toString);
    }

    /** Not applied, with a condition that fails or is not known among those that matter. */
    private static boolean refuted(Tree rule) {
        return !rule.status().orElse("").equals("satisfied")
                && rule.from().stream()
                        .anyMatch(part -> !part.status().orElse("").equals("satisfied"));
    }

    @Test
    void everyActionThatIsNotRecommendedHasAReason() {
        List<String> unexplained = IntStream.range(0, ASSESSMENTS / 10)
                .parallel()
                .boxed()
                .flatMap(seed -> withoutReason(DIAGNOSTICIAN.examine(RandomAssessments.of(seed)))
                        .map(problem -> seed + ": " + problem))
                .toList();

        assertThat(unexplained).isEmpty();
    }

    private static Stream<String> withoutReason(Examination examination) {
        Diagnosis diagnosis = DIAGNOSTICIAN.report(examination, Detail.NONE);
        return Loaded.standard().actions().values().stream()
                .filter(action -> !examination.holds(action.id()))
                .filter(action -> new ActionTrees(examination, diagnosis, SENTENCES)
                        .of(action)
                        .from()
                        .isEmpty())
                .map(Action::id);
    }

    @Test
    void noChangeSmallerThanAProvenMinimumDoesTheSame() {
        AtomicInteger searched = new AtomicInteger();
        List<String> beaten = IntStream.range(0, GOALS)
                .parallel()
                .boxed()
                .flatMap(seed -> beaten(seed, searched).stream())
                .toList();

        assertThat(beaten).isEmpty();
        assertThat(searched).hasValueGreaterThan(GOALS / 3);
    }

    /** What brute force finds with the engine although the search says there is nothing smaller, or nothing at all. */
    private static List<String> beaten(int seed, AtomicInteger searched) {
        Examination examination = DIAGNOSTICIAN.examine(RandomAssessments.of(seed));
        List<String> patterns = List.copyOf(Loaded.standard().patterns().keySet());
        String id = patterns.get(seed % patterns.size());
        boolean wanted = !examination.situation().holds(id);
        Options options = new Options(examination, Set.of());
        Slice slice = new Slice(examination, DIAGNOSTICIAN.inference(), new Trees(examination, SENTENCES), options, id);
        if (slice.costly() || slice.criteria().size() > LARGEST_SLICE) {
            return List.of();
        }
        searched.incrementAndGet();
        Found found = new SmallestChange(DIAGNOSTICIAN, examination, SENTENCES, Set.of()).ofFinding(id, wanted);
        assertThat(found.guarantee()).isIn(Guarantee.PROVEN_MINIMUM, Guarantee.IMPOSSIBLE);
        int below = found.options()
                .map(List::size)
                .orElse(Math.min(3, slice.criteria().size() + 1));
        List<String> beaten = new ArrayList<>();
        for (List<Option> smaller : changes(options, slice, below - 1)) {
            Assessment changed = Option.change(smaller).applyTo(examination.assessment());
            if (DIAGNOSTICIAN.examine(changed).situation().holds(id) == wanted) {
                beaten.add(seed + " " + id + ": " + smaller + " instead of " + found);
            }
        }
        return beaten;
    }

    /** Every change of at most so many criteria of a slice. */
    private static List<List<Option>> changes(Options options, Slice slice, int most) {
        List<List<Option>> changes = new ArrayList<>(List.of(List.of()));
        for (String criterion : slice.criteria()) {
            for (List<Option> change : List.copyOf(changes)) {
                if (change.size() < most) {
                    options.of(criterion).forEach(option -> {
                        List<Option> longer = new ArrayList<>(change);
                        longer.add(option);
                        changes.add(longer);
                    });
                }
            }
        }
        return changes;
    }
}
