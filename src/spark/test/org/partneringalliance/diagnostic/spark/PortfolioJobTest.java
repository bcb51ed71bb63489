package org.partneringalliance.diagnostic.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.AssessmentDocument;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.cli.Main;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.http.Settings;

class PortfolioJobTest {

    private static final int DOCUMENTS = 24;
    private static final String SPLIT = "50000";

    @TempDir
    private Path folder;

    @Test
    void theResultIsThatOfTheCommandByteForByte() throws IOException, InterruptedException {
        Path portfolio = portfolio();
        Path parts = folder.resolve("parts");
        PackedFolders folders = carried(PackedFolders.of(Path.of("rules"), Path.of("knowledge-base")));

        try (JavaSparkContext spark = new JavaSparkContext(settings())) {
            spark.hadoopConfiguration().set("mapreduce.input.fileinputformat.split.maxsize", SPLIT);
            JavaRDD<String> lines = PortfolioJob.lines(spark, portfolio.toString(), folders, Detail.LEAVES);
            assertThat(lines.getNumPartitions()).isGreaterThan(4);
            lines.saveAsTextFile(parts.toUri().toString());
        }

        byte[] command = commanded(portfolio);
        assertThat(new String(command, StandardCharsets.UTF_8).lines()).hasSize(DOCUMENTS + 2);
        assertThat(joined(parts)).isEqualTo(command);
    }

    private static SparkConf settings() {
        return new SparkConf()
                .setMaster("local[2]")
                .setAppName("diagnose-all")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1");
    }

    /** With all that lines may be: one with a mark before it, an empty one, no JSON, a larger one, two kinds of ends. */
    private Path portfolio() throws IOException {
        Path portfolio = folder.resolve("portfolio.jsonl");
        try (OutputStream file = Files.newOutputStream(portfolio)) {
            file.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            for (int seed = 0; seed < DOCUMENTS; seed++) {
                file.write(AssessmentDocument.of(LikelyAssessments.of(seed), "Café " + seed));
                file.write((seed % 2 == 0 ? "\n" : "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            file.write("\n{\r}\n".getBytes(StandardCharsets.UTF_8));
            file.write("{".repeat(Settings.LARGEST_BODY + 2).getBytes(StandardCharsets.UTF_8));
        }
        return portfolio;
    }

    /** As it arrives at an executor. */
    private static PackedFolders carried(PackedFolders folders) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(folders);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PackedFolders) in.readObject();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] commanded(Path portfolio) throws IOException, InterruptedException {
        Path out = folder.resolve("out.jsonl");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "diagnose-all",
                        portfolio.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Diagnosed: %d; with problems: 2".formatted(DOCUMENTS));
        assertThat(process.waitFor()).isEqualTo(1);
        return Files.readAllBytes(out);
    }

    private static byte[] joined(Path parts) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(parts)) {
            List<Path> sorted = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                whole.writeBytes(Files.readAllBytes(file));
            }
        }
        return whole.toByteArray();
    }
}
