package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Invented but lifelike partnerships of every phase and type get what an adviser, who wrote the expectation before
 * seeing the result, would say.
 */
class WholePartnershipsTest {

    private static final int ON_THE_FIRST_PAGE = 8;

    /**
     * What an adviser expects.
     *
     * @param why in the adviser's words
     * @param first findings among the first eight
     * @param now actions for the next 90 days
     * @param notNow actions that would be wrong in the next 90 days
     * @param silent findings that would be mistaken
     */
    record Expected(String why, List<String> first, List<String> now, List<String> notNow, List<String> silent) {}

    static List<String> partnerships() {
        return Loaded.expected();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnerships")
    void whatAnAdviserSeesFirstIsAmongTheFirstEightFindings(String name) {
        List<String> found = findings(name);
        assertThat(found.subList(0, Math.min(ON_THE_FIRST_PAGE, found.size())))
                .as(expected(name).why())
                .containsAll(expected(name).first());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnerships")
    void whatAnAdviserWouldStartIsForTheNextNinetyDays(String name) {
        assertThat(now(name))
                .as(expected(name).why())
                .containsAll(expected(name).now());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnerships")
    void whatAnAdviserWouldHoldBackIsNotForTheNextNinetyDays(String name) {
        assertThat(now(name))
                .as(expected(name).why())
                .doesNotContainAnyElementsOf(expected(name).notNow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnerships")
    void whatAnAdviserWouldCallMistakenStaysSilent(String name) {
        assertThat(findings(name))
                .as(expected(name).why())
                .doesNotContainAnyElementsOf(expected(name).silent());
    }

    @Test
    void everyIdOfAnExpectationIsOneOfTheStandard() {
        assertThat(partnerships()).allSatisfy(name -> {
            Expected expected = expected(name);
            assertThat(Stream.of(expected.first(), expected.silent()).flatMap(List::stream))
                    .allMatch(id -> Loaded.standard().patterns().containsKey(id)
                            || Loaded.standard().guards().containsKey(id)
                            || Loaded.standard().criteria().containsKey(id));
            assertThat(Stream.of(expected.now(), expected.notNow()).flatMap(List::stream))
                    .allMatch(Loaded.standard().actions()::containsKey);
        });
    }

    @Test
    void everyPhaseAndTypeIsAmongThem() {
        List<Diagnosis> diagnoses =
                partnerships().stream().map(WholePartnershipsTest::diagnosis).toList();
        assertThat(diagnoses.stream().flatMap(each -> each.phase().declared().stream()))
                .containsAll(Loaded.standard().phases().keySet());
        assertThat(diagnoses.stream().flatMap(each -> each.type().declared().stream()))
                .containsAll(Loaded.standard().types().keySet());
    }

    private static Expected expected(String name) {
        return YAMLMapper.shared().readValue(Loaded.expectation(name), Expected.class);
    }

    private static List<String> findings(String name) {
        return diagnosis(name).findings().stream().map(FindingReport::id).toList();
    }

    private static List<String> now(String name) {
        return diagnosis(name).recommendations().stream()
                .filter(each -> each.horizon().equals("now"))
                .map(RecommendationReport::action)
                .toList();
    }

    private static Diagnosis diagnosis(String name) {
        return Loaded.diagnostician().diagnose(Loaded.assessment(name));
    }
}
