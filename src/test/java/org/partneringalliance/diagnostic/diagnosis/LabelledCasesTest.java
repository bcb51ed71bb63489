package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;

/** Documented partnerships get the findings and advice that a seasoned adviser expects. */
class LabelledCasesTest {

    static List<Arguments> cases() {
        return List.of(
                Arguments.of(
                        "education-fast-track-2009",
                        List.of("DX-25", "DX-02", "DX-29", "DX-52", "GOV-2.1"),
                        List.of("DX-37", "DX-17", "DX-60", "DX-04"),
                        List.of("A59", "A57", "A42"),
                        List.of("A19", "A18", "A37")),
                Arguments.of(
                        "nethope-2007",
                        List.of("DX-17", "DX-32", "DX-35", "DX-44", "DX-54"),
                        List.of("DX-38", "DX-39", "DX-01", "DX-27", "DX-57"),
                        List.of("A25", "A26", "A59", "A19", "A31", "A07", "A63"),
                        List.of()),
                Arguments.of(
                        "coastal-waste",
                        List.of("DX-01", "DX-02", "DX-03", "DX-27", "DX-35", "DX-38", "DX-59"),
                        List.of("DX-60"),
                        List.of("A10", "A07", "A18", "A19", "A53", "A57"),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatAnAdviserExpectsIsAmongTheFirstEightFindings(String name, List<String> expected) {
        assertThat(findings(name).subList(0, Math.min(8, findings(name).size())))
                .containsAll(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatDoesNotHoldStaysSilent(String name, List<String> expected, List<String> silent) {
        assertThat(findings(name)).doesNotContainAnyElementsOf(silent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatWouldDoHarmIsNeitherNowNorNext(
            String name, List<String> expected, List<String> silent, List<String> forbidden) {
        assertThat(actions(name, List.of("now", "next"))).doesNotContainAnyElementsOf(forbidden);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatIsTooEarlyIsNotNow(
            String name, List<String> expected, List<String> silent, List<String> forbidden, List<String> tooEarly) {
        assertThat(actions(name, List.of("now"))).noneMatch(tooEarly::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFindingCanBeFollowedToARuleFileItsConditionsAndAPrinciple(String name) {
        assertThat(diagnosis(name).findings()).allSatisfy(finding -> {
            assertThat(finding.principles()).isNotEmpty();
            assertThat(finding.because()).isNotEmpty().allSatisfy(because -> {
                assertThat(because.file()).startsWith("rules/").endsWith(".drl");
                assertThat(because.conditions()).isNotEmpty();
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyRecommendationSaysWhyWhatAndForWhichPrinciple(String name) {
        assertThat(diagnosis(name).recommendations()).allSatisfy(recommendation -> {
            assertThat(recommendation.principles()).isNotEmpty();
            assertThat(recommendation.why()).isNotBlank();
            assertThat(recommendation.firstStep()).isNotBlank();
            assertThat(recommendation.doneWhen()).isNotBlank();
            assertThat(recommendation.lead()).isNotBlank();
            assertThat(recommendation.because().isEmpty()
                            && recommendation.unlocks().isEmpty())
                    .as("called for or needed")
                    .isFalse();
        });
    }

    private static Diagnosis diagnosis(String name) {
        return Loaded.diagnostician().diagnose(Loaded.assessment(name));
    }

    private static List<String> findings(String name) {
        return diagnosis(name).findings().stream().map(FindingReport::id).toList();
    }

    private static List<String> actions(String name, Collection<String> horizons) {
        return diagnosis(name).recommendations().stream()
                .filter(recommendation -> horizons.contains(recommendation.horizon()))
                .map(RecommendationReport::action)
                .toList();
    }
}
