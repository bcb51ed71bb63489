package org.partneringalliance.diagnostic.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        SortedSet<String> found = new TreeSet<>();
        try {
            Path start = folder.toRealPath();
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    return visit(start.relativize(each), FileVisitResult.CONTINUE);
                }

                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                    visit(start.relativize(each), FileVisitResult.CONTINUE);
                    return found.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                private FileVisitResult visit(Path each, FileVisitResult next) {
                    String name = withSlashes(each);
                    if (name.startsWith(".") || name.contains("/.")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (linkToFolder(each)) {
                        refuseLinkToFolder(each);
                    } else if (wanted.test(name) && plain(name)) {
                        found.add(name);
                    }
                    return next;
                }
            });
        } catch (IOException unreadable) {
            problems.accept(
                    Problem.at(Place.of(folder.toString()), "the folder cannot be read: " + reason(unreadable)));
        }
        return List.copyOf(found);
    }

    /** False, with a problem, for a name that would show as another one. */
    private boolean plain(String name) {
        boolean plain = name.codePoints().noneMatch(FolderFiles::unseen);
        if (!plain) {
            String shown = name.codePoints()
                    .mapToObj(each -> unseen(each) ? "U+%04X".formatted(each) : Character.toString(each))
                    .collect(Collectors.joining());
            problems.accept(
                    Problem.at(place(shown), "the name of this file has a character that nobody sees; rename it"));
        }
        return plain;
    }

    private static boolean unseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || character == 0xFFFD;
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is nothing of this name";
        }
        if (failure instanceof AccessDeniedException) {
            return "it may not be opened";
        }
        if (failure instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return "reading failed";
    }

    private boolean linkToFolder(Path file) {
        Path whole = folder.resolve(file);
        return !whole.equals(folder) && Files.isSymbolicLink(whole) && Files.isDirectory(whole);
    }

    private void refuseLinkToFolder(Path link) {
        problems.accept(Problem.at(
                place(withSlashes(link)), "a link to a folder is not followed; put the folder itself in its place"));
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
            return refuse(name, "the file cannot be read: " + reason(unreadable));
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
