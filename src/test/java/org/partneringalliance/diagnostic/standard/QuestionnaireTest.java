package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.standard.Questionnaire.Because;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.standard.Questionnaire.LeftOut;

class QuestionnaireTest {

    private static final Standard STANDARD = Loaded.standard();
    private static final Standing ANY = new Standing(Optional.empty(), Optional.empty());

    @Test
    void withoutPhaseAndTypeTheFullFormAsksEveryActiveCriterionInTheStandardsOrder() {
        assertThat(asked(Form.FULL, ANY))
                .containsExactlyElementsOf(STANDARD.criteria().keySet());
    }

    @Test
    void theQuickFormAsksWhatFormsYamlNamesInTheStandardsOrder() {
        List<String> quick = STANDARD.forms().quick().criteria();

        assertThat(asked(Form.QUICK, ANY))
                .containsExactlyElementsOf(STANDARD.criteria().keySet().stream()
                        .filter(quick::contains)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "P4", "P5", "P6"})
    void aPhaseIsAskedItsOwnCriteriaAndToldWhichAreLeftOut(String phase) {
        Questionnaire questionnaire = Questionnaire.of(STANDARD, Form.FULL, in(phase));

        assertThat(asked(questionnaire))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(criterion(id).phases()).contains(phase));
        assertThat(Stream.concat(
                        asked(questionnaire).stream(),
                        questionnaire.leftOut().stream().map(LeftOut::criterion)))
                .containsExactlyInAnyOrderElementsOf(STANDARD.criteria().keySet());
    }

    @Test
    void aTransactionalExchangeIsNotAskedAboutSeats() {
        assertThat(asked(Form.FULL, in("P4", "T2"))).doesNotContain("GOV-2.1");
        assertThat(asked(Form.FULL, in("P4", "T3"))).contains("GOV-2.1");
    }

    @Test
    void aCriterionLeftOutForTheTypeSaysSo() {
        assertThat(Questionnaire.of(STANDARD, Form.FULL, in("P4", "T2")).leftOut())
                .filteredOn(left -> left.criterion().equals("GOV-2.1"))
                .extracting(LeftOut::because)
                .containsExactly(Because.TYPE);
    }

    @Test
    void whatAGateRestsOnIsAskedInEveryType() {
        List<String> gate = List.copyOf(STANDARD.thresholds("G2").keySet());

        assertThat(STANDARD.types().keySet())
                .allSatisfy(type -> assertThat(asked(Form.FULL, in("P2", type))).containsAll(gate));
    }

    @Test
    void whatMattersOnlyIfHarmIsPossibleIsAskedWhileThatIsNotKnown() {
        assertThat(asked(Form.FULL, in("P4", "T2"))).contains("PRO-4.2");
    }

    @Test
    void everyFactThatSomethingReadsIsAskedOnce() {
        List<String> facts = Questionnaire.of(STANDARD, Form.FULL, ANY).topics().stream()
                .flatMap(topic -> topic.facts().stream())
                .map(FactDefinition::name)
                .toList();

        assertThat(facts)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(STANDARD.facts().values().stream()
                        .filter(fact -> !fact.computed() && fact.waiver().isEmpty())
                        .map(FactDefinition::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"P1,10,20", "P2,25,35", "P3,25,36", "P4,25,36", "P5,25,36", "P6,20,32"})
    void theQuickFormHasAboutThirtyQuestionsAndFewerInTheFirstPhase(String phase, int least, int most) {
        assertThat(asked(Form.QUICK, in(phase))).hasSizeBetween(least, most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "P4", "P5", "P6"})
    void theQuickFormAsksAllThatTheGateOfThePhaseRestsOn(String phase) {
        Gate gate = STANDARD.gateAfter(Objects.requireNonNull(STANDARD.phases().get(phase)));

        assertThat(asked(Form.QUICK, in(phase))).containsAll(gate.criteria());
    }

    @Test
    void theQuickFormMeetsEveryArea() {
        assertThat(asked(Form.QUICK, ANY).stream()
                        .map(id -> criterion(id).area())
                        .distinct())
                .hasSize(STANDARD.areas().size());
    }

    @Test
    void theQuickFormAsksItsOwnFactsOnly() {
        assertThat(Questionnaire.of(STANDARD, Form.QUICK, ANY).topics().stream()
                        .flatMap(topic -> topic.facts().stream())
                        .map(FactDefinition::name))
                .containsExactlyInAnyOrderElementsOf(STANDARD.forms().quick().facts());
    }

    private static Criterion criterion(String id) {
        return Objects.requireNonNull(STANDARD.criteria().get(id), id);
    }

    private static Standing in(String phase) {
        return new Standing(Optional.of(phase), Optional.empty());
    }

    private static Standing in(String phase, String type) {
        return new Standing(Optional.of(phase), Optional.of(type));
    }

    private static List<String> asked(Form form, Standing standing) {
        return asked(Questionnaire.of(STANDARD, form, standing));
    }

    private static List<String> asked(Questionnaire questionnaire) {
        return questionnaire.areas().stream()
                .flatMap(area -> area.principles().stream())
                .flatMap(principle -> principle.criteria().stream())
                .map(Criterion::id)
                .toList();
    }
}
