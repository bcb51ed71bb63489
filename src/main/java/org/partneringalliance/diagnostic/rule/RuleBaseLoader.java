package org.partneringalliance.diagnostic.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** Reads a folder of rule files to a compiled {@link RuleBase}, or says everything that is wrong with the folder. */
public final class RuleBaseLoader {

    /** Rule files a folder may hold. */
    private static final int MOST_FILES = 2_000;

    private final Path folder;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final MessageDigest digest = Hash.digest();

    private RuleBaseLoader(Path folder, Vocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads, checks and compiles all {@code .drl} files below the folder.
     *
     * @param cache keeps what was compiled for the next time
     * @throws ProblemsException with every problem of every file
     */
    public static RuleBase load(Path folder, Vocabulary vocabulary, RuleCache cache) {
        RuleBaseLoader loader = new RuleBaseLoader(folder, vocabulary);
        List<Rule> rules = loader.read();
        String hash = "sha256:" + HexFormat.of().formatHex(loader.digest.digest());
        return new RuleBase(rules, vocabulary, hash, new RuleCompiler(vocabulary, cache).compile(rules));
    }

    /**
     * Reads and checks without compiling.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static List<Rule> check(Path folder, Vocabulary vocabulary) {
        return new RuleBaseLoader(folder, vocabulary).read();
    }

    /**
     * What was read, sound or not.
     *
     * @param rules those that could be read, by id
     * @param problems of every file; those that do not refuse the folder are among them
     */
    public record Reviewed(List<Rule> rules, List<Problem> problems) {
        public Reviewed {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /** Reads and checks without compiling and without refusing anything but a folder that is not there. */
    public static Reviewed review(Path folder, Vocabulary vocabulary) {
        return new RuleBaseLoader(folder, vocabulary).review();
    }

    private List<Rule> read() {
        Reviewed reviewed = review();
        if (reviewed.problems().stream().anyMatch(Problem::refuses)) {
            throw new ProblemsException("The rules folder " + folder, reviewed.problems());
        }
        return reviewed.rules();
    }

    private Reviewed review() {
        List<Rule> rules = new ArrayList<>();
        for (Path file : files()) {
            read(file, rules);
        }
        List<Problem> checked = RuleChecks.problems(rules, vocabulary);
        checked.forEach(problem -> problems.add(inFolder(problem)));
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(Place.of(folder.toString()), "there is no rule file (*.drl) in this folder"));
        }
        rules.sort(Comparator.comparing(Rule::id));
        return new Reviewed(rules, problems);
    }

    private void read(Path file, List<Rule> rules) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > TextGate.LARGEST_FILE) {
                problems.add(Problem.notOfForm(
                        Place.below(folder, name),
                        "the file is too large",
                        Files.size(file) + " bytes",
                        "at most " + TextGate.LARGEST_FILE));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
            digest.update((byte) 0);
            List<Problem> found = new ArrayList<>();
            RuleParser.parse(name, bytes, found).ifPresent(rules::add);
            found.forEach(problem -> problems.add(inFolder(RuleCheck.FORM.found(problem))));
        } catch (IOException unreadable) {
            problems.add(Problem.at(Place.below(folder, name), "the file cannot be read: " + unreadable.getMessage()));
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(
                    "The rules folder",
                    List.of(Problem.at(
                            Place.of(folder.toString()), "there is no such folder; name it with --rules FOLDER")));
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".drl"))
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                problems.add(Problem.notOfForm(
                        Place.of(folder.toString()), "there are too many rule files", "more than " + MOST_FILES, ""));
                return List.of();
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules folder " + folder + " cannot be read", unreadable);
        }
    }

    private Problem inFolder(Problem problem) {
        Place place = problem.place();
        return problem.at(new Place(Place.below(folder, place.source()).source(), place.line(), place.column()));
    }
}
