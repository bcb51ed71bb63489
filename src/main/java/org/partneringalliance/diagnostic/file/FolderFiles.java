package org.partneringalliance.diagnostic.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * The files below a folder that people edit. Links may stand for files of the same folder only, so that no report shows
 * what lies outside; what begins with a dot belongs to other programs and is passed over. Not thread-safe.
 */
public final class FolderFiles {

    private final Path folder;
    private final long largest;
    private final Consumer<Problem> problems;

    /**
     * @param folder exists
     * @param largest the largest file that is read, in bytes
     * @param problems receives what cannot be read, and why
     */
    public FolderFiles(Path folder, long largest, Consumer<Problem> problems) {
        this.folder = folder;
        this.largest = largest;
        this.problems = problems;
    }

    /** The names of the wanted files, relative to the folder, with forward slashes, sorted; at most so many. */
    public List<String> names(Predicate<String> wanted, int most) {
        try (Stream<Path> walk = Files.walk(real(folder))) {
            Path start = real(folder);
            List<Path> visible =
                    walk.map(start::relativize).filter(FolderFiles::visible).toList();
            visible.stream().filter(this::linkToFolder).forEach(this::refuseLinkToFolder);
            return visible.stream()
                    .filter(file -> !linkToFolder(file))
                    .map(FolderFiles::withSlashes)
                    .filter(wanted)
                    .sorted()
                    .limit(most)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.accept(Problem.notOfForm(
                    Place.of(folder.toString()), "the folder cannot be read", unreadable.toString(), ""));
            return List.of();
        }
    }

    private boolean linkToFolder(Path file) {
        Path whole = folder.resolve(file);
        return !whole.equals(folder) && Files.isSymbolicLink(whole) && Files.isDirectory(whole);
    }

    private void refuseLinkToFolder(Path link) {
        problems.accept(Problem.at(
                place(withSlashes(link)), "a link to a folder is not followed; put the folder itself in its place"));
    }

    private static boolean visible(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .noneMatch(part -> part.toString().startsWith("."));
    }

    private static String withSlashes(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** What a file holds; empty, with a problem, if it may not or cannot be read. */
    public Optional<byte[]> bytes(String name) {
        Path file = folder.resolve(name);
        try {
            if (!real(file).startsWith(real(folder))) {
                return refuse(name, "this is a link that leads out of its folder; put the file itself in its place");
            }
            if (!Files.isRegularFile(file)) {
                return refuse(name, "this is no file; rename it or move it out of the folder");
            }
            return small(name, file);
        } catch (IOException unreadable) {
            return refuse(name, "the file cannot be read: " + unreadable);
        }
    }

    /** Reads no further than the largest file, whatever its size is said to be. */
    private Optional<byte[]> small(String name, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(largest + 1));
            if (bytes.length > largest) {
                problems.accept(tooLarge(place(name), Math.max(Files.size(file), bytes.length), largest));
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }

    /** What is said of a file that is too large. */
    public static Problem tooLarge(Place place, long size, long largest) {
        return Problem.notOfForm(place, "the file is too large", size + " bytes", "at most " + largest + " bytes");
    }

    private Optional<byte[]> refuse(String name, String message) {
        problems.accept(Problem.at(place(name), message));
        return Optional.empty();
    }

    /** Bytes as text; empty, with a problem at the first byte that is no UTF-8. */
    public static Optional<String> text(Place whole, byte[] bytes, Consumer<Problem> problems) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        boolean failed =
                StandardCharsets.UTF_8.newDecoder().decode(input, output, true).isError();
        String text = output.flip().toString();
        if (failed) {
            int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
            problems.accept(Problem.notOfForm(
                    new Place(whole.source(), line, text.length() - text.lastIndexOf('\n')),
                    "the file is not UTF-8",
                    "byte 0x%02X".formatted(input.get()),
                    "text saved as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A file as its author knows it. */
    public Place place(String name) {
        return Place.below(folder, name);
    }

    private static Path real(Path path) throws IOException {
        return path.toRealPath();
    }
}
