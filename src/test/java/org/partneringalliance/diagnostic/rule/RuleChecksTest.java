package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** A rule file with a mistake is refused with the place, what was found and what was probably meant. */
class RuleChecksTest {

    @TempDir
    private Path folder;

    @Test
    void anUnknownTypeIsReportedWithTheNearestOne() throws IOException {
        pattern("Ratting( criterion == \"GOV-1.1\", score <= 1 )");

        assertThat(onlyProblem().message()).isEqualTo("unknown type");
        assertThat(onlyProblem().nearest()).isEqualTo("Rating");
        assertThat(onlyProblem().place().line()).isEqualTo(4);
    }

    @Test
    void anUnknownFactIsReportedAtItsColumnWithTheNearestOne() throws IOException {
        pattern("Partnership( hasSharedFund == true, ageMonth >= 3 )");

        assertThat(onlyProblem().found()).isEqualTo("ageMonth");
        assertThat(onlyProblem().nearest()).isEqualTo("ageMonths");
        assertThat(onlyProblem().place().column()).isEqualTo(41);
    }

    @Test
    void anUnknownCriterionIsReported() throws IOException {
        pattern("Rating( criterion == \"GOV-1.9\", score <= 1 )");

        assertThat(onlyProblem().found()).isEqualTo("GOV-1.9");
        assertThat(onlyProblem().allowed()).contains("GOV-1.1, GOV-1.2");
    }

    @Test
    void aRetiredCriterionIsReportedWithWhatReplacesIt() throws IOException {
        pattern("Rating( criterion == \"GOV-9.9\", score <= 1 )");

        assertThat(onlyProblem().message())
                .isEqualTo("this criterion is retired since 0.2.0; what replaces it: GOV-1.1");
        assertThat(onlyProblem().found()).isEqualTo("GOV-9.9");
    }

    @Test
    void anUnknownValueOfAFactIsReported() throws IOException {
        pattern("Partnership( secretariatHost == \"partners\" )");

        assertThat(onlyProblem().nearest()).isEqualTo("partner");
    }

    @Test
    void aNumberInQuotesIsReported() throws IOException {
        pattern("Partnership( ageMonths >= \"3\" )");

        assertThat(onlyProblem().allowed()).isEqualTo("a number without quotes");
    }

    @Test
    void anOrderComparisonOfWordsIsReported() throws IOException {
        pattern("Partnership( secretariatHost >= \"none\" )");

        assertThat(onlyProblem().message()).isEqualTo("'secretariatHost' cannot be compared with '>='");
    }

    @Test
    void aThresholdOfSevenDecimalPlacesIsReported() throws IOException {
        pattern("Partnership( ageMonths >= 0.1234567 )");

        assertThat(onlyProblem().message()).isEqualTo("this number is too long");
    }

    @Test
    void aRatingWithoutItsCriterionIsReported() throws IOException {
        pattern("Rating( score <= 1 )");

        assertThat(onlyProblem().message()).isEqualTo("Rating needs its criterion");
    }

    @Test
    void notBeforeSomethingThatCanBeUnknownIsReported() throws IOException {
        pattern("not Rating( criterion == \"GOV-1.1\", score <= 1 )");

        assertThat(onlyProblem().message()).startsWith("'not' may stand before findings only");
    }

    @Test
    void anUnknownPatternInTheConclusionIsReported() throws IOException {
        file("patterns/DX-99-other.drl", "DX-99 Other", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-99\" );");

        assertThat(onlyProblem().message()).isEqualTo("unknown id in the conclusion");
    }

    @Test
    void anIdUsedTwiceIsReportedWithTheFirstFile() throws IOException {
        pattern("Partnership( ageMonths >= 3 )");
        file("patterns/z/DX-02-again.drl", "DX-02 Again", "Partnership( ageMonths >= 4 )", "diagnose( \"DX-02\" );");

        assertThat(onlyProblem().message())
                .isEqualTo("the id 'DX-02' is already used in rules/patterns/DX-02-host-capture.drl");
    }

