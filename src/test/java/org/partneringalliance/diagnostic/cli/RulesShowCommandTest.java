package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.rule.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesShowCommandTest {

    @ParameterizedTest
    @MethodSource("ids")
    void everyShippedRuleIsShownWithItsTextItsCasesAndNothingUnsaid(String id) throws IOException {
        JsonNode sheet = json(id);

        assertThat(sheet.path("text").stringValue())
                .isEqualTo(Files.readString(Path.of("rules", sheet.path("file").stringValue())));
        assertThat(sheet.path("cases").size()).isGreaterThanOrEqualTo(2);
        assertThat(sheet.path("when").findValuesAsString("words"))
                .isNotEmpty()
                .noneMatch(words -> words.contains("{") || words.endsWith(": ") || words.startsWith("$"));
    }

    @Test
    void alternativesStandBelowOneOf() {
        assertThat(Run.of("rules", "show", "DX-02").out()).contains("""
                - Host of the backbone: 'One of the partners'
                - one of
                  - Line manager of the head of the backbone: 'The host organisation' or 'Nobody
                    can say for sure'
                  - 'Hosting keeps the host's interests apart from those of the partnership'
                    (SET-5.2): at most 1
                """);
    }

    @Test
    void conditionsThatBelongTogetherWithinAnAlternativeStandBelowAllOf() {
        JsonNode alternatives = json("DX-17").at("/when/parts/0");

        assertThat(alternatives.path("join").stringValue()).isEqualTo("any");
        assertThat(alternatives.at("/parts/1/join").stringValue()).isEqualTo("all");
        assertThat(alternatives.at("/parts/1/parts")).hasSize(3);
    }

    @Test
    void eachConditionIsAlsoGivenAsItIsWritten() {
        assertThat(json("DX-02").at("/when").findValuesAsString("written"))
                .hasSize(6)
                .contains("Gap( criterion == \"OPS-3.2\", of == \"HOST\", over == \"OTHERS\", size >= 1.5 )");
    }

    @Test
    void aVariableIsSaidToStandForACriterion() {
        assertThat(json("CR-1").at("/when/parts/0/words").stringValue()).isEqualTo("The criterion ($c): at most 1");
    }

    @Test
    void aFindingThatIsAskedForByTierIsNamedSo() {
        assertThat(json("A36-protect-first").at("/when").findValuesAsString("words"))
                .contains("A finding (tier A, protect) is among the findings");
    }

    @Test
    void aFindingThatMayNotBeThereIsNamedByItsTitle() {
        assertThat(json("DX-60").at("/when").findValuesAsString("words"))
                .contains(
                        "There is no finding of this kind: tier A, protect",
                        "'Unsupported praise' (DQ-1) is not among the findings");
    }

    @ParameterizedTest
    @CsvSource({
        "DX-02, pattern, Host capture",
        "DQ-1, guard, Unsupported praise",
        "PH-1, phase, Explore",
        "TY-1, type, Philanthropic support",
        "DX-01-urgent, pattern, Dominant funder",
    })
    void whatTheRuleConcludesIsShownFromTheKnowledgeBase(String id, String kind, String title) {
        JsonNode about = json(id).path("about");

        assertThat(about.path("kind").stringValue()).isEqualTo(kind);
        assertThat(about.path("title").stringValue()).startsWith(title.substring(0, 7));
        assertThat(about.path("texts").size()).isPositive();
    }

    @Test
    void aConclusionAboutAnyCriterionHasNoEntry() {
        assertThat(json("CR-1").has("about")).isFalse();
    }

    @Test
    void theActionsOfThePatternFollowInTheirOrderWithWhatTheyWaitFor() {
        JsonNode actions = json("DX-02").path("actions");

        assertThat(actions.findValuesAsString("id")).containsExactly("A10", "A17", "A34", "A14", "A18");
        assertThat(actions.at("/4/waitsFor").stringValue()).startsWith("The agreed hosting terms");
        assertThat(actions.get(0).has("waitsFor")).isFalse();
    }

    @Test
    void aRuleThatHoldsAnActionBackNamesItSo() {
        JsonNode sheet = json("A19-condition");

        assertThat(sheet.path("heldBack").findValuesAsString("id")).containsExactly("A19");
        assertThat(sheet.path("actions")).isEmpty();
    }

    @Test
    void aRuleThatMakesAPatternMoreUrgentCallsForNoActions() {
        assertThat(json("DX-01-urgent").path("actions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DX-01, DX-01-urgent, true",
        "DX-02, DX-01-urgent, false",
        "DX-04, A36-protect-first, true",
        "DX-02, A36-protect-first, false",
        "CR-3, A36-protect-first, true",
        "CR-1, A36-protect-first, false",
        "CR-1, AC-3, true",
        "CR-4, AC-3, false",
        "DQ-1, DX-60, true",
        "DQ-2, DX-60, false",
        "AC-1, AC-2, true",
        "AC-2, AC-1, false",
    })
    void theRulesThatReadItsFindingAreNamed(String id, String reader, boolean reads) {
        assertThat(json(id).path("readBy").findValuesAsString("id").contains(reader))
                .isEqualTo(reads);
    }

    @Test
    void subsumptionIsShownFromBothSides() {
        String parent = Loaded.standard().patterns().values().stream()
                .filter(pattern -> !pattern.subsumes().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        String child = Loaded.standard().patterns().get(parent).subsumes().get(0);

        assertThat(json(parent).path("subsumes").findValuesAsString("id")).contains(child);
        assertThat(json(child).path("subsumedBy").findValuesAsString("id")).contains(parent);
    }

    @Test
    void theSentenceForPartnersIsShownWhereThereIsOne() {
        assertThat(json("A19-condition").path("sentence").stringValue()).startsWith("You are already a legal body");
        assertThat(json("DX-02").has("sentence"))
                .isEqualTo(Loaded.standard().wording().rule("DX-02").isPresent());
    }

    @Test
    void theTextOfTheRuleStandsAsItIsWrittenOnTheNarrowestPage() throws IOException {
        assertThat(Run.of("rules", "show", "DX-02", "--width", "40").out())
                .contains(Files.readString(Path.of("rules/patterns/power-and-money/DX-02-host-capture.drl")));
    }

    @Test
    void anUnknownIdIsToldWithTheNearestOne() {
        Run run = Run.of("rules", "show", "DX-002");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("there is no rule 'DX-002'; did you mean DX-02?");
    }

    private static List<String> ids() {
        return Loaded.rules().rules().stream().map(Rule::id).toList();
    }

    private static JsonNode json(String id) {
        Run run = Run.of("rules", "show", id, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
