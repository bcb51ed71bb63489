package org.partneringalliance.diagnostic.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.explanation.Certificate.Verdict;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Node;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;
import org.partneringalliance.diagnostic.explanation.Query.Question;

class ExplainerTest {

    private static final Assessment COASTAL = Loaded.assessment("coastal-waste");
    private static final Explainer EXPLAINER = new Explainer(Loaded.diagnostician());

    private static Explanation ask(Question question, String of, String... keep) {
        return EXPLAINER.explain(COASTAL, new Query(of, question, Audience.CONSULTANT, Set.of(keep), Detail.FULL));
    }

    /** How firm a weak criterion is that so many organisations gave the same level. */
    private static Explanation howFirm(int organisations) {
        Round round = Round.empty();
        for (int each = 0; each < organisations; each++) {
            round.organisation("o" + each, "CSO").answer("r" + each, "o" + each, "GOV-1.1", 1);
        }
        return EXPLAINER.explain(
                round.assessment(), new Query("GOV-1.1", Question.FIRM, Audience.CONSULTANT, Set.of(), Detail.NONE));
    }

    @Test
    void whyAFindingHoldsNamesItsRuleAndEachConditionWithItsValue() {
        Explanation why = ask(Question.WHY, "DX-02");

        assertThat(why.holds()).isTrue();
        assertThat(rules(why.tree())).containsExactly("DX-02");
        assertThat(why.sentences()).anyMatch(sentence -> sentence.contains("(OPS-3.2) stands at 2"));
    }

    @Test
    void whyOfSomethingAbsentIsAnsweredWithWhatKeepsItAway() {
        Explanation why = ask(Question.WHY, "DX-29");

        assertThat(why.holds()).isFalse();
        assertThat(why.tree()).isEqualTo(ask(Question.WHY_NOT, "DX-29").tree());
    }

    @Test
    void whyNotNamesWhatIsNotKnownAndWouldSettleIt() {
        Explanation whyNot = ask(Question.WHY_NOT, "DX-29");

        assertThat(whyNot.tree().status()).contains("unknown");
        assertThat(whyNot.askNext().orElseThrow())
                .extracting(Diagnosis.Question::item)
                .containsExactlyInAnyOrder("COM-3.1", "GOV-3.2");
    }

    @Test
    void whyNotAnActionNamesTheFindingsThatHoldItBack() {
        Explanation whyNot = ask(Question.WHY_NOT, "A19");

        assertThat(whyNot.holds()).isFalse();
        assertThat(whyNot.sentences().get(0)).contains("DX-02").contains("DX-35");
    }

    @Test
    void whyARecommendationGoesDownToTheFindingsAndTheFactorsOfItsRank() {
        Tree tree = ask(Question.WHY, "A01").tree();

        assertThat(tree.from()).extracting(Tree::kind).contains("finding", "factor");
        assertThat(rules(tree)).contains("DX-38", "DX-03", "DX-27");
    }

    @Test
    void aPartnerReadsNoIdsOfRules() {
        Explanation why =
                EXPLAINER.explain(COASTAL, new Query("DX-02", Question.WHY, Audience.PARTNER, Set.of(), Detail.FULL));

        assertThat(why.sentences()).noneMatch(sentence -> sentence.contains("DX-02"));
    }

    @Test
    void withoutDetailTheTreeIsItsRoot() {
        Explanation why = EXPLAINER.explain(
                COASTAL, new Query("DX-02", Question.WHY, Audience.CONSULTANT, Set.of(), Detail.NONE));

        assertThat(why.tree().from()).isEmpty();
    }

    @Test
    void atLeavesTheTreeHasTheConditionsAlone() {
        Explanation why = EXPLAINER.explain(
                COASTAL, new Query("DX-02", Question.WHY, Audience.CONSULTANT, Set.of(), Detail.LEAVES));

        assertThat(why.tree().from()).extracting(Tree::kind).containsOnly("condition");
    }

