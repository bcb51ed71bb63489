package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.report.StandardBook;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Questionnaire;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;
import org.partneringalliance.diagnostic.standard.Standing;

/** A criterion that is upcoming or retired is shown, and neither asked nor counted. */
class LifeCycleTest {

    private static final String UPCOMING = "  status: \"upcoming\"\n  since: \"0.2.0\"\n";
    private static final String RETIRED = "  status: \"retired\"\n  since: \"0.1.0\"\n  replacedBy: [\"MEA-5.1\"]\n";

    @TempDir
    private Path folder;

    private Standard standard;

    @BeforeEach
    void addTwoCriteriaThatAreNotInUse() throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        add(copy, "MEA-5.4", UPCOMING);
        add(copy, "MEA-5.5", RETIRED);
        standard = StandardLoader.load(copy);
    }

    private static void add(Path knowledgeBase, String id, String lifeCycle) throws IOException {
        Path criteria = knowledgeBase.resolve("criteria");
        String text = Files.readString(criteria.resolve("MEA-5.3.yaml"))
                .replace("\"MEA-5.3\"", '"' + id + '"')
                .replaceFirst("(?m)^question:", "lifeCycle:\n" + lifeCycle + "question:");
        Files.writeString(criteria.resolve(id + ".yaml"), text);
    }

    @Test
    void itStandsApartFromTheActiveOnes() {
        assertThat(standard.criteria()).doesNotContainKeys("MEA-5.4", "MEA-5.5").hasSize(126);
        assertThat(standard.dormant()).containsOnlyKeys("MEA-5.4", "MEA-5.5");
        assertThat(standard.dormant().values()).noneMatch(Criterion::active);
    }

    @Test
    void anAnswerToItChangesNothingButTheWarnings() {
        Diagnosis without = diagnose("");
        Diagnosis with = diagnose(", \"MEA-5.4\": { \"level\": 0 }, \"MEA-5.5\": { \"level\": 0 }");

        assertThat(with).usingRecursiveComparison().ignoringFields("warnings").isEqualTo(without);
        assertThat(with.warnings())
                .filteredOn(warning -> !without.warnings().contains(warning))
                .containsExactly(
                        new Warning(
                                "MEA-5.4",
                                "Answers to MEA-5.4 are left out: the criterion is announced in version 0.2.0 and not"
                                        + " yet in use."),
                        new Warning(
                                "MEA-5.5",
                                "Answers to MEA-5.5 are left out: the criterion is retired since version 0.1.0. Answer"
                                        + " MEA-5.1 instead."));
    }

    @Test
    void noAnswerToItCanBeChanged() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> new ChangeReader(standard)
                        .read("""
                        { "assessment": %s, "change": { "answers": { "MEA-5.4": 3 }, "evidence": { "MEA-5.5": 3 } } }
                        """.formatted(document("")).getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the criterion 'MEA-5.4' is not in use, so no answer to it counts; leave it out",
                        "the criterion 'MEA-5.5' is not in use, so no answer to it counts; leave it out");
    }

    @Test
    void itIsNotAsked() {
        Standing anywhere = new Standing(Optional.empty(), Optional.empty());
        assertThat(Questionnaire.of(standard, Questionnaire.Form.FULL, anywhere).areas().stream()
                        .flatMap(area -> area.principles().stream())
                        .flatMap(principle -> principle.criteria().stream())
                        .map(Criterion::id))
                .contains("MEA-5.3")
                .doesNotContain("MEA-5.4", "MEA-5.5");
    }

    @Test
    void itIsShownInTheBook() {
        assertThat(StandardBook.html(standard))
                .contains("id=\"MEA-5.4\"", "Not in use: upcoming, version 0.2.0.", "id=\"MEA-5.5\"");
    }

    private Diagnosis diagnose(String furtherAnswers) {
        byte[] document = document(furtherAnswers).getBytes(StandardCharsets.UTF_8);
        return new Diagnostician(standard, Loaded.rules()).diagnose(new AssessmentReader(standard).read(document));
    }

    private static String document(String furtherAnswers) {
        return """
                { "partnership": { "facts": { "phase": "P4" } },
                  "organisations": [ { "id": "o1", "sector": "CSO" } ],
                  "responses": [ { "respondent": "r1", "organisation": "o1",
                    "answers": { "MEA-5.1": { "level": 1 }%s } } ] }
                """.formatted(furtherAnswers);
    }
}
