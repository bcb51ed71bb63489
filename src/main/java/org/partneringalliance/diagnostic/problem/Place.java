package org.partneringalliance.diagnostic.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where something stands: a file with line and column, or a JSON pointer into a document.
 *
 * @param source a file as its author knows it, or a JSON pointer
 * @param line from 1; 0 if the whole source is meant
 * @param column from 1; 0 if the whole line is meant
 */
public record Place(String source, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::source).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** A whole file, or a place in a document. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    /**
     * A file below a folder, as its author knows it: with the folder's own name before it.
     *
     * @param file relative to the folder, with forward slashes
     */
    public static Place below(Path folder, String file) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return of((last == null ? folder : last) + "/" + file);
    }

    /** A child of this place in a JSON document; the name is escaped as RFC 6901 asks. */
    public Place child(String name) {
        return Place.of(source + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** An element of this place in a JSON document, from 0. */
    public Place child(int index) {
        return Place.of(source + "/" + index);
    }

    /** Ordered by source, line and column. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** For instance {@code rules/quality/DQ-1.drl:4:7}. */
    @Override
    public String toString() {
        if (line == 0) {
            return source.isEmpty() ? "the document" : source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
