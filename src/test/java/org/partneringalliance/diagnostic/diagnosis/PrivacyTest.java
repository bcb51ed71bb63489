package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
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
