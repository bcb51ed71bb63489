package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;

/** What holds of the diagnosis of any assessment, tried on seeded random ones. */
class InvariantsTest {

    static IntStream seeds() {
        return IntStream.range(1_000, 1_150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void adviceIsShortOrderedAndFreeOfContradiction(int seed) {
        Diagnosis diagnosis = Loaded.diagnostician().diagnose(RandomAssessments.of(seed));
        List<String> order = actions(diagnosis.recommendations());

        assertThat(order).doesNotHaveDuplicates();
        assertThat(order)
                .doesNotContainAnyElementsOf(withOneMore(
                        diagnosis.suppressed().stream().map(Suppressed::action).toList()));
        assertThat(diagnosis.recommendations()).allSatisfy(each -> {
            assertThat(order.subList(0, each.rank() - 1))
                    .as("before " + each.action())
                    .containsAll(each.needs());
            assertThat(each.calledForBy().isEmpty() && each.unlocks().isEmpty()).isFalse();
        });
        assertThat(actions(inHorizon(diagnosis, "now"))).hasSizeLessThanOrEqualTo(5);
        assertThat(actions(inHorizon(diagnosis, "next"))).hasSizeLessThanOrEqualTo(5);
        Set<String> protection = diagnosis.findings().stream()
                .filter(finding -> finding.tier().equals("A"))
                .map(FindingReport::id)
                .collect(Collectors.toSet());
        assertThat(actions(inHorizon(diagnosis, "now").stream()
                        .filter(each -> each.calledForBy().stream().anyMatch(protection::contains))
                        .toList()))
                .as("matters of protection that are immediate")
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findingsStandOnceAndUnderFindingsThatHold(int seed) {
        Diagnosis diagnosis = Loaded.diagnostician().diagnose(RandomAssessments.of(seed));
        Set<String> ids = diagnosis.findings().stream().map(FindingReport::id).collect(Collectors.toSet());

        assertThat(diagnosis.findings()).hasSize(ids.size()).allSatisfy(finding -> {
            assertThat(finding.because()).isNotEmpty();
            finding.under().ifPresent(parent -> assertThat(ids).contains(parent));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfInputIsNoInput(int seed) {
        Assessment assessment = RandomAssessments.of(seed);
        List<Organisation> organisations = new ArrayList<>(assessment.organisations());
        List<Response> responses = new ArrayList<>(assessment.responses());
        Collections.shuffle(organisations, new Random(seed));
        Collections.shuffle(responses, new Random(seed));
        Assessment shuffled = new Assessment(
                assessment.partnership(), assessment.date(), organisations, responses, assessment.previous());

        assertThat(Loaded.diagnostician().diagnose(shuffled))
                .isEqualTo(Loaded.diagnostician().diagnose(assessment));
    }

    private static List<String> actions(List<RecommendationReport> recommendations) {
        return recommendations.stream().map(RecommendationReport::action).toList();
    }

    private static List<RecommendationReport> inHorizon(Diagnosis diagnosis, String horizon) {
        return diagnosis.recommendations().stream()
                .filter(each -> each.horizon().equals(horizon))
                .toList();
    }

    /** The assertion refuses an empty list; no action has this id. */
    private static List<String> withOneMore(List<String> actions) {
        List<String> more = new ArrayList<>(actions);
        more.add("A00");
        return more;
    }
}
