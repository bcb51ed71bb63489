package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** A rule has the annotations that its conclusion needs, with known words, and no other. */
class AnnotationChecksTest {

    private static final String PATTERN = "@principles(\"GOV-1\") @tier(\"C\") @urgency(\"medium\")";

    @TempDir
    private Path folder;

    @Test
    void aPatternWithItsThreeAnnotationsIsAccepted() throws IOException {
        assertThat(pattern(PATTERN)).isEmpty();
    }

    @Test
    void aPatternWithPointsIsRefusedWithWhatItMayHave() throws IOException {
        assertThat(pattern(PATTERN + " @points(\"3\")"))
                .containsExactly("a rule that concludes diagnose has no @points; found @points(\"3\");"
                        + " allowed: @principles, @tier, @urgency");
    }

    @Test
    void aPatternWithoutPrinciplesIsRefused() throws IOException {
        assertThat(pattern("@tier(\"C\") @urgency(\"medium\")"))
                .containsExactly("@principles is missing: a pattern serves at least one principle");
    }

    @Test
    void aPatternThatServesAnUnknownPrincipleIsRefused() throws IOException {
        assertThat(pattern(PATTERN.replace("GOV-1", "GOV-1, GOX-1")))
                .containsExactly("unknown principle; found GOX-1; did you mean GOV-1?; allowed: GOV-1, OPS-3, REL-4");
    }

    @Test
    void aPatternWithoutTierIsRefused() throws IOException {
        assertThat(pattern("@principles(\"GOV-1\") @urgency(\"medium\")"))
                .containsExactly("@tier is missing; allowed: A, B, C, D, E");
    }

    @Test
    void aPatternWithTheTierOfGuardsIsRefused() throws IOException {
        assertThat(pattern(PATTERN.replace("\"C\"", "\"V\""))).anyMatch(problem -> problem.contains("unknown @tier"));
    }

    @Test
    void aPatternOfUnknownUrgencyIsRefused() throws IOException {
        assertThat(pattern(PATTERN.replace("medium", "hihg")))
                .containsExactly("unknown @urgency; found hihg; did you mean high?; allowed: high, low, medium");
    }

    @Test
    void anAnnotationThatStandsTwiceIsRefused() throws IOException {
        assertThat(pattern(PATTERN + " @tier(\"A\")")).contains("@tier stands more than once");
    }

    @Test
    void anAnnotationWithoutTextIsRefused() throws IOException {
        assertThat(pattern(PATTERN.replace("medium", " ")))
                .anyMatch(problem -> problem.startsWith("an annotation holds one text in double quotes"));
    }

    @Test
    void aWeakCriterionWithItsTierIsAccepted() throws IOException {
        assertThat(weak("@tier(\"D\")")).isEmpty();
    }

    @Test
    void aWeakCriterionWithPointsIsRefused() throws IOException {
        assertThat(weak("@tier(\"D\") @points(\"3\")"))
                .containsExactly("a rule that concludes weak has no @points; found @points(\"3\"); allowed: @tier");
    }

    @Test
    void aWeakCriterionWithUrgencyIsRefused() throws IOException {
        assertThat(weak("@tier(\"D\") @urgency(\"low\")"))
                .containsExactly("a rule that concludes weak has no @urgency; found @urgency(\"low\"); allowed: @tier");
    }

    @Test
    void aTypeWithPointsIsAccepted() throws IOException {
        assertThat(type("@points(\"2\")")).isEmpty();
    }

    @Test
    void aTypeWithoutPointsIsRefused() throws IOException {
        assertThat(type(""))
                .containsExactly("@points is missing: a rule about a type says how strongly it speaks for it;"
                        + " allowed: @points(\"1\") to @points(\"9\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9"})
    void pointsFromOneToNineAreAccepted(String points) throws IOException {
        assertThat(type("@points(\"" + points + "\")")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "2.5", "many"})
    void otherPointsAreRefusedAsFound(String points) throws IOException {
        assertThat(type("@points(\"" + points + "\")"))
                .containsExactly(
                        "this is no number of points; found " + points + "; allowed: @points(\"1\") to @points(\"9\")");
    }

    @Test
    void aTypeWithTierIsRefused() throws IOException {
        assertThat(type("@points(\"2\") @tier(\"C\")"))
                .containsExactly("a rule that concludes type has no @tier; found @tier(\"C\"); allowed: @points");
    }

    @Test
    void aTypeWithUrgencyIsRefused() throws IOException {
        assertThat(type("@points(\"2\") @urgency(\"low\")"))
                .containsExactly(
                        "a rule that concludes type has no @urgency; found @urgency(\"low\"); allowed: @points");
    }

    @Test
    void aTypeWithPrinciplesIsRefused() throws IOException {
        assertThat(type("@points(\"2\") @principles(\"GOV-1\")"))
                .containsExactly("a rule that concludes type has no @principles; found @principles(\"GOV-1\");"
                        + " allowed: @points");
    }

    @Test
    void aPhaseWithoutAnnotationsIsAccepted() throws IOException {
        assertThat(phase("")).isEmpty();
    }

    @Test
    void aPhaseWithPointsIsRefused() throws IOException {
        assertThat(phase("@points(\"2\")"))
                .containsExactly(
                        "a rule that concludes phase has no @points; found @points(\"2\"); allowed: no annotation");
    }

    private List<String> pattern(String annotations) throws IOException {
        return problems(
                "patterns/DX-02-host.drl",
                "DX-02 Host",
                annotations,
                "Partnership( ageMonths > 3 ) then diagnose( \"DX-02\" );");
    }

    private List<String> weak(String annotations) throws IOException {
        return problems(
                "criteria/CR-1-weak.drl",
                "CR-1 Weak",
                annotations,
                "Rating( $c : criterion, score <= 1 ) then weak( $c );");
    }

    private List<String> type(String annotations) throws IOException {
        return problems(
                "profile/TY-1-gift.drl", "TY-1 Gift", annotations, "Partnership( ageMonths > 3 ) then type( \"T1\" );");
    }

    private List<String> phase(String annotations) throws IOException {
        return problems(
                "profile/PH-1-explore.drl",
                "PH-1 Explore",
                annotations,
                "Partnership( ageMonths > 3 ) then phase( \"P1\" );");
    }

    /** What is said of a rule, without its place and without the name of the check. */
    private List<String> problems(String name, String title, String annotations, String rest) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rule \"%s\" %s when %s end".formatted(title, annotations, rest));
        try {
            RuleBaseLoader.check(RuleFiles.read(folder), SmallVocabulary.create());
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems().stream()
                    .map(Problem::toString)
                    .map(line -> line.substring(line.indexOf(": ") + 2).replaceAll(" \\[[a-z-]+]$", ""))
                    .toList();
        }
    }
}
