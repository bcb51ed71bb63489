package org.partneringalliance.diagnostic.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels.Everybody;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.explanation.Query.Question;
import org.partneringalliance.diagnostic.standard.Criterion;

/**
 * Nobody who sees everything that is said can tell which of two levels the only person of a group gave, as long as both lead
 * to the same conclusions.
 */
class SmallGroupsTest {

    private static final int OTHERS = 5;

    /** What is asked, apart from the diagnosis and its derivation. */
    private interface Asking {
        Object answer(Assessment assessment, String id);
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void theOnlyPersonOfAGroupIsNotGivenAwayByAnExplanation(Question question) {
        Explainer explainer = new Explainer(Loaded.diagnostician());

        assertNothingTells(
                SmallGroupsTest::oneOfAGroup,
                (assessment, id) -> explainer.explain(
                        assessment, new Query(id, question, Audience.CONSULTANT, Set.of(), Detail.FULL)));
    }

    @Test
    void theOnlyPersonOfAGroupIsNotGivenAwayByTheGraph() {
        assertNothingTells(
                SmallGroupsTest::oneOfAGroup,
                (assessment, id) -> new Explainer(Loaded.diagnostician()).graph(assessment));
    }

    @Test
    void theOnlyPersonOfAGroupIsNotGivenAwayByAChangeOfSomethingElse() {
        assertNothingTells(SmallGroupsTest::oneOfAGroup, SmallGroupsTest::whatIf);
    }

    @Test
    void oneOfTwoPeopleIsNotGivenAway() {
        assertNothingTells(SmallGroupsTest::oneOfTwo, SmallGroupsTest::whatIf);
    }

    @Test
    void theOnlyPersonOfAGroupIsNotGivenAwayByTheNextRound() {
        assertNothingTells(
                (criterion, level) -> Round.of(6)
                        .on("2026-05-04")
                        .all(criterion, 3)
                        .after(oneOfAGroup(criterion, level).on("2025-05-04")),
                SmallGroupsTest::whatIf);
    }

    /** For every criterion, what is said of a level of 0 and of a level of 1. */
    private static void assertNothingTells(BiFunction<String, Integer, Round> round, Asking asking) {
        List<String> compared = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (Criterion criterion : Loaded.standard().criteria().values()) {
            Assessment lowest = round.apply(criterion.id(), 0).assessment();
            Assessment low = round.apply(criterion.id(), 1).assessment();
            if (conclusions(lowest, criterion.id()).equals(conclusions(low, criterion.id()))) {
                compared.add(criterion.id());
                onlyInOne(said(lowest, criterion.id(), asking), said(low, criterion.id(), asking))
                        .forEach(words -> differing.add(criterion.id() + ": " + words));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(compared).hasSizeGreaterThan(100);
    }

    /** Five organisations of civil society, who set the median, and one person of a community. */
    private static Round oneOfAGroup(String criterion, int level) {
        Round round = Round.empty().fact("phase", "P4").organisation("o", "COMM");
        for (int index = 0; index < OTHERS; index++) {
            round.organisation("o" + index, "CSO").answer("r" + index, "o" + index, criterion, 3);
        }
        return round.answer("r", "o", criterion, level);
    }

    private static Round oneOfTwo(String criterion, int level) {
        return Round.of(2).fact("phase", "P4").each(criterion, level, 1);
    }

    private static Object whatIf(Assessment assessment, String id) {
        return WhatIf.of(Loaded.diagnostician(), assessment, ofSomethingElse(id));
    }

    private static Change ofSomethingElse(String id) {
        String other = id.equals("GOV-1.2") ? "GOV-1.1" : "GOV-1.2";
        return new Change(new TreeMap<>(Map.of(other, new Everybody(0))), new TreeMap<>(), new TreeMap<>());
    }

    /** What the assessment leads to as it is and with something else changed, in order. */
    private static List<String> conclusions(Assessment assessment, String id) {
        return Stream.of(assessment, ofSomethingElse(id).applyTo(assessment))
                .map(Loaded.diagnostician()::diagnose)
                .flatMap(diagnosis -> Stream.of(
                        diagnosis.findings().stream().map(each -> each.id() + each.tier() + each.urgency()),
                        diagnosis.recommendations().stream().map(each -> each.action() + each.horizon()),
                        diagnosis.suppressed().stream().map(each -> each.action()),
                        diagnosis.strengths().stream().map(each -> each.criterion())))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Object> said(Assessment assessment, String criterion, Asking asking) {
        Diagnosis diagnosis = Loaded.diagnostician().diagnose(assessment);
        List<Object> said = new ArrayList<>(List.of(diagnosis, asking.answer(assessment, criterion)));
        diagnosis.recommendations().stream()
                .limit(1)
                .map(each -> asking.answer(assessment, each.action()))
                .forEach(said::add);
        return said;
    }

    /** The words of which one has more than the other, in pairs of either. */
    private static List<String> onlyInOne(List<Object> one, List<Object> other) {
        String[] words = one.toString().split("(?<=,) ", -1);
        String[] others = other.toString().split("(?<=,) ", -1);
        return IntStream.range(0, Math.max(words.length, others.length))
                .filter(index -> index >= words.length || index >= others.length || !words[index].equals(others[index]))
                .mapToObj(index -> "%s / %s"
                        .formatted(
                                index < words.length ? words[index] : "", index < others.length ? others[index] : ""))
                .limit(5)
                .toList();
    }
}
