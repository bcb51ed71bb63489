package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;

/** A number over several criteria shows no more of one person's answer than the rating of that criterion does. */
class PrivacyTest {

    private static final List<String> CRITICAL = Loaded.standard().criteria().values().stream()
            .filter(Criterion::critical)
            .map(Criterion::id)
            .toList();
    private static final Key LOWEST_CRITICAL = new Key("Assessment", "", "lowestCritical");
    private static final Key LOWEST_AREA_MEAN = new Key("Assessment", "", "lowestAreaMean");
    private static final String GATED =
            Loaded.standard().thresholds("G2").keySet().iterator().next();

    @ParameterizedTest
    @ValueSource(strings = {"meanRaw", "meanEvidence"})
    void aMeanIsWithheldIfOnePersonsAnswerIsInIt(String mean) {
        assertThat(withheld(Round.of(4).all("GOV-1.1", 3).each("GOV-1.2", 2), new Key("Assessment", "", mean)))
                .contains("it would show what a single person answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meanRaw", "meanEvidence"})
    void aMeanOfTwoPeoplesAnswersIsShown(String mean) {
        assertThat(withheld(Round.of(4).all("GOV-1.1", 3).each("GOV-1.2", 2, 2), new Key("Assessment", "", mean)))
                .isEmpty();
    }

    @Test
    void theLowestCriticalCriterionIsWithheldIfItIsOnePersonsAnswer() {
        assertThat(withheld(Round.of(4).all(CRITICAL.get(0), 3).each(CRITICAL.get(1), 2), LOWEST_CRITICAL))
                .isPresent();
    }

    @Test
    void theLowestCriticalCriterionIsShownIfOnePersonsAnswerIsHigher() {
        assertThat(withheld(Round.of(4).all(CRITICAL.get(0), 3).each(CRITICAL.get(1), 4), LOWEST_CRITICAL))
                .isEmpty();
    }

    @Test
    void theLowestCriticalCriterionIsShownIfAnotherIsAsLow() {
        assertThat(withheld(Round.of(4).all(CRITICAL.get(0), 3).each(CRITICAL.get(1), 3), LOWEST_CRITICAL))
                .isEmpty();
    }

    @Test
    void theLowestAreaIsWithheldIfOnePersonsAnswerIsInIt() {
        assertThat(withheld(areas(3).each(first("REL"), 2), LOWEST_AREA_MEAN)).isPresent();
    }

    @Test
    void theLowestAreaIsShownIfOnePersonsAnswerIsInAHigherOne() {
        assertThat(withheld(areas(3).each(first("REL"), 4), LOWEST_AREA_MEAN)).isEmpty();
    }

    @Test
    void theCountOfAGateIsWithheldIfOnePersonsAnswerIsInIt() {
        assertThat(withheld(Round.of(4).all("MEA-4.1", 3).each(GATED, 1), new Key("Gate", "G2", "below")))
                .isPresent();
    }

    @Test
    void theCountOfAGateIsShownIfOnePersonsAnswerIsElsewhere() {
        String elsewhere =
                criterion(criterion -> !Loaded.standard().thresholds("G2").containsKey(criterion.id()));

        assertThat(withheld(Round.of(4).all(GATED, 1).each(elsewhere, 1), new Key("Gate", "G2", "below")))
                .isEmpty();
    }

    @Test
    void whoAnswersAloneSeesTheirOwnNumbers() {
        assertThat(withheld(Round.of(1).all(CRITICAL.get(0), 3), LOWEST_CRITICAL))
                .isEmpty();
    }

    @Test
    void aTrendIsWithheldIfOnePersonAnsweredBefore() {
        assertThat(withheld(
                        Round.of(4).on("2026-05-04").each("GOV-1.1", 3, 3).after(before(1)),
                        new Key("Rating", "GOV-1.1", "trend")))
                .contains("a single person answered");
    }

    @Test
    void aTrendIsShownIfTwoPeopleAnsweredBefore() {
        assertThat(withheld(
                        Round.of(4).on("2026-05-04").each("GOV-1.1", 3, 3).after(before(1, 1)),
                        new Key("Rating", "GOV-1.1", "trend")))
                .isEmpty();
    }

    /** A year earlier; everybody answers to another criterion. */
    private static Round before(int... levels) {
        return Round.of(4).on("2025-05-04").all("GOV-1.2", 2).each("GOV-1.1", levels);
    }

    @Test
    void theEvidenceOfOnePersonChangesNothingThatIsSaidOfAnAction() {
        assertThat(actions(0)).isNotEmpty();
        assertThat(Stream.of(0, 1, 2, 3).map(PrivacyTest::actions))
                .as("what is said with evidence 0, 1, 2 and 3")
                .hasSize(4)
                .containsOnly(actions(0));
    }

    /** What is said of actions whose target one of two people answered, by the numbers beside them. */
    private static List<Object> actions(int evidence) {
        Round round = Round.of(2)
                .answer("r0", "o0", "GOV-1.1", new Answer.Scored(1, evidence))
                .answer("r1", "o1", "REL-2.4", 1);
        Diagnosis diagnosis = Loaded.diagnostician().diagnose(round.assessment());
        assertThat(diagnosis.recommendations()).isNotEmpty();
        return diagnosis.recommendations().stream()
                .filter(each -> each.raises().contains("GOV-1.1"))
                .map(each -> List.of(each.action(), each.priorityIndex(), each.factors()))
                .collect(Collectors.toList());
    }

    /** One criterion of each area at a level. */
    private static Round areas(int level) {
        Round round = Round.of(4);
        Loaded.standard().areas().keySet().forEach(area -> round.all(last(area), level));
        return round;
    }

    private static String first(String area) {
        return criterion(criterion -> criterion.area().equals(area));
    }

    private static String last(String area) {
        return Loaded.standard().criteria().values().stream()
                .filter(criterion -> criterion.area().equals(area))
                .map(Criterion::id)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String criterion(Predicate<Criterion> wanted) {
        return Loaded.standard().criteria().values().stream()
                .filter(wanted)
                .map(Criterion::id)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> withheld(Round round, Key key) {
        return new Privacy(Ratings.of(Loaded.standard(), round.assessment())).withheld(key);
    }
}
