package org.partneringalliance.diagnostic.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** CHANGELOG.md, by which respondents learn what is new; the program reads only whether it speaks of the version. */
final class Changelog {

    private static final String FILE = "CHANGELOG.md";

    private Changelog() {}

    /** What is wrong with the change log of a knowledge base; empty if nothing is. */
    static Optional<Problem> complaint(Path folder, String version) {
        Place place = Place.of(folder.toAbsolutePath().normalize().getFileName() + "/" + FILE);
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            String heading = "## " + version;
            boolean told = lines.stream()
                    .anyMatch(line ->
                            line.equals(heading) || line.startsWith(heading + ",") || line.startsWith(heading + " "));
            return told
                    ? Optional.empty()
                    : Optional.of(Problem.notOfForm(
                            place,
                            "respondents are not told what this version changes",
                            version,
                            "a heading " + heading));
        } catch (IOException unreadable) {
            return Optional.of(
                    Problem.at(place, "respondents are not told what changes; there is no such file to read"));
        }
    }
}
