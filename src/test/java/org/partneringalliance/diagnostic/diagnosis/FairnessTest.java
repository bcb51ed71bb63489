package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.advice.CriterionWeight;
import org.partneringalliance.diagnostic.advice.CriterionWeights;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;

/** What must not matter does not matter, and what gets better never counts as worse. */
class FairnessTest {

    /** Patterns that appear when one of these answers rises, each because its rule asks for something that is good. */
    private static final Map<String, String> APPEAR_WHEN_BETTER = Map.of(
            "DX-28", "voice without mandate begins with balanced seats",
            "DX-33", "a backbone that takes over is a strong one",
            "DX-60", "this is the healthy pattern");

    private static final List<Raise> RAISES =
            IntStream.range(0, 400).boxed().flatMap(Raise::of).toList();

    static IntStream seeds() {
        return IntStream.range(2_000, 2_060);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void renamingOrganisationsChangesNothing(int seed) {
        Assessment assessment = RandomAssessments.of(seed);
        int count = assessment.organisations().size();
        UnaryOperator<String> renamed = id -> "z" + (count - Integer.parseInt(id.substring(1)));
        Assessment other = new Assessment(
                assessment.partnership(),
                assessment.date(),
                assessment.organisations().stream()
                        .map(each -> new Organisation(renamed.apply(each.id()), "Renamed", each.sector(), each.roles()))
                        .toList(),
                assessment.responses().stream()
                        .map(each ->
                                new Response(each.respondent(), renamed.apply(each.organisation()), each.answers()))
                        .toList(),
                assessment.previous());

        assertThat(Loaded.diagnostician().diagnose(other))
                .isEqualTo(Loaded.diagnostician().diagnose(assessment));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fiveTimesAsManyRespondentsOfOneOrganisationWithTheSameAnswersChangeNoScore(int seed) {
        Assessment twice = repeated(LikelyAssessments.of(seed), 2);
        Assessment firstTenfold = twice.withResponses(concat(
                twice.responses(), more(twice, twice.organisations().get(0).id(), 4)));

        assertThat(scores(firstTenfold)).isEqualTo(scores(twice));
    }

    private static List<Response> concat(List<Response> some, List<Response> more) {
        List<Response> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Assessment repeated(Assessment assessment, int times) {
        List<Response> all = new ArrayList<>(assessment.responses());
        for (int time = 1; time < times; time++) {
            String suffix = "-" + time;
            assessment
                    .responses()
                    .forEach(each ->
                            all.add(new Response(each.respondent() + suffix, each.organisation(), each.answers())));
        }
        return assessment.withResponses(all);
    }

    /** Copies of every respondent of an organisation. */
    private static List<Response> more(Assessment assessment, String organisation, int copies) {
        return assessment.responses().stream()
                .filter(each -> each.organisation().equals(organisation))
                .flatMap(each -> IntStream.range(0, copies)
                        .mapToObj(copy -> new Response(each.respondent() + "+" + copy, organisation, each.answers())))
                .toList();
    }

    private static Map<String, String> scores(Assessment assessment) {
        return Ratings.of(Loaded.standard(), assessment).byCriterion().values().stream()
                .filter(rating -> rating.scores().isPresent())
                .collect(Collectors.toMap(rating -> rating.criterion().id(), FairnessTest::numbers));
    }

    private static String numbers(Rating rating) {
        Rating.Scores scores = rating.scores().orElseThrow();
        return rating.value() + " " + scores.lowest() + " " + scores.spread() + " " + scores.evidence();
    }

    /**
     * One answer of an assessment was raised by a level.
     *
     * @param first the diagnosis before
     * @param second the diagnosis after
     */
    private record Raise(
            int seed, String criterion, Assessment before, Assessment after, Diagnosis first, Diagnosis second) {

        static Stream<Raise> of(int seed) {
            Assessment before = RandomAssessments.of(seed);
            List<String> answered = List.copyOf(before.answered());
            if (answered.isEmpty()) {
                return Stream.empty();
            }
            String criterion = answered.get(new Random(seed).nextInt(answered.size()));
            Assessment after = raised(before, criterion);
            return Stream.of(new Raise(
                    seed,
                    criterion,
                    before,
                    after,
                    Loaded.diagnostician().diagnose(before),
                    Loaded.diagnostician().diagnose(after)));
        }

        /** Patterns and guards that hold only since. */
        Stream<String> appeared() {
            Set<String> before =
                    first.findings().stream().map(FindingReport::id).collect(Collectors.toSet());
            return second.findings().stream()
                    .filter(finding -> !finding.kind().equals("criterion"))
                    .map(FindingReport::id)
                    .filter(id -> !before.contains(id));
        }

        @Override
        public String toString() {
            return "seed %d, %s".formatted(seed, criterion);
        }
    }

    @Test
    void anAnswerThatGetsBetterAddsNoWeakCriterion() {
        assertThat(RAISES)
                .allSatisfy(raise -> assertThat(ids(raise.first(), "criterion"))
                        .as(raise.toString())
                        .containsAll(ids(raise.second(), "criterion")));
    }

    @Test
    void anAnswerThatGetsBetterNeverRaisesTheWeightOfItsCriterion() {
        assertThat(RAISES)
                .allSatisfy(raise -> assertThat(weight(raise.after(), raise.criterion()))
                        .as(raise.toString())
                        .isLessThanOrEqualTo(weight(raise.before(), raise.criterion()) + 1e-9));
    }

    @Test
    void anAnswerThatGetsBetterShowsOnlyPatternsThatAskForSomethingGood() {
        assertThat(RAISES.stream().flatMap(Raise::appeared).collect(Collectors.toSet()))
                .as("patterns that appear, each because: %s", APPEAR_WHEN_BETTER)
                .isEqualTo(APPEAR_WHEN_BETTER.keySet());
    }

    private static Assessment raised(Assessment assessment, String criterion) {
        return assessment.withResponses(assessment.responses().stream()
                .map(each -> new Response(each.respondent(), each.organisation(), raised(each, criterion)))
                .toList());
    }

    private static SortedMap<String, Answer> raised(Response response, String criterion) {
        SortedMap<String, Answer> answers = new TreeMap<>(response.answers());
        answers.computeIfPresent(
                criterion,
                (id, answer) -> answer instanceof Answer.Scored scored
                        ? new Answer.Scored(Math.min(4, scored.level() + 1), scored.evidence())
                        : answer);
        return answers;
    }

    private static List<String> ids(Diagnosis diagnosis, String kind) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .map(FindingReport::id)
                .toList();
    }

    private static double weight(Assessment assessment, String criterion) {
        return new CriterionWeights(Ratings.of(Loaded.standard(), assessment))
                .of(criterion)
                .map(CriterionWeight::total)
                .orElse(0.0);
    }

    @Test
    void aDiagnosisDoesNotDependOnAnOptionalDate() {
        Assessment assessment = LikelyAssessments.of(1);
        Assessment dated = new Assessment(
                assessment.partnership(),
                Optional.of(LocalDate.of(2026, 5, 4)),
                assessment.organisations(),
                assessment.responses(),
                assessment.previous());

        assertThat(Loaded.diagnostician().diagnose(dated))
                .isEqualTo(Loaded.diagnostician().diagnose(assessment));
    }
}
