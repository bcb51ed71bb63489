package org.partneringalliance.diagnostic.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;

/**
 * Finds the files that places name: these are named as their authors know them, without the way to their folder.
 *
 * @param working what addresses are relative to
 * @param folders those that were read, the knowledge base first: what names no folder stands in it
 */
record ProblemSources(Path working, List<Path> folders) {

    ProblemSources {
        working = working.toAbsolutePath().normalize();
        folders = List.copyOf(folders);
    }

    /** Files of folders, seen from the working folder of the program. */
    static ProblemSources of(Path... folders) {
        return new ProblemSources(Path.of(""), List.of(folders));
    }

    /** The address of a file: relative to the working folder if it lies below it, otherwise with all that leads to it. */
    String uri(Place place) {
        Path file = file(place.source()).toAbsolutePath().normalize();
        URI whole = file.toUri();
        if (!file.startsWith(working)) {
            return whole.toASCIIString();
        }
        String relative = working.toUri().relativize(whole).toASCIIString();
        // Before a colon stands a scheme, unless a slash stands before it.
        boolean plain = !relative.isEmpty() && relative.split("/", 2)[0].indexOf(':') < 0;
        return plain ? relative : "./" + relative;
    }

    /** A file by the way to it. */
    Path file(String source) {
        List<Path> possible = Stream.concat(
                        folders.stream().flatMap(folder -> named(folder, source).stream()),
                        folders.stream().map(folder -> folder.resolve(source)))
                .toList();
        return possible.stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .orElseGet(() -> Path.of(source));
    }

    /** The folder itself, or a file that is named with the folder's own name before it. */
    private static Optional<Path> named(Path folder, String source) {
        if (source.equals(folder.toString())) {
            return Optional.of(folder);
        }
        String prefix = Place.below(folder, "").source();
        return Optional.of(source)
                .filter(name -> name.startsWith(prefix))
                .map(name -> folder.resolve(name.substring(prefix.length())));
    }
}
