package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.http.Json;

/** What is worked out from an examination after a change is what the changed assessment gives. */
class ChangedLevelsTest {

    private static void same(Assessment assessment, Change change) {
        Diagnostician diagnostician = Loaded.diagnostician();
        Examination quick = diagnostician.examine(diagnostician.examine(assessment), change);
        Examination anew = diagnostician.examine(change.applyTo(assessment));

        assertThat(Json.write(diagnostician.report(quick, Detail.LEAVES)))
                .isEqualTo(Json.write(diagnostician.report(anew, Detail.LEAVES)));
        assertThat(quick.conclusions().facts().known())
                .isEqualTo(anew.conclusions().facts().known());
    }

    private static Change everybody(SortedMap<String, Levels> levels) {
        return new Change(levels, new TreeMap<>(), new TreeMap<>());
    }

    private static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changedLevelsGiveTheSameBytesAsTheChangedAssessment(int seed) {
        Random random = new Random(seed);
        List<String> criteria = List.copyOf(Loaded.standard().criteria().keySet());
        SortedMap<String, Levels> levels = new TreeMap<>();
        SortedMap<String, Integer> evidence = new TreeMap<>();
        for (int each = 0; each <= random.nextInt(4); each++) {
            levels.put(criteria.get(random.nextInt(criteria.size())), new Levels.Everybody(random.nextInt(5)));
            evidence.put(criteria.get(random.nextInt(criteria.size())), random.nextInt(4));
        }

        same(LikelyAssessments.of(seed), new Change(levels, evidence, new TreeMap<>()));
    }

    @Test
    void aLevelForACriterionThatNobodyAnsweredGivesTheSameBytesAsTheChangedAssessment() {
        same(
                Round.of(4).all("GOV-1.1", 1).assessment(),
                everybody(new TreeMap<>(Map.of("GOV-1.2", new Levels.Everybody(1)))));
    }

    @Test
    void aLevelForACriterionThatIsNotActiveCountsForNothing() {
        same(
                Round.of(4).all("GOV-1.1", 1).assessment(),
                everybody(new TreeMap<>(Map.of("MEA-5.9", new Levels.Everybody(0)))));
    }
}
