package org.partneringalliance.diagnostic.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.fact.Value;

/** What a difference says of findings and recommendations. */
class DifferencesTest {

    private static final Assessment COASTAL = Loaded.assessment("coastal-waste");

    @Test
    void aFindingThatDisappearsSaysWhatNoLongerHoldsWithTheValueNowAndBefore() {
        Entry gone = entry(findings(COASTAL, change("REL-4.1", 4)).disappeared(), "DX-38");

        assertThat(gone.title()).isEqualTo("Polite silence");
        assertThat(gone.why())
                .anyMatch(why -> why.endsWith(
                        "(REL-4.1) stands at 4 in the lowest group (asked: at most 1): not met; before: 1."));
    }

    @Test
    void aFindingThatAppearsSaysWhatHoldsNowAndDidNot() {
        Assessment open = change("REL-4.1", 4).applyTo(COASTAL);

        assertThat(entry(findings(open, change("REL-4.1", 1)).appeared(), "REL-4.1")
                        .why())
                .anyMatch(why ->
                        why.endsWith("(REL-4.1) stands at 1 in the lowest group (asked: at most 1); before: 4."));
    }

    @Test
    void aFactIsToldAsPeopleReadIt() {
        Change neutral = fact("secretariatHost", new Value.Text("neutral"));

        assertThat(entry(findings(COASTAL, neutral).disappeared(), "DX-02").why())
                .containsExactly("Host of the backbone: An outside organisation that takes no side (asked: 'One of the"
                        + " partners'): not met; before: One of the partners.");
    }

    @Test
    void aFindingThatIsNoLongerPartOfAnotherSaysOfWhich() {
        Move moved = move(findings(COASTAL, number("fundingRunwayMonths", 20)), "OPS-2.2");

        assertThat(moved.from()).isEqualTo("tier D, medium, place 14, under DX-35");
        assertThat(moved.to()).isEqualTo("tier D, medium, place 8");
        assertThat(moved.why()).contains("It is no longer reported under Core money ends soon (DX-35).");
    }

    @Test
    void anActionThatNothingCallsForAnyLongerNamesTheFindingsThatDid() {
        assertThat(entry(recommendations(COASTAL, change("REL-4.1", 4)).disappeared(), "A63")
                        .why())
                .containsExactly(
                        "Polite silence (DX-38), which called for it, no longer holds.",
                        "The weakness of 'People can disagree and raise doubt without cost to themselves or their"
                                + " organisation' (REL-4.1), which called for it, no longer holds.");
    }

    @Test
    void anActionThatIsHeldBackNowSaysByWhat() {
        Change noMoney = fact("fundsFlowBetweenPartners", new Value.Flag(false));

        assertThat(entry(recommendations(COASTAL, noMoney).disappeared(), "A28").why())
                .contains("It is held back now by A28 condition: No money between partners.");
    }

    @Test
    void anActionThatIsNoLongerHeldBackSaysByWhatItWas() {
        Assessment noMoney =
                fact("fundsFlowBetweenPartners", new Value.Flag(false)).applyTo(COASTAL);
        Change money = fact("fundsFlowBetweenPartners", new Value.Flag(true));

        assertThat(entry(recommendations(noMoney, money).appeared(), "A28").why())
                .contains("Before, it was held back by A28 condition: No money between partners.");
    }

    @Test
    void anActionThatMovesNamesWhatCameBeforeIt() {
        Move later = move(recommendations(COASTAL, change("COM-3.1", 2)), "A48");

        assertThat(later.from()).isEqualTo("now 5");
        assertThat(later.to()).isEqualTo("next 6");
        assertThat(later.why()).anyMatch(why -> why.startsWith("Now before it: ") && why.contains("(A30)"));
    }

