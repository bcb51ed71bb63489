package org.partneringalliance.diagnostic.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer;

/** Ratings follow content brief 0.3 and 0.7. GOV-1.2 asks all partners and facts; REL-1.1 all; REL-4.1 has the equity flag. */
class RatingsTest {

    @Test
    void anOrganisationOfThreeRespondentsWeighsAsOneOfOne() {
        Round round = Round.of(3).each("REL-1.1", 1, 3, 3);
        round.answer("second", "o1", "REL-1.1", 1).answer("third", "o1", "REL-1.1", 1);

        assertThat(rating(round, "REL-1.1").value()).contains(BigFraction.of(3));
    }

    @Test
    void respondentsOfOneOrganisationAreAveraged() {
        Round round = Round.of(1)
                .answer("a", "o1", "REL-1.1", 1)
                .answer("b", "o1", "REL-1.1", 2)
                .answer("c", "o1", "REL-1.1", 2);

        assertThat(rating(round, "REL-1.1").value()).contains(BigFraction.of(5, 3));
    }

    @Test
    void theMedianOfTwoOrganisationsIsHalfway() {
        assertThat(rating(Round.of(2).each("REL-1.1", 1, 2), "REL-1.1").value()).contains(BigFraction.of(3, 2));
    }

    @Test
    void notKnowingIsNoScoreAndIsCounted() {
        Round round = Round.of(3).each("REL-1.1", 2, 2).answer("r-o3", "o3", "REL-1.1", new Answer.Unknown());

        assertThat(rating(round, "REL-1.1").value()).contains(BigFraction.of(2));
        assertThat(rating(round, "REL-1.1").unknownShare()).contains(BigFraction.of(1, 3));
    }

    @Test
    void notApplicableIsNeitherScoredNorCounted() {
        Round round = Round.of(3).each("REL-1.1", 2, 2).answer("r-o3", "o3", "REL-1.1", new Answer.NotApplicable());

        assertThat(rating(round, "REL-1.1").unknownShare()).contains(BigFraction.ZERO);
    }

    @Test
    void whatNobodyAnsweredHasNoValue() {
        assertThat(rating(Round.of(3), "REL-1.1").value()).isEmpty();
        assertThat(rating(Round.of(3), "REL-1.1").unknownShare()).isEmpty();
    }

    @Test
    void anAssertedFactCountsAsTwoAtMost() {
        assertThat(rating(withEvidence("GOV-1.2", 0), "GOV-1.2").value()).contains(BigFraction.of(2));
    }

    @Test
    void aDescribedFactCountsAsThreeAtMost() {
        assertThat(rating(withEvidence("GOV-1.2", 1), "GOV-1.2").value()).contains(BigFraction.of(3));
    }

    @Test
    void aFactSeenInADocumentCountsInFull() {
        assertThat(rating(withEvidence("GOV-1.2", 2), "GOV-1.2").value()).contains(BigFraction.of(4));
    }

    @Test
    void aPerceptionNeedsNoEvidence() {
        assertThat(rating(withEvidence("REL-1.1", 0), "REL-1.1").value()).contains(BigFraction.of(4));
    }

    @Test
    void theCapLeavesTheSpreadAlone() {
        Round round = Round.of(2)
                .answer("a", "o1", "GOV-1.1", new Answer.Scored(4, 0))
                .answer("b", "o2", "GOV-1.1", new Answer.Scored(1, 0));

        assertThat(scores(round, "GOV-1.1").spread()).isEqualTo(BigFraction.of(3));
    }

    @Test
    void theLowestGroupSpeaksWhereEquityAsksForIt() {
        assertThat(rating(Round.of(4).each("REL-4.1", 3, 3, 3, 1), "REL-4.1").value())
                .contains(BigFraction.ONE);
    }

    @Test
    void theMedianSpeaksWhereEquityDoesNotAsk() {
        assertThat(rating(Round.of(4).each("REL-1.1", 3, 3, 3, 1), "REL-1.1").value())
                .contains(BigFraction.of(3));
    }