    @Test
    void aPatternThatReadsAnotherOfItsStratumIsReported() throws IOException {
        file("patterns/DX-60-steady.drl", "DX-60 Steady", "not Finding( tier == \"C\" )", "diagnose( \"DX-60\" );");

        assertThat(onlyProblem().message()).contains("may read 'DX-60', which is concluded at the same time");
    }

    @Test
    void aPatternThatReadsALowerStratumIsAccepted() throws IOException {
        file("patterns/DX-60-steady.drl", "DX-60 Steady", "not Finding( id == \"DX-02\" )", "diagnose( \"DX-60\" );");
        file("patterns/DX-02-host.drl", "DX-02 Host", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-02\" );");

        assertThat(problems()).isEmpty();
    }

    @Test
    void aPatternThatReadsWhatNoRuleConcludesIsReported() throws IOException {
        file("patterns/DX-60-steady.drl", "DX-60 Steady", "not Finding( id == \"DX-01\" )", "diagnose( \"DX-60\" );");
        file("patterns/DX-02-host.drl", "DX-02 Host", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-02\" );");

        assertThat(onlyProblem().check().id()).isEqualTo("unreachable");
        assertThat(onlyProblem().place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X.DRL", "DX-02-host.cases.yml", "DX-02-host.yaml"})
    void aFileWhoseNameIsNotQuiteThatOfARuleIsReported(String name) throws IOException {
        file("patterns/DX-02-host.drl", "DX-02 Host", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-02\" );");
        Files.writeString(folder.resolve("rules/patterns").resolve(name), "");

        assertThat(onlyProblem().message()).isEqualTo("nothing reads a file of this name");
        assertThat(onlyProblem().place().source()).isEqualTo("rules/patterns/" + name);
    }

    @Test
    void aFolderWithTheNameOfAFileIsReported() throws IOException {
        file("patterns/DX-02-host.drl", "DX-02 Host", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-02\" );");
        Files.createDirectory(folder.resolve("rules/patterns/DX-02-host.cases.yaml"));

        assertThat(onlyProblem().place().source()).isEqualTo("rules/patterns/DX-02-host.cases.yaml");
        assertThat(onlyProblem().message()).startsWith("this is no file");
    }

    @Test
    void aSecondConclusionIsReported() throws IOException {
        file(
                "patterns/DX-02-host-capture.drl",
                "DX-02 Host capture",
                "Partnership( ageMonths >= 3 )",
                "diagnose( \"DX-02\" ); diagnose( \"DX-01\" );");

        assertThat(onlyProblem().message()).startsWith("a rule has exactly one conclusion");
    }

    @Test
    void aConclusionInAForeignFolderIsReported() throws IOException {
        file("actions/DX-02-host.drl", "DX-02 Host", "Partnership( ageMonths >= 3 )", "diagnose( \"DX-02\" );");

        assertThat(onlyProblem().allowed()).isEqualTo("patterns/ or quality/");
    }

    @Test
    void alternativesThatMultiplyBeyondReasonAreReported() throws IOException {
        String any = "( Partnership( ageMonths > 1 ) or Partnership( ageMonths > 2 ) or Partnership( ageMonths > 3 ) )";
        pattern(String.join("\n    ", List.of(any, any, any, any, any, any)));

        assertThat(onlyProblem().message()).contains("multiply to too many combinations");
    }

    @Test
    void aSyntaxErrorIsReportedWithItsLine() throws IOException {
        pattern("Partnership( ageMonths >= )");

        assertThat(onlyProblem().place().line()).isEqualTo(4);
    }

    @Test
    void parenthesesBeyondReasonAreReported() throws IOException {
        pattern("(".repeat(3_000) + "Partnership( ageMonths > 1 )" + ")".repeat(3_000));

        assertThat(onlyProblem().message()).isEqualTo("parentheses are nested too deeply");
    }

    @Test
    void aWordOfManyPartsIsReported() throws IOException {
        pattern("a" + "-a".repeat(20_000) + "( ageMonths > 1 )");

        assertThat(problems()).isNotEmpty();
    }

    @Test
    void aNumberOfManyDigitsIsReported() throws IOException {
        pattern("Partnership( ageMonths > " + "9".repeat(60_000) + "x )");

        assertThat(onlyProblem().message()).isEqualTo("this has no meaning in a rule");
    }

    @Test
    void moreConstraintsThanAnybodyCanFollowAreReported() throws IOException {
        pattern("Partnership( ageMonths > 1" + ", ageMonths > 1".repeat(200) + " )");

        assertThat(onlyProblem().message()).isEqualTo("the rule has too many constraints; split it");
    }

    @Test
    void aVariableThatStandsForSomethingElseThanTheConclusionIsReported() throws IOException {
        Path file = folder.resolve("rules/actions/AC-9-wrong.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule "AC-9 Wrong"
                when
                    Rating( $c : criterion, score <= 1 )
                then
                    call( $c );
                end
                """);

        assertThat(onlyProblem().message()).isEqualTo("call cannot be about what this variable stands for");
    }

    @Test
    void aFactThatBearsTheNameOfAReservedWordMayBeCompared() throws IOException {
        pattern("Partnership( function == \"deliver\" )");

        assertThat(onlyProblem().message()).isEqualTo("unknown field of Partnership");
    }

    @Test
    void everyProblemOfEveryFileIsReportedAtOnce() throws IOException {
        pattern("Ratting( score <= 1 )\n    Partnership( ageMonth >= \"3\", secretariatHost == 1 )");
        file("patterns/DX-01-funder.drl", "DX-01 Funder", "Rating( criterion == \"X\" )", "diagnos( \"DX-01\" );");

        assertThat(problems())
                .extracting(Problem::message)
                .contains("unknown type", "unknown field of Partnership", "unknown conclusion")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aMissingFolderIsNamed() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> RuleBaseLoader.check(RuleFiles.read(folder.resolve("nowhere")), SmallVocabulary.create()));

        assertThat(refused).hasMessageContaining("nowhere: there is no such folder");
    }

    @Test
    void aRuleAboutThePhaseOutsideTheProfileFolderIsReported() throws IOException {
        profile("patterns/PH-1-explore.drl", "PH-1 Explore", "Partnership( ageMonths <= 3 )", "phase( \"P1\" );");

        assertThat(onlyProblem().message()).isEqualTo("a rule that concludes phase stands in another folder");
    }

    @Test
    void aRuleAboutThePhaseThatReadsAnAnswerIsReported() throws IOException {
        profile(
                "profile/PH-1-explore.drl",
                "PH-1 Explore",
                "Rating( criterion == \"GOV-1.1\", score <= 1 )",
                "phase( \"P1\" );");

        assertThat(onlyProblem().message())
                .isEqualTo("a rule about phase or type reads other facts of Partnership only");
    }

    @Test
    void aRuleAboutThePhaseThatReadsAFactIsAccepted() throws IOException {
        profile("profile/PH-1-explore.drl", "PH-1 Explore", "Partnership( ageMonths <= 3 )", "phase( \"P1\" );");

        assertThat(problems()).isEmpty();
    }

    private void profile(String name, String title, String conditions, String conclusion) throws IOException {
        Path file = folder.resolve("rules").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule "%s"
                when
                    %s
                then
                    %s
                end
                """.formatted(title, conditions, conclusion));
    }

    private void pattern(String conditions) throws IOException {
        file("patterns/DX-02-host-capture.drl", "DX-02 Host capture", conditions, "diagnose( \"DX-02\" );");
    }

    private void file(String name, String title, String conditions, String conclusion) throws IOException {
        Path file = folder.resolve("rules").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule "%s"
                    @principles("GOV-1") @tier("C") @urgency("medium")
                when
                    %s
                then
                    %s
                end
                """.formatted(title, conditions, conclusion));
    }

    private Problem onlyProblem() {
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }

    private List<Problem> problems() {
        try {
            RuleBaseLoader.check(RuleFiles.read(folder.resolve("rules")), SmallVocabulary.create());
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }
}
