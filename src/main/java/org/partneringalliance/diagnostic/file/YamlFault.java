package org.partneringalliance.diagnostic.file;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in one line, with its place, why a text is no YAML. */
final class YamlFault {

    private YamlFault() {}

    /**
     * The problem behind an exception of the YAML parser.
     *
     * @param file as its author knows it
     */
    static Problem of(String file, JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            Place place = marked.getProblemMark()
                    .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElseGet(() -> place(file, e.getLocation()));
            String message = Stream.of(marked.getContext(), marked.getProblem())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return Problem.at(place, "not valid YAML: " + message);
        }
        boolean key = e.getOriginalMessage().startsWith("Expected a property name");
        return Problem.at(
                place(file, e.getLocation()),
                "not valid YAML: " + (key ? "a key is a word, not a list or a set of keys" : e.getOriginalMessage()));
    }

    /** Limits on depth and length are reported without a location. */
    static Place place(String file, @Nullable TokenStreamLocation location) {
        return location == null ? Place.of(file) : new Place(file, location.getLineNr(), location.getColumnNr());
    }
}
