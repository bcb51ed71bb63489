package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.http.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnoseAllCommandTest {

    private static final int DOCUMENTS = 12;
    private static final int BAD = 7;
    private static final String ESCAPE = "\u001B";

    @TempDir
    private Path folder;

    private final List<byte[]> documents = new ArrayList<>();
    private Path portfolio;
    private Path out;

    @BeforeEach
    void portfolio() throws IOException {
        for (int seed = 1; seed <= DOCUMENTS; seed++) {
            documents.add(AssessmentDocument.of(LikelyAssessments.of(seed), "Partnership " + seed));
        }
        portfolio = write("portfolio.jsonl", documents);
        out = folder.resolve("out.jsonl");
    }

    @Test
    void aLineHoldsTheRecordAndTheDiagnosisOfItsDocumentByteForByte() throws IOException {
        Run run = diagnosed(portfolio, out);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("Diagnosed: 12" + System.lineSeparator());
        assertThat(run.err()).isEmpty();
        String line = Files.readAllLines(out).get(4);
        assertThat(line)
                .startsWith("{\"record\":\"5\",\"document\":\"sha256:")
                .contains(",\"detail\":\"leaves\",\"partnership\":\"Partnership 5\",\"diagnosis\":{")
                .endsWith("\"diagnosis\":"
                        + Run.fed(documents.get(4), "diagnose", "--json", "-").out() + "}");
    }

    @Test
    void orderAndBytesAreTheSameForOneAndForFourThreads() throws IOException {
        Path other = folder.resolve("other.jsonl");

        diagnosed(portfolio, out, "--threads", "1");
        diagnosed(portfolio, other, "--threads", "4");

        assertThat(Files.readAllLines(out)).hasSize(DOCUMENTS);
        assertThat(other).hasSameBinaryContentAs(out);
    }

    @Test
    void aFolderAndAFileOfTheSameDocumentsGiveTheSameLines() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int index = 0; index < DOCUMENTS; index++) {
            Files.write(files.resolve("%03d.json".formatted(index)), documents.get(index));
        }
        Path other = folder.resolve("other.jsonl");

        diagnosed(portfolio, out);
        diagnosed(files, other);

        assertThat(Files.readAllLines(other)).first().asString().startsWith("{\"record\":\"000.json\",");
        assertThat(withoutNames(other)).isEqualTo(withoutNames(out));
    }

    @Test
    void aBadRecordIsReportedAndOthersAreNotTouched() throws IOException {
        diagnosed(portfolio, out);
        documents.set(BAD, "{\"partnership\": {\"facts\": {\"phase\": \"P9\"}}}".getBytes(StandardCharsets.UTF_8));
        Path other = folder.resolve("other.jsonl");

        Run run = diagnosed(write("bad.jsonl", documents), other);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("Diagnosed: 11; with problems: 1 (8)" + System.lineSeparator());
        List<String> lines = new ArrayList<>(Files.readAllLines(other));
        JsonNode bad = JsonMapper.shared().readTree(lines.remove(BAD));
        assertThat(bad.at("/record").asString()).isEqualTo("8");
        assertThat(bad.at("/problem/status").asInt()).isEqualTo(422);
        assertThat(bad.at("/problem/errors").size()).isEqualTo(3);
        List<String> expected = new ArrayList<>(Files.readAllLines(out));
        expected.remove(BAD);
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void whatIsNoJsonIsABadRecord() throws IOException {
        documents.set(0, new byte[] {'{', (byte) 0xFF, '}'});
        documents.set(1, "{\"partnership\"".getBytes(StandardCharsets.UTF_8));

        Run run = diagnosed(write("bad.jsonl", documents), out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("with problems: 2 (1, 2)");
    }

    @Test
    void aLineThatIsTooLargeIsOneBadRecord() throws IOException {
        byte[] large = new byte[3 * Settings.LARGEST_BODY];
        Arrays.fill(large, (byte) ' ');
        documents.set(BAD, large);

        Run run = diagnosed(write("large.jsonl", documents), out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("with problems: 1 (8)");
        assertThat(Files.readAllLines(out).get(BAD))
                .contains("the document is too large", "6291456 bytes", "at most 2097152 bytes");
    }

    @Test
    void theLargestDocumentIsDiagnosedWhateverEndsItsLine() throws IOException {
        byte[] largest = Arrays.copyOf(documents.get(0), Settings.LARGEST_BODY);
        Arrays.fill(largest, documents.get(0).length, largest.length, (byte) ' ');
        byte[] withReturn = Arrays.copyOf(largest, largest.length + 1);
        withReturn[largest.length] = '\r';
        byte[] tooLarge = Arrays.copyOf(largest, largest.length + 1);
        tooLarge[largest.length] = ' ';

        Run run = diagnosed(write("largest.jsonl", List.of(largest, withReturn, tooLarge)), out);

        assertThat(run.out()).isEqualTo("Diagnosed: 2; with problems: 1 (3)" + System.lineSeparator());
        assertThat(withoutNames(out).get(0)).isEqualTo(withoutNames(out).get(1));
    }

    @Test
    void emptyLinesArePassedOverAndCounted() throws IOException {
        Path spaced = folder.resolve("spaced.jsonl");
        Files.writeString(spaced, "\n \r\n" + new String(documents.get(0), StandardCharsets.UTF_8));

        diagnosed(spaced, out);

        assertThat(Files.readAllLines(out)).singleElement().asString().startsWith("{\"record\":\"3\",");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstDocument() throws IOException {
        Path marked = folder.resolve("marked.jsonl");
        Files.writeString(marked, "\uFEFF" + Files.readString(portfolio));
        Path other = folder.resolve("other.jsonl");

        diagnosed(portfolio, out);
        diagnosed(marked, other);

        assertThat(other).hasSameBinaryContentAs(out);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.3, 0.5, 0.999999})
    void resumingAfterACutOutputGivesTheSameBytesAsOneRun(double share) throws IOException {
        documents.set(0, new byte[] {'?'});
        Path bad = write("bad.jsonl", documents);
        diagnosed(bad, out);
        byte[] whole = Files.readAllBytes(out);
        cut(out, (long) (share * whole.length));

        Run run = diagnosed(bad, out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("Diagnosed: 11; with problems: 1 (1)");
        assertThat(out).hasBinaryContent(whole);
    }

    @Test
    void aSecondRunHasNothingToDo() throws IOException {
        diagnosed(portfolio, out);
        byte[] whole = Files.readAllBytes(out);

        Run run = diagnosed(portfolio, out);

        assertThat(run.out()).isEqualTo("Diagnosed: 12; taken over from an earlier run: 12" + System.lineSeparator());
        assertThat(out).hasBinaryContent(whole);
    }

    @Test
    void anOutputOfOtherRulesIsRefused() throws IOException {
        diagnosed(portfolio, out);
        byte[] whole = Files.readAllBytes(out);
        Path rules = KnowledgeBaseCopy.rulesIn(folder);
        Path rule = rules.resolve("patterns/governance/DX-30-unfenced-dispute.drl");
        Files.writeString(rule, Files.readString(rule).replaceFirst("score <= [0-9.]+", "score <= 1.001"));

        Run run = diagnosed(portfolio, out, "--rules", rules.toString());

        refused(run, "out.jsonl:1: this line was made with other rules; name another file with --out, or delete");
        assertThat(out).hasBinaryContent(whole);
    }

    @Test
    void anOutputOfAnotherDetailIsRefused() throws IOException {
        diagnosed(portfolio, out);

        refused(diagnosed(portfolio, out, "--detail", "none"), "made with another detail", "found leaves");
    }

    @Test
    void anOutputOfOtherDocumentsIsRefusedAtTheFirstThatDiffers() throws IOException {
        diagnosed(portfolio, out);
        documents.set(BAD, documents.get(0));

        refused(
                diagnosed(write("other.jsonl", documents), out),
                "out.jsonl:8: this line was made from another document");
    }

    @Test
    void anOutputOfMoreDocumentsIsRefused() throws IOException {
        diagnosed(portfolio, out);

        refused(diagnosed(write("fewer.jsonl", documents.subList(0, 3)), out), "out.jsonl:4: there are more lines");
    }

    @Test
    void whatThisCommandDidNotWriteIsLeftAsItIs() throws IOException {
        for (String text : List.of("Notes\n", "N", "{\"record\":\"2\"}\n")) {
            Files.writeString(out, text);

            refused(diagnosed(portfolio, out), "out.jsonl:1: this is no line that this command wrote");
            assertThat(out).hasContent(text);
        }
        refused(diagnosed(portfolio, portfolio), "portfolio.jsonl:1: this is no line");
    }

    @Test
    void twoRunsDoNotWriteIntoOneFile() throws IOException {
        try (FileChannel other = FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();

            refused(diagnosed(portfolio, out), "another run is writing to this file");
        }
    }

    @Test
    void detailIsThatOfTheService() throws IOException {
        Path one = write("one.jsonl", documents.subList(0, 1));
        Path full = folder.resolve("full.jsonl");

        diagnosed(one, out, "--detail", "none");
        diagnosed(one, full, "--detail", "full");

        JsonNode none = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(none.at("/diagnosis/findings/0/id").isMissingNode()).isFalse();
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(full))
                        .at("/diagnosis/graph")
                        .isObject())
                .isTrue();
        assertThat(Files.size(out)).isLessThan(Files.size(full) / 2);
    }

    @Test
    void whatIsMissingOrWrongIsSaidInOneLine() throws IOException {
        refused(diagnosed(folder.resolve("none"), out), "none: there is no such folder or file");
        refused(diagnosed(Files.createDirectory(folder.resolve("empty")), out), "there is no document (*.json)");
        refused(diagnosed(portfolio, folder.resolve("none/out.jsonl")), "its folder does not exist");
        assertThat(diagnosed(portfolio, out, "--threads", "0").status()).isEqualTo(2);
        assertThat(diagnosed(portfolio, out, "--detail", "some").err())
                .hasLineCount(1)
                .contains("it has to be one of none, leaves, full");
        assertThat(Run.of("diagnose-all", portfolio.toString()).err())
                .hasLineCount(1)
                .contains("--out");
    }

    @Test
    void progressIsForTerminalsOnly() {
        String[] arguments = {"diagnose-all", portfolio.toString(), "--out", out.toString()};

        assertThat(Run.of(arguments).err()).isEmpty();
        assertThat(Run.seen(Map.of("TERM", "dumb"), arguments).err()).isEmpty();
        assertThat(Run.seen(Map.of(), arguments).err())
                .contains(" %  1 done" + ESCAPE + "[K")
                .endsWith("\r" + ESCAPE + "[K");
    }

    private static Run diagnosed(Path portfolio, Path out, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("diagnose-all", portfolio.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void refused(Run run, String... parts) {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(parts).doesNotContain("Exception");
    }

    private Path write(String name, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            text.writeBytes(line);
            text.write('\n');
        }
        return Files.write(folder.resolve(name), text.toByteArray());
    }

    private static List<String> withoutNames(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.substring(line.indexOf(",\"document\"")))
                .toList();
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