    @Test
    void whatClearsAFindingDoesClearIt() {
        Explanation clear = ask(Question.CLEAR, "DX-02");

        assertThat(clear.guarantee()).contains("proven-minimum");
        assertThat(Loaded.diagnostician().examine(changed(clear)).holds("DX-02"))
                .isFalse();
    }

    @Test
    void whatBringsAFindingDoesBringIt() {
        Explanation bring = ask(Question.BRING, "DX-29");

        assertThat(bring.guarantee()).contains("proven-minimum");
        assertThat(Loaded.diagnostician().examine(changed(bring)).holds("DX-29"))
                .isTrue();
    }

    @Test
    void whatHoldsAlreadyNeedsNoChangeToBring() {
        assertThat(ask(Question.BRING, "DX-02").change()).contains(List.of());
    }

    @Test
    void criteriaToKeepAreNotChanged() {
        Explanation clear = ask(Question.CLEAR, "DX-02");
        String first = clear.change().orElseThrow().get(0).criterion();

        Explanation other = ask(Question.CLEAR, "DX-02", first);

        assertThat(other.change().orElseThrow())
                .extracting(Explanation.ChangedLevel::criterion)
                .doesNotContain(first);
    }

    @Test
    void whatCannotBeClearedWithoutTheKeptCriteriaIsImpossible() {
        Explanation clear = ask(Question.CLEAR, "GOV-3.1", "GOV-3.1");

        assertThat(clear.guarantee()).contains("impossible");
        assertThat(clear.change()).contains(List.of());
    }

    @Test
    void theDifferenceOfAChangeIsThatOfWhatIf() {
        Explanation clear = ask(Question.CLEAR, "DX-02");

        assertThat(clear.difference())
                .isEqualTo(Optional.of(WhatIf.of(Loaded.diagnostician(), COASTAL, change(clear))
                        .difference()));
    }

    @Test
    void ofMoreThanFiftyOrganisationsNoneIsLeftOutAndThatIsSaid() {
        Explanation explanation = howFirm(51);

        assertThat(explanation.organisations()).isEmpty();
        assertThat(explanation.sentences()).anyMatch(sentence -> sentence.contains("more than 50"));
    }

    @Test
    void ofFiftyOrganisationsEachIsLeftOut() {
        Explanation explanation = howFirm(50);

        assertThat(explanation.organisations())
                .map(Explanation.Organisations::asked)
                .contains(50);
    }

