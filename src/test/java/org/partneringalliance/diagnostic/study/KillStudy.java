package org.partneringalliance.diagnostic.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/**
 * Kills a process that stores answers, with signal 9, and checks that every answer it had acknowledged is there. Rounds use
 * one store after the other's death. A hundred rounds:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.partneringalliance.diagnostic.study.KillStudy -Dexec.args=100</pre>
 */
public final class KillStudy {

    private static final long SEED = 20261125;
    private static final int MOST_BEFORE_KILL = 300;
    private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4", "unknown", "not-applicable");

    private KillStudy() {}

    /** Prints how many acknowledged answers were looked for and how many were missing; ends with 1 if any was. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kill-study");
        Result result = run(folder, Integer.parseInt(arguments.length == 0 ? "100" : arguments[0]));
        System.out.printf(
                "%d acknowledged answers, %d missing after the kills, in %s%n",
                result.acknowledged(), result.missing().size(), folder);
        if (!result.missing().isEmpty()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param acknowledged answers of all rounds
     * @param missing those that were not there afterwards, or were others
     */
    public record Result(int acknowledged, List<String> missing) {}

    /** Rounds on the store of a folder. */
    public static Result run(Path folder, int rounds) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int acknowledged = 0;
        List<String> missing = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            SortedMap<String, String> told = untilKilled(folder, 1 + random.nextInt(MOST_BEFORE_KILL));
            acknowledged += told.size();
            missing.addAll(missing(folder, told));
        }
        return new Result(acknowledged, missing);
    }

    /** Acknowledged levels by round, respondent and criterion. */
    private static SortedMap<String, String> untilKilled(Path folder, int answers)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", classPath()),
                        Storing.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SortedMap<String, String> told = new TreeMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 5 && words[4].equals(".")) {
                    told.put(String.join(" ", words[0], words[1], words[2]), words[3]);
                }
                if (++read == answers) {
                    // Not the process itself, which would throw away what it has said and nobody has read yet.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return told;
    }

    private static String classPath() {
        String own = System.getProperty("java.class.path");
        ClassLoader loader = KillStudy.class.getClassLoader();
        return loader instanceof java.net.URLClassLoader urls
                ? String.join(
                        java.io.File.pathSeparator,
                        Stream.of(urls.getURLs()).map(java.net.URL::getPath).toList())
                : own;
    }

    private static List<String> missing(Path folder, SortedMap<String, String> told) {
        try (Store store = Store.open(folder)) {
            List<String> missing = new ArrayList<>();
            told.forEach((key, level) -> {
                String[] words = key.split(" ", -1);
                AnswerEntry found = store.answers().of(words[0], words[1]).get(words[2]);
                if (found == null || !found.level().equals(level)) {
                    missing.add(key);
                }
            });
            return missing;
        }
    }

    /** Stores answers, one after the other and each once, and prints each when it is kept, until it is killed. */
    public static final class Storing {

        private Storing() {}

        /** The folder of the store is the argument. */
        public static void main(String... arguments) {
            try (Store store = Store.open(Path.of(arguments[0]))) {
                LocalDate day = LocalDate.parse("2026-05-04");
                String partnership = store.partnerships().create("Killed", day).id();
                RoundEntry round = store.rounds().begin(partnership, day, "full");
                String organisation = store.rounds()
                        .addOrganisation(round.id(), "One", "CSO", List.of())
                        .id();
                for (int person = 0; true; person++) {
                    String respondent = store.rounds()
                            .addRespondent(round.id(), organisation, "", RespondentEntry.Mode.ALONE)
                            .id();
                    answer(store, round.id(), respondent, person);
                }
            }
        }

        private static void answer(Store store, String round, String respondent, int person) {
            for (int criterion = 1; criterion < 100; criterion++) {
                String level = LEVELS.get((criterion + person) % LEVELS.size());
                String id = "GOV-1." + criterion;
                if (store.answers().put(round, respondent, new AnswerEntry(id, level, 0, "seen"), Instant.EPOCH)) {
                    System.out.println(round + " " + respondent + " " + id + " " + level + " .");
                }
            }
        }
    }
}