    @Test
    void anActionThatMovesNamesEveryFactorThatIsAnother() {
        Move moved = move(recommendations(COASTAL, change("REL-4.1", 4)), "A01");

        assertThat(moved.from()).isEqualTo("now 1");
        assertThat(moved.to()).startsWith("next ");
        assertThat(moved.why())
                .contains("Its benefit is now 0.3, before 1.175.")
                .anyMatch(why -> why.startsWith("Its priority index is now "))
                .noneMatch(why -> why.startsWith("Its factor for confidence"));
    }

    @Test
    void anActionThatComesLaterBecauseLessFitsInSaysSo() {
        Move moved = move(recommendations(COASTAL, number("partnerCount", 2)), "A48");

        assertThat(moved.why()).anyMatch(why -> why.matches("The list for now holds [1-4], before 5\\."));
    }

    @Test
    void anAnswerOfASinglePersonIsNotShown() {
        Assessment assessment = Round.of(3)
                .fact("phase", "P4")
                .all("GOV-1.1", 3)
                .answer("r-o1", "o1", "REL-4.1", 1)
                .assessment();

        assertThat(entry(findings(assessment, change("REL-4.1", 3)).disappeared(), "REL-4.1")
                        .why())
                .containsExactly(
                        "'People can disagree and raise doubt without cost to themselves or their organisation'"
                                + " (REL-4.1), as the group with the lowest rating sees it: not shown, since it would show"
                                + " who said what (asked: at most 1).");
    }

    @Test
    void theAnswerOfThreePeopleOfAGroupIsShown() {
        Assessment assessment = Round.of(3)
                .fact("phase", "P4")
                .all("GOV-1.1", 3)
                .answer("r-o1", "o1", "REL-4.1", 1)
                .answer("second", "o1", "REL-4.1", 1)
                .answer("third", "o1", "REL-4.1", 1)
                .assessment();

        assertThat(entry(findings(assessment, change("REL-4.1", 3)).disappeared(), "REL-4.1")
                        .why())
                .anyMatch(
                        why -> why.endsWith("stands at 3 in the lowest group (asked: at most 1): not met; before: 1."));
    }

    @Test
    void partnersReadWhatItMeansWithoutTheWordsOfRules() {
        Diagnosed before = diagnosed(COASTAL);
        Diagnosed after = diagnosed(change("REL-4.1", 4).applyTo(COASTAL));

        Difference difference = Differences.between(before, after, Audience.PARTNER);

        assertThat(entry(difference.findings().disappeared(), "DX-38").why())
                .anyMatch(why -> why.contains("is 4 of 4") && why.endsWith("; before: 1."));
        assertThat(move(difference.recommendations(), "A01").why())
                .containsOnlyOnce("What it brings for what it costs has changed.")
                .noneMatch(why -> why.contains("index"));
    }

    private static Diagnosed diagnosed(Assessment assessment) {
        return Diagnosed.of(Loaded.diagnostician(), Loaded.diagnostician().examine(assessment), Detail.NONE);
    }

    private static Changes findings(Assessment assessment, Change change) {
        return WhatIf.of(Loaded.diagnostician(), assessment, change)
                .difference()
                .findings();
    }

    private static Changes recommendations(Assessment assessment, Change change) {
        return WhatIf.of(Loaded.diagnostician(), assessment, change)
                .difference()
                .recommendations();
    }

    private static Change change(String criterion, int level) {
        return new Change(
                new TreeMap<>(Map.of(criterion, new Levels.Everybody(level))), new TreeMap<>(), new TreeMap<>());
    }

    private static Change fact(String name, Value value) {
        return new Change(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of(name, value)));
    }

    private static Change number(String name, int number) {
        return fact(name, new Value.Exact(BigFraction.of(number)));
    }

    private static Entry entry(List<Entry> entries, String id) {
        assertThat(entries).extracting(Entry::id).contains(id);
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Move move(Changes changes, String id) {
        Stream<Move> moved = changes.moved().stream();
        return moved.filter(move -> move.id().equals(id)).findFirst().orElseThrow();
    }
}