    @Test
    void howFirmAFindingIsSaysHowManyOrganisationsDecide() {
        assertThat(ask(Question.FIRM, "DX-02").organisations()).contains(new Explanation.Organisations(8, 0));
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ask(Question.WHY, "DX-99"));
    }

    @Test
    void theGraphOfADiagnosisIsCertified() {
        assertThat(EXPLAINER.verify(COASTAL, EXPLAINER.graph(COASTAL)).problems())
                .isEmpty();
    }

    @Test
    void equalAssessmentsHaveEqualGraphs() {
        assertThat(EXPLAINER.graph(Loaded.assessment("coastal-waste"))).isEqualTo(EXPLAINER.graph(COASTAL));
    }

    @Test
    void aGraphWithoutOneOfItsStepsIsRefuted() {
        DerivationGraph graph = EXPLAINER.graph(COASTAL);
        Step taken = graph.steps().stream()
                .filter(step -> step.rule().filter("DX-02"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        List<Step> steps = new ArrayList<>(graph.steps());
        steps.remove(taken);

        Verdict verdict = EXPLAINER.verify(
                COASTAL, new DerivationGraph(graph.standard(), graph.ruleBase(), graph.nodes(), steps));

        assertThat(verdict.valid()).isFalse();
        assertThat(verdict.problems()).anyMatch(problem -> problem.startsWith("Rule DX-02 {} could be applied"));
    }

    @Test
    void aGraphWithAnotherValueIsRefuted() {
        DerivationGraph graph = EXPLAINER.graph(COASTAL);
        List<Node> nodes = graph.nodes().stream()
                .map(node -> node.subject().equals("OPS-3.2") && node.measure().equals("score")
                        ? new Node(
                                node.id(),
                                node.kind(),
                                node.subject(),
                                node.measure(),
                                Optional.of("3"),
                                node.withheld())
                        : node)
                .toList();

        assertThat(EXPLAINER
                        .verify(COASTAL, new DerivationGraph(graph.standard(), graph.ruleBase(), nodes, graph.steps()))
                        .valid())
                .isFalse();
    }

    @Test
    void aRuleThatCouldNotBeAppliedIsRefuted() {
        DerivationGraph graph = EXPLAINER.graph(COASTAL);
        List<Step> steps = new ArrayList<>(graph.steps());
        steps.add(new Step("x", "y", "rule", Optional.of("DX-29"), Optional.empty(), new TreeMap<>(), List.of()));

        assertThat(EXPLAINER
                        .verify(COASTAL, new DerivationGraph(graph.standard(), graph.ruleBase(), graph.nodes(), steps))
                        .problems())
                .contains("Rule DX-29 {} was applied although its conditions do not hold");
    }

    @Test
    void anEmptyGraphIsSaidToBeEmptyAndThenRefuted() {
        DerivationGraph graph = EXPLAINER.graph(COASTAL);

        List<String> problems = EXPLAINER
                .verify(COASTAL, new DerivationGraph(graph.standard(), graph.ruleBase(), List.of(), List.of()))
                .problems();

        assertThat(problems).first().asString().startsWith("The graph is empty");
        assertThat(problems).anyMatch(problem -> problem.endsWith("could be applied and was not"));
    }

    @Test
    void ofManyAlikeProblemsTheFirstAreTold() {
        DerivationGraph graph = EXPLAINER.graph(COASTAL);
        List<Step> steps = IntStream.range(0, 1_000)
                .mapToObj(number -> new Step(
                        "x" + number, "y", "rule", Optional.of("XX"), Optional.empty(), new TreeMap<>(), List.of()))
                .toList();

        Verdict verdict = EXPLAINER.verify(
                COASTAL, new DerivationGraph(graph.standard(), graph.ruleBase(), graph.nodes(), steps));

        assertThat(verdict.problems())
                .filteredOn(problem -> problem.endsWith("applies rule XX, which does not exist"))
                .hasSize(20);
    }

    @Test
    void anActionThatNothingCanChangeIsImpossibleToBring() {
        String[] all = Loaded.standard().criteria().keySet().toArray(String[]::new);

        Explanation bring = ask(Question.BRING, "A19", all);

        assertThat(bring.guarantee()).contains("impossible");
        assertThat(bring.change()).contains(List.of());
    }

    @Test
    void theGraphOfAnotherAssessmentIsRefuted() {
        assertThat(EXPLAINER
                        .verify(COASTAL, EXPLAINER.graph(Loaded.assessment("orchard-water")))
                        .valid())
                .isFalse();
    }

    @Test
    void noGraphShowsTheAnswersOfASmallGroup() {
        assertThat(EXPLAINER.graph(Loaded.assessment("orchard-water")).nodes())
                .filteredOn(node -> node.withheld().isPresent())
                .isNotEmpty()
                .allMatch(node -> node.value().isEmpty());
    }

    private static List<String> rules(Tree tree) {
        List<String> rules = new ArrayList<>();
        tree.rule().ifPresent(rule -> rules.add(rule.id()));
        tree.from().forEach(part -> rules.addAll(rules(part)));
        return rules;
    }

    private static Assessment changed(Explanation explanation) {
        return change(explanation).applyTo(COASTAL);
    }

    private static Change change(Explanation explanation) {
        SortedMap<String, Levels> levels = new TreeMap<>();
        SortedMap<String, Integer> evidence = new TreeMap<>();
        explanation.change().orElseThrow().forEach(changed -> {
            levels.put(changed.criterion(), new Levels.Everybody(changed.to()));
            changed.evidence().ifPresent(least -> evidence.put(changed.criterion(), least));
        });
        return new Change(levels, evidence, new TreeMap<>());
    }
}
