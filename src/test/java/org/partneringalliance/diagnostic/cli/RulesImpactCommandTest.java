package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;

class RulesImpactCommandTest {

    @TempDir
    private Path folder;

    @Test
    void rulesThatSayTheSameChangeNothing() throws IOException {
        Path copy = KnowledgeBaseCopy.rulesIn(folder);
        edit(copy.resolve("profile/PH-1-explore.drl"), "rule ", "// another comment\nrule ");

        Run run = Run.of("rules", "impact", "--against", copy.toString());

        assertThat(run.status()).isZero();
        assertThat(unwrapped(run.out()))
                .contains("The rules say the same.")
                .contains(
                        "Of 22 partnerships, 0 change in what is found or advised, 0 in reasons and questions only, 22 not at all.");
    }

    @Test
    void aThresholdThatWasHigherBeforeShowsWhoGainsTheFinding() throws IOException {
        Run run = Run.of("rules", "impact", "--against", raised().toString());

        assertThat(unwrapped(run.out()))
                .contains("Changed: DX-01")
                .contains("coastal-waste, through DX-01 - Found: Dominant funder (DX-01)");
    }

    /** Before, there was no rule for a pattern that the standard has now. */
    @Test
    void aRuleThatIsNewShowsWhoGainsItsFinding() throws IOException {
        Path before = raised();
        try (Stream<Path> files = Files.walk(before)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("DX-01-"))
                    .toList()) {
                Files.delete(file);
            }
        }

        Run run = Run.of("rules", "impact", "--against", before.toString());

        assertThat(unwrapped(run.out() + run.err()))
                .contains("coastal-waste, through")
                .contains("Found: Dominant funder (DX-01)");
    }

    @Test
    void onlyThePartnershipsOfAnotherFolderAreTriedIfOneIsNamed() throws IOException {
        Path partnerships = Files.createDirectory(folder.resolve("partnerships"));
        Files.copy(Path.of("knowledge-base/samples/coastal-waste.json"), partnerships.resolve("ours.json"));

        Run run = Run.of(
                "rules",
                "impact",
                "--json",
                "--against",
                raised().toString(),
                "--partnerships",
                partnerships.toString());

        assertThat(run.out()).contains("\"partnerships\":1", "\"partnership\":\"ours\"");
    }

    @Test
    void aFolderWithoutDocumentsIsRefused() throws IOException {
        Run run = Run.of("rules", "impact", "--against", "rules", "--partnerships", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("there is no document (*.json) in this folder");
    }

    @Test
    void aFolderThatCannotBeUsedIsRefusedWithEveryProblem() throws IOException {
        Path copy = KnowledgeBaseCopy.rulesIn(folder);
        edit(copy.resolve("profile/PH-1-explore.drl"), "agreement", "agrement");

        Run run = Run.of("rules", "impact", "--against", copy.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("rules/profile/PH-1-explore.drl:4", "did you mean agreement?");
    }

    @Test
    void whatIsWrongWithBothFoldersIsToldAtOnceAndSaysWhereItStands(@TempDir Path other) throws IOException {
        Path one = KnowledgeBaseCopy.rulesIn(folder);
        Path two = KnowledgeBaseCopy.rulesIn(other);
        edit(one.resolve("profile/PH-1-explore.drl"), "agreement", "agrement");
        edit(two.resolve("patterns/power-and-money/DX-02-host-capture.drl"), "secretariatHost", "secretariatHst");

        Run run = Run.of("rules", "impact", "--against", one.toString(), "--rules", two.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains(one + "/profile/PH-1-explore.drl:4")
                .contains(two + "/patterns/power-and-money/DX-02-host-capture.drl:");
    }

    @Test
    void foldersThatAreMissingAreNamedWithTheirOptions() {
        Run run = Run.of("rules", "impact", "--against", folder + "/none", "--rules", folder + "/neither");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("/none: there is no such folder; name it with --against OLD_FOLDER", "--rules FOLDER");
    }

    /** The shipped rules with a higher threshold for a dominant funder, and the cases that go with it. */
    private Path raised() throws IOException {
        Path copy = KnowledgeBaseCopy.rulesIn(folder);
        Path rule = copy.resolve("patterns/power-and-money/DX-01-dominant-funder.drl");
        edit(rule, "largestFunderShare >= 0.5", "largestFunderShare >= 0.9");
        Path cases = copy.resolve("patterns/power-and-money/DX-01-dominant-funder.cases.yaml");
        Files.writeString(cases, """
                - name: "nearly all money from one"
                  given: {Partnership: {largestFunderShare: 0.95, seatsFunderShare: 0.6}}
                  expect: ["DX-01"]
                - name: "half of the money from one"
                  given: {Partnership: {largestFunderShare: 0.5, seatsFunderShare: 0.6}}
                  not expect: ["DX-01"]
                """);
        return copy;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
