package org.partneringalliance.diagnostic.assessment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;

/** Documents of partnerships in a folder, on which changes are tried. */
public final class Samples {

    private static final String ENDING = ".json";
    private static final int MOST_FILES = 10_000;

    /** What the service takes in one request unless told otherwise. */
    private static final long LARGEST_BYTES = 2L << 20;

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
        FolderFiles files = new FolderFiles(folder, LARGEST_BYTES, problems::add);
        for (String name : names(folder, files)) {
            files.bytes(name)
                    .flatMap(bytes -> assessment(reader, files.place(name), bytes, problems))
                    .ifPresent(read -> samples.put(name.substring(0, name.length() - ENDING.length()), read));
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

    private static List<String> names(Path folder, FolderFiles files) {
        return Files.isDirectory(folder)
                ? files.names(name -> name.endsWith(ENDING) && !name.contains("/"), MOST_FILES)
                : List.of();
    }

    private static Optional<Assessment> assessment(
            AssessmentReader reader, Place whole, byte[] bytes, List<Problem> problems) {
        try {
            return Optional.of(reader.read(bytes));
        } catch (ProblemsException refused) {
            refused.problems()
                    .forEach(problem -> problems.add(
                            problem.at(Place.of(whole + ": " + problem.place().source()))));
        } catch (MalformedDocumentException malformed) {
            problems.add(Problem.at(whole, String.valueOf(malformed.getMessage())));
        }
        return Optional.empty();
    }
}
