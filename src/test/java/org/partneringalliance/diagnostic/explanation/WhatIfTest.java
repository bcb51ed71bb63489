package org.partneringalliance.diagnostic.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer.Scored;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WhatIfTest {

    private static final Assessment COASTAL = Loaded.assessment("coastal-waste");
    private static final Changes NONE = new Changes(List.of(), List.of(), List.of());

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    /** The document is changed as text, so that nothing of the program takes part in it. */
    @Test
    void theDiagnosisIsByteForByteThatOfTheDocumentChangedByHand() {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(Loaded.document("coastal-waste"));
        ((ObjectNode) document.at("/partnership/facts")).put("fundingRunwayMonths", 20);
        for (JsonNode response : document.path("responses")) {
            put(response, "GOV-1.4", 3);
            if (response.path("organisation").asString().equals("o8")) {
                put(response, "REL-4.1", 2);
            }
        }

        Change change = new Change(
                new TreeMap<>(Map.of(
                        "GOV-1.4",
                        new Levels.Everybody(3),
                        "REL-4.1",
                        new Levels.ByOrganisation(new TreeMap<>(Map.of("o8", 2))))),
                new TreeMap<>(),
                new TreeMap<>(Map.of("fundingRunwayMonths", number("20"))));

        byte[] byHand = Json.write(Loaded.diagnostician()
                .diagnose(new AssessmentReader(Loaded.standard())
                        .read(document.toString().getBytes(StandardCharsets.UTF_8))));
        assertThat(Json.write(whatIf(COASTAL, change).diagnosis())).isEqualTo(byHand);
        assertThat(byHand).isNotEqualTo(Json.write(Loaded.diagnostician().diagnose(COASTAL)));
    }

    private static void put(JsonNode response, String criterion, int level) {
        JsonNode answer = response.path("answers").path(criterion);
        if (answer instanceof ObjectNode given && given.path("level").isNumber()) {
            given.put("level", level);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnswerIsThatOfAFreshDiagnosisAndSaysWhyOfAllThatIsDifferent(int seed) {
        Assessment assessment = RandomAssessments.of(seed);
        Assessment changed = changeOf(assessment, seed).applyTo(assessment);

        WhatIf whatIf = whatIf(assessment, changeOf(assessment, seed));

        assertThat(Json.write(whatIf.diagnosis()))
                .isEqualTo(Json.write(Loaded.diagnostician().diagnose(changed)));
        assertThat(whys(whatIf.difference())).allSatisfy((about, why) -> {
            assertThat(why).as(about).isNotEmpty().doesNotHaveDuplicates();
            assertThat(why).allMatch(sentence -> sentence.endsWith(".") && !sentence.contains(".."));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDifferenceLeadsFromTheOneDiagnosisToTheOther(int seed) {
        Assessment assessment = RandomAssessments.of(seed);
        WhatIf whatIf = whatIf(assessment, changeOf(assessment, seed));

        var before = Loaded.diagnostician().diagnose(assessment);
        leads(
                before.findings().stream().map(FindingReport::id).toList(),
                whatIf.diagnosis().findings().stream().map(FindingReport::id).toList(),
                whatIf.difference().findings());
        leads(
                before.recommendations().stream()
                        .map(RecommendationReport::action)
                        .toList(),
                whatIf.diagnosis().recommendations().stream()
                        .map(RecommendationReport::action)
                        .toList(),
                whatIf.difference().recommendations());
    }

    /** What is at the same place in both is not told to be elsewhere, and all that is elsewhere is told. */
    private static void leads(List<String> before, List<String> after, Changes changes) {
        assertThat(ids(changes.appeared()))
                .isEqualTo(after.stream().filter(id -> !before.contains(id)).toList());
        assertThat(ids(changes.disappeared()))
                .isEqualTo(before.stream().filter(id -> !after.contains(id)).toList());
        assertThat(changes.moved().stream().map(Move::id).toList())
                .isSubsetOf(before)
                .containsAll(after.stream()
                        .filter(before::contains)
                        .filter(id -> before.indexOf(id) != after.indexOf(id))
                        .toList());
        assertThat(changes.moved()).allMatch(move -> !move.from().equals(move.to()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"palm-bay-hospice-gift", "orchard-water", "education-fast-track-2009"})
    void theAnswersThatWereGivenMakeNoDifference(String name) {
        Assessment assessment = Loaded.assessment(name);
        SortedMap<String, Levels> present = new TreeMap<>();
        assessment.answered().stream()
                .filter(criterion -> levels(assessment, criterion).distinct().count() == 1)
                .forEach(criterion -> present.put(
                        criterion,
                        new Levels.Everybody(
                                levels(assessment, criterion).findFirst().orElseThrow())));

        WhatIf whatIf = whatIf(
                assessment,
                new Change(present, new TreeMap<>(), assessment.partnership().facts()));

        assertThat(present).isNotEmpty();
        assertThat(whatIf.difference()).isEqualTo(new Difference(NONE, NONE));
    }

    @Test
    void undoingAChangeRestoresTheBytes() {
        Change change = change("GOV-1.1", 0);
        Change undo = change("GOV-1.1", 3);
        Assessment changed = change.applyTo(COASTAL);

        WhatIf undone = whatIf(changed, undo);

        assertThat(whatIf(COASTAL, change).difference()).isNotEqualTo(new Difference(NONE, NONE));
        assertThat(Json.write(undone.diagnosis()))
                .isEqualTo(Json.write(Loaded.diagnostician().diagnose(COASTAL)));
    }

    @Test
    void aLevelForAnOrganisationOfWhichNobodyTakesPartChangesNothing() {
        Assessment assessment = Round.of(2).answer("r1", "o1", "GOV-1.1", 1).assessment();
        Change change = new Change(
                new TreeMap<>(Map.of("GOV-1.1", new Levels.ByOrganisation(new TreeMap<>(Map.of("o2", 4))))),
                new TreeMap<>(),
                new TreeMap<>());

        assertThat(whatIf(assessment, change).difference()).isEqualTo(new Difference(NONE, NONE));
    }

    private static WhatIf whatIf(Assessment assessment, Change change) {
        return WhatIf.of(Loaded.diagnostician(), assessment, change);
    }

    private static Change change(String criterion, int level) {
        return new Change(
                new TreeMap<>(Map.of(criterion, new Levels.Everybody(level))), new TreeMap<>(), new TreeMap<>());
    }

    /** Up to twelve other levels, evidence for some of them, and the facts of another assessment. */
    private static Change changeOf(Assessment assessment, int seed) {
        Random random = new Random(seed * 31L + 7);
        List<String> criteria = new ArrayList<>(Loaded.standard().criteria().keySet());
        SortedMap<String, Levels> levels = new TreeMap<>();
        SortedMap<String, Integer> evidence = new TreeMap<>();
        for (int index = 0; index < 1 + random.nextInt(12); index++) {
            String criterion = criteria.get(random.nextInt(criteria.size()));
            String organisation = assessment.organisations().get(0).id();
            int level = random.nextInt(5);
            levels.put(
                    criterion,
                    random.nextBoolean()
                            ? new Levels.Everybody(level)
                            : new Levels.ByOrganisation(new TreeMap<>(Map.of(organisation, level))));
            if (random.nextInt(3) == 0) {
                evidence.put(criterion, random.nextInt(4));
            }
        }
        SortedMap<String, Value> facts = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            RandomAssessments.of(seed + 1000).partnership().facts().forEach((name, value) -> {
                if (random.nextInt(4) == 0) {
                    facts.put(name, value);
                }
            });
        }
        return new Change(levels, evidence, facts);
    }

    private static SortedMap<String, List<String>> whys(Difference difference) {
        SortedMap<String, List<String>> whys = new TreeMap<>();
        for (Changes changes : List.of(difference.findings(), difference.recommendations())) {
            changes.appeared().forEach(entry -> whys.put(entry.id() + " appeared", entry.why()));
            changes.disappeared().forEach(entry -> whys.put(entry.id() + " disappeared", entry.why()));
            changes.moved().forEach(move -> whys.put(move.id() + " moved", move.why()));
        }
        return whys;
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static Stream<Integer> levels(Assessment assessment, String criterion) {
        return assessment.responses().stream()
                .map(Response::answers)
                .map(answers -> answers.get(criterion))
                .filter(Scored.class::isInstance)
                .map(answer -> ((Scored) Objects.requireNonNull(answer)).level());
    }

    private static Value number(String decimal) {
        return new Value.Exact(Threshold.exact(new BigDecimal(decimal)));
    }
}
