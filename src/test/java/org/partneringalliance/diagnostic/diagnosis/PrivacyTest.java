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

/** What few people answered is shown neither by itself nor within a number over several criteria. */
class PrivacyTest {

    private static final List<String> CRITICAL = Loaded.standard().criteria().values().stream()
            .filter(Criterion::critical)
            .map(Criterion::id)
            .toList();
    private static final Key LOWEST_CRITICAL = new Key("Assessment", "", "lowestCritical");
    private static final Key LOWEST_AREA_MEAN = new Key("Assessment", "", "lowestAreaMean");
    private static final String GATED = criterion(criterion ->
            !criterion.equity() && Loaded.standard().thresholds("G2").containsKey(criterion.id()));
    private static final String EQUITY = "REL-4.1";
    private static final String PLAIN = "GOV-1.1";
    private static final Key SCORE = new Key("Rating", PLAIN, "score");

    @ParameterizedTest
    @ValueSource(strings = {"meanRaw", "meanEvidence"})
    void aMeanIsWithheldIfTheAnswersOfTwoPeopleAreInIt(String mean) {
        assertThat(withheld(Round.of(4).all("GOV-1.1", 3).each("GOV-1.2", 2, 2), new Key("Assessment", "", mean)))
                .contains("it would show what few people answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meanRaw", "meanEvidence"})
    void aMeanOfThreePeoplesAnswersIsShown(String mean) {
        assertThat(withheld(Round.of(4).all("GOV-1.1", 3).each("GOV-1.2", 2, 2, 2), new Key("Assessment", "", mean)))
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
    void aTrendIsWithheldIfTwoPeopleAnsweredBefore() {
        assertThat(withheld(
                        Round.of(4).on("2026-05-04").each("GOV-1.1", 3, 3, 3).after(before(1, 1)),
                        new Key("Rating", "GOV-1.1", "trend")))
                .contains("few people answered");
    }

    @Test
    void aTrendIsShownIfThreePeopleAnsweredBefore() {
        assertThat(withheld(
                        Round.of(4).on("2026-05-04").each("GOV-1.1", 3, 3, 3).after(before(1, 1, 1)),
                        new Key("Rating", "GOV-1.1", "trend")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "lowest", "spread"})
    void whatTheLowestGroupDecidesIsWithheldIfTwoPeopleOfAGroupAnswered(String field) {
        Round round = Round.empty();
        for (String small : List.of("s", "t", "u", "v", "w")) {
            round.organisation(small, small.compareTo("u") > 0 ? "COMM" : "CSO").answer(small + "0", small, EQUITY, 2);
        }

        assertThat(withheld(round, new Key("Rating", EQUITY, field)))
                .contains("a group of few respondents would be shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "lowest", "spread"})
    void whatTheLowestGroupDecidesIsShownIfThreePeopleOfEachGroupAnswered(String field) {
        assertThat(withheld(groups(EQUITY, 3, 3), new Key("Rating", EQUITY, field)))
                .isEmpty();
    }

    @Test
    void theMedianOfEverybodyIsShownAlthoughAGroupIsSmall() {
        assertThat(withheld(Round.of(3).all(PLAIN, 3), SCORE)).isEmpty();
    }

    @Test
    void howFarGroupsDifferIsWithheldAlthoughTheMedianIsShown() {
        Round round = Round.empty();
        for (String small : List.of("s", "t", "u", "v")) {
            round.organisation(small, small.equals("v") ? "FUND" : "CSO").answer(small + "0", small, PLAIN, 2);
        }

        assertThat(withheld(round, new Key("Rating", PLAIN, "spread"))).isPresent();
    }

    @Test
    void aGapIsOfNoNamedGroupsIfOneIsSmall() {
        Key gap = new Key("Gap", PLAIN + " COMM OTHERS", "size");

        assertThat(privacy(groups(PLAIN, 3, 2)).subject(gap)).isEqualTo(PLAIN);
        assertThat(privacy(groups(PLAIN, 3, 2)).groups(gap)).isEmpty();
        assertThat(privacy(groups(PLAIN, 3, 3)).subject(gap)).isEqualTo(PLAIN + " COMM OTHERS");
        assertThat(privacy(groups(PLAIN, 3, 3)).groups(gap)).containsExactly("COMM", "OTHERS");
    }

    @Test
    void doNotKnowIsAnAnswerThatTwoPeopleKeepToThemselves() {
        Key unknown = new Key("Rating", PLAIN, "unknownShare");
        Round two = groups(EQUITY, 3, 3)
                .answer("biz0", "b", PLAIN, new Answer.Unknown())
                .answer("biz1", "b", PLAIN, 3);
        assertThat(withheld(two, unknown)).contains("few people answered");

        assertThat(withheld(two.answer("biz2", "b", PLAIN, 3), unknown)).isEmpty();
    }

    @Test
    void thatFewOfAGroupTookPartIsTold() {
        Round round = groups(PLAIN, 3, 1);

        assertThat(withheld(round, new Key("Group", "COMM", "responseRatio"))).isEmpty();
        assertThat(withheld(round, new Key("Group", "COMM", "unknownShare"))).isPresent();
    }

    @Test
    void whatOneOrganisationAnswersIsWithheldIfTheOthersAreLargeAndKnowTheirs() {
        assertThat(withheld(groups(PLAIN, 3, 3).organisation("s", "CSO").answer("s0", "s", PLAIN, 2), SCORE))
                .contains("few people answered");
    }

    @Test
    void whatThreeSmallOrganisationsAnswerIsShownBesideALargeOne() {
        Round round = groups(PLAIN, 3, 0);
        for (String small : List.of("s", "t", "u")) {
            round.organisation(small, "CSO").answer(small + "0", small, PLAIN, 2);
        }

        assertThat(withheld(round, SCORE)).isEmpty();
    }

    /** People of one company and people of one community, who all give a level. */
    private static Round groups(String criterion, int business, int community) {
        Round round = Round.empty().organisation("b", "BIZ").organisation("c", "COMM");
        for (int index = 0; index < business; index++) {
            round.answer("biz" + index, "b", criterion, 3);
        }
        for (int index = 0; index < community; index++) {
            round.answer("comm" + index, "c", criterion, 1);
        }
        return round;
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
        return privacy(round).withheld(key);
    }

    private static Privacy privacy(Round round) {
        return new Privacy(Ratings.of(Loaded.standard(), round.assessment()));
    }
}
