package org.partneringalliance.diagnostic.rule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The rules and cases of a folder as they were read at one time, not looked into yet. Immutable. */
public final class RuleFiles {

    /** How the name of a file of rules ends. */
    public static final String RULES = ".drl";

    /** How the name of a file of cases ends. */
    public static final String CASES = ".cases.yaml";

    /** Files that a folder may hold. */
    private static final int MOST_FILES = 4_000;

    private final Path folder;
    private final SortedMap<String, byte[]> files;
    private final List<Problem> problems;

    private RuleFiles(Path folder, SortedMap<String, byte[]> files, List<Problem> problems) {
        this.folder = folder;
        this.files = Collections.unmodifiableSortedMap(files);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads every file of rules and cases below a folder.
     *
     * @throws ProblemsException if there is no such folder
     */
    public static RuleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(
                    "The rules folder",
                    List.of(Problem.at(
                            Place.of(folder.toString()), "there is no such folder; name it with --rules FOLDER")));
        }
        SortedMap<String, byte[]> read = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        FolderFiles files = new FolderFiles(folder, TextGate.LARGEST_FILE, problems::add);
        List<String> names = files.names(RuleFiles::meant, MOST_FILES + 1);
        if (names.size() > MOST_FILES) {
            problems.add(Problem.notOfForm(
                    Place.of(folder.toString()),
                    "there are too many files of rules and cases",
                    "more than " + MOST_FILES,
                    ""));
        } else {
            names.stream()
                    .filter(name -> named(name, files, problems))
                    .forEach(name -> files.bytes(name).ifPresent(bytes -> read.put(name, bytes)));
        }
        return new RuleFiles(folder, read, problems);
    }

    /** True for what looks like a file of rules or cases, also if its name is not quite that of one. */
    private static boolean meant(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(RULES) || lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static boolean named(String name, FolderFiles files, List<Problem> problems) {
        boolean named = name.endsWith(RULES) || name.endsWith(CASES);
        if (!named) {
            problems.add(Problem.notOfForm(
                    files.place(name), "nothing reads a file of this name", "", "NAME" + RULES + " or NAME" + CASES));
        }
        return named;
    }

    /**
     * What one file below a folder holds, read as those of a whole folder are; empty, with a problem, if it is not read.
     *
     * @param file relative to the folder
     */
    public static Optional<byte[]> read(Path folder, Path file, Consumer<Problem> problems) {
        return new FolderFiles(folder, TextGate.LARGEST_FILE, problems).bytes(file.toString());
    }

    /**
     * The same with drafts in place of files, or beside them.
     *
     * @param drafts texts by the file's name relative to the folder, with forward slashes; an empty one takes the file away
     */
    public RuleFiles with(Map<String, Optional<String>> drafts) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        List<Problem> all = new ArrayList<>(problems);
        drafts.forEach((name, text) -> {
            byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                changed.remove(name);
            } else if (bytes.length > TextGate.LARGEST_FILE) {
                all.add(FolderFiles.tooLarge(place(name), bytes.length, TextGate.LARGEST_FILE));
            } else {
                changed.put(name, bytes);
            }
        });
        return new RuleFiles(folder, changed, all);
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where they were read. */
    public Path folder() {
        return folder;
    }

    /** Those whose names end so, by name relative to the folder, with forward slashes. */
    public SortedMap<String, byte[]> ending(String ending) {
        SortedMap<String, byte[]> chosen = new TreeMap<>(files);
        chosen.keySet().removeIf(name -> !name.endsWith(ending));
        return chosen;
    }

    /** True if every file is the same, byte for byte. */
    public boolean sameAs(RuleFiles other) {
        return files.keySet().equals(other.files.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), other.files.get(name)));
    }

    /** True if a file of this name was read. */
    public boolean has(String file) {
        return files.containsKey(file);
    }

    /** What the names of a rule and of its cases have in common. */
    public static String pair(String file) {
        return Stream.of(RULES, CASES)
                .filter(file::endsWith)
                .findFirst()
                .map(ending -> file.substring(0, file.length() - ending.length()))
                .orElse(file);
    }

    /** A file as its author knows it. */
    public Place place(String file) {
        return Place.below(folder, file);
    }
}
