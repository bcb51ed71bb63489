package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;

class ReasonWordsTest {

    private static final ReasonWords WORDS = new ReasonWords(Loaded.standard());

    @Test
    void aShareIsAPercentageWithItsLimit() {
        assertThat(said(fact("largestFunderShare", ">=", number("0.5"), number("0.625"))))
                .containsExactly(fact("largestFunderShare") + ": 63% (limit 50%)");
    }

    @Test
    void aNumberHasAtMostTwoDecimalsAndItsUnit() {
        assertThat(said(fact("ageMonths", ">=", number("6"), number("26.126"))))
                .containsExactly(fact("ageMonths") + ": 26.13 months (limit 6 months)");
    }

    @Test
    void aFlagIsYesOrNoAndNeedsNoLimit() {
        assertThat(said(fact("fundsFlowBetweenPartners", "==", true, true)))
                .containsExactly(fact("fundsFlowBetweenPartners") + ": yes");
    }

    @Test
    void aCodeIsNamed() {
        assertThat(said(fact("phase", "==", "P4", "P4")))
                .singleElement()
                .asString()
                .endsWith(": Deliver");
    }

    @Test
    void allAboutOneCriterionIsOneLine() {
        assertThat(said(rating("REL-4.1", "score", number("1")), rating("REL-4.1", "spread", number("2"))))
                .containsExactly(
                        criterion("REL-4.1") + "1 of 4 (ad hoc) in the lowest group; groups are 2 points apart");
    }

    @Test
    void aLevelBetweenTwoHasNoName() {
        assertThat(WORDS.standing("REL-4.2", List.of(rating("REL-4.2", "score", number("1.5"))))
                        .replace(Words.KEEP, ' '))
                .isEqualTo("1.5 of 4");
    }

    @Test
    void whatOnePersonAnsweredIsNotShown() {
        Reason reason = new Reason(
                "",
                "OPS-3.1",
                Optional.of("score"),
                Optional.of("<="),
                List.of(number("1")),
                Optional.empty(),
                Optional.of("few people answered"),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(said(reason)).singleElement().asString().endsWith(": not shown, as few people answered");
    }

    @Test
    void aGapOfASmallGroupNamesNone() {
        Reason reason = new Reason(
                "",
                "REL-2.2",
                Optional.of("size"),
                Optional.of(">="),
                List.of(number("1.5")),
                Optional.empty(),
                Optional.of("a group of few respondents would be shown"),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(said(reason))
                .containsExactly(criterion("REL-2.2") + "two groups rate it 1.5 points or more apart; which ones is not"
                        + " shown, as few people answered in one");
    }

    @Test
    void aGapNamesBothGroups() {
        assertThat(said(reason("REL-2.2 FUNDER IMPL", "size", ">=", number("1.5"), number("2"))))
                .containsExactly(
                        criterion("REL-2.2") + "funders rate it 2 points above partners that deliver or receive funds");
    }

    @Test
    void whatIsNotKnownHereKeepsTheWordsItCameWith() {
        assertThat(said(reason("something", "new", "==", "a", "a"))).containsExactly("Something new is a");
    }

    private static List<String> said(Reason... reasons) {
        return WORDS.of(List.of(reasons)).stream()
                .map(line -> line.replace(Words.KEEP, ' '))
                .toList();
    }

    private static String fact(String name) {
        return Words.withoutStop(Loaded.standard().facts().get(name).meaning());
    }

    private static String criterion(String id) {
        return "%s (%s): "
                .formatted(
                        Words.withoutStop(Loaded.standard().criteria().get(id).statement()), id);
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    private static Reason rating(String criterion, String measure, Object actual) {
        return reason(criterion, measure, "<=", number("1"), actual);
    }

    private static Reason fact(String name, String operator, Object required, Object actual) {
        return reason(name, "", operator, required, actual);
    }

    private static Reason reason(String subject, String measure, String operator, Object required, Object actual) {
        return new Reason(
                "Something new is a",
                subject,
                Optional.of(measure).filter(words -> !words.isEmpty()),
                Optional.of(operator),
                List.of(required),
                Optional.of(actual),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
