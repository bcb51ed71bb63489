package org.partneringalliance.diagnostic.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;

/** Documents of partnerships in a folder, on which changes are tried. */
public final class Samples {

    private static final String ENDING = ".json";
    private static final int MOST_FILES = 10_000;

    private Samples() {}

    /**
     * Every {@code *.json} file of a folder, by its name without the ending.
     *
     * @throws ProblemsException with every problem of every document, or if there is none
     */
    public static SortedMap<String, Assessment> read(Path folder, Standard standard) {
        AssessmentReader reader = new AssessmentReader(standard);
        SortedMap<String, Assessment> samples = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            try {
                samples.put(name.substring(0, name.length() - ENDING.length()), reader.read(Files.readAllBytes(file)));
            } catch (ProblemsException refused) {
                refused.problems()
                        .forEach(problem -> problems.add(problem.at(
                                Place.of(file + ": " + problem.place().source()))));
            } catch (MalformedDocumentException malformed) {
                problems.add(Problem.at(Place.of(file.toString()), String.valueOf(malformed.getMessage())));
            } catch (IOException unreadable) {
                problems.add(
                        Problem.at(Place.of(file.toString()), "the file cannot be read: " + unreadable.getMessage()));
            }
        }
        if (samples.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(
                    Place.of(folder.toString()),
                    "there is no document (*.json) in this folder; name another with --partnerships FOLDER"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The partnerships in " + folder, problems);
        }
        return Collections.unmodifiableSortedMap(samples);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }
}