    @Test
    void aLonePersonOfASectorWithTwoOrganisationsIsNoGroup() {
        Round round = Round.of(3).organisation("o4", "CSO").each("REL-4.1", 3, 3, 1);

        assertThat(scores(round, "REL-4.1").groups()).containsOnlyKeys("BIZ", "GOVT");
        assertThat(rating(round, "REL-4.1").value()).contains(BigFraction.of(3));
    }

    @Test
    void aLonePersonOfTheOnlyOrganisationOfItsRoleIsAGroup() {
        Round round = Round.empty()
                .organisation("o1", "CSO", "FUNDER")
                .organisation("o2", "CSO")
                .each("REL-4.1", 4, 1);

        assertThat(scores(round, "REL-4.1").groups().get("FUNDER").median()).isEqualTo(BigFraction.of(4));
    }

    @Test
    void withOneGroupThereIsNoSpreadAndNoGap() {
        Round round = Round.empty().organisation("o1", "CSO", "FUNDER").each("REL-4.1", 4);

        assertThat(scores(round, "REL-4.1").spread()).isEqualTo(BigFraction.ZERO);
        assertThat(ratings(round).gap("REL-4.1", "FUNDER", "OTHERS")).isEmpty();
    }

    @Test
    void othersAreAllWhoAreNotInTheNamedGroup() {
        Round round = Round.empty()
                .organisation("o1", "FUND", "FUNDER")
                .organisation("o2", "CSO", "IMPL")
                .organisation("o3", "GOVT")
                .each("REL-1.1", 4, 1, 2);

        assertThat(ratings(round).gap("REL-1.1", "FUNDER", "OTHERS")).contains(BigFraction.of(5, 2));
    }

    @Test
    void aCriterionWhoseConditionIsFalseHasNoValue() {
        Round round = Round.of(2).fact("fundsFlowBetweenPartners", false).each("REL-2.4", 1, 1);

        assertThat(rating(round, "REL-2.4").value()).isEmpty();
    }

    @Test
    void aCriterionWhoseConditionIsUnknownHasItsValue() {
        assertThat(rating(Round.of(2).each("REL-2.4", 1, 1), "REL-2.4").value()).contains(BigFraction.ONE);
    }

    @Test
    void theTrendIsTheChangePerTwelveMonths() {
        Round earlier = Round.of(2).on("2024-01-01").each("REL-1.1", 3, 3);
        Round now = Round.of(2).on("2025-12-31").each("REL-1.1", 1, 1).after(earlier);

        assertThat(rating(now, "REL-1.1").trend()).contains(BigFraction.of(-1));
    }

    @Test
    void aMissingCriticalCriterionCapsItsAreaAtTwo() {
        Round round = Round.of(2)
                .each("REL-1.1", 1, 1)
                .each("REL-5.1", 4, 4)
                .each("REL-5.2", 4, 4)
                .each("REL-3.1", 4, 4);

        assertThat(AreaRating.mean(ratings(round), "REL")).contains(BigFraction.of(5 + 16 + 12 + 12, 15));
        assertThat(AreaRating.capped(ratings(round), "REL", rating -> true)).contains(BigFraction.of(2));
    }

    @Test
    void aPlatformOfNationalScopeWeighsItsNicheFully() {
        Round platform =
                Round.of(1).fact("type", "T6").fact("scope", "national").each("PRO-2.3", 1);

        assertThat(rating(platform, "PRO-2.3").weight()).isEqualTo(5);
        assertThat(rating(Round.of(1).fact("type", "T6").each("PRO-2.3", 1), "PRO-2.3")
                        .weight())
                .isEqualTo(3);
    }

    private static Round withEvidence(String criterion, int evidence) {
        return Round.of(2)
                .answer("a", "o1", criterion, new Answer.Scored(4, evidence))
                .answer("b", "o2", criterion, new Answer.Scored(4, evidence));
    }

    private static Ratings ratings(Round round) {
        return Ratings.of(Loaded.standard(), round.assessment());
    }

    private static Rating rating(Round round, String criterion) {
        return ratings(round).of(criterion);
    }

    private static Rating.Scores scores(Round round, String criterion) {
        return rating(round, criterion).scores().orElseThrow();
    }
}
