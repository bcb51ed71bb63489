package org.partneringalliance.diagnostic.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads the files of a knowledge base and complains about those that are missing, unreadable or not wanted. */
final class FolderReader {

    /** No file of a knowledge base comes near it. */
    private static final long LARGEST_BYTES = 1L << 20;

    private final Path folder;
    private final Consumer<Problem> problems;

    FolderReader(Path folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Every file that the standard consists of, ordered by path. */
    List<KnowledgeFile> read() {
        if (!Files.isDirectory(folder)) {
            problems.accept(Problem.at(
                    Place.of(folder.toString()), "there is no such folder; name it with --knowledge-base FOLDER"));
            return List.of();
        }
        return paths().map(this::read).orElse(List.of());
    }

    private List<KnowledgeFile> read(List<String> paths) {
        List<KnowledgeFile> files = new ArrayList<>();
        Set<FileKind> missing = EnumSet.allOf(FileKind.class);
        for (String path : paths) {
            Optional<FileKind> kind = FileKind.of(path);
            kind.ifPresent(missing::remove);
            kind.ifPresentOrElse(known -> files.add(file(known, path)), () -> refuse(path));
        }
        missing.forEach(this::demand);
        return files;
    }

    private Optional<List<String>> paths() {
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return Optional.of(paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(FolderReader::visible)
                    .map(FolderReader::withSlashes)
                    .filter(FolderReader::yaml)
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            problems.accept(Problem.notOfForm(Place.of(name("")), "the folder cannot be read", e.toString(), ""));
            return Optional.empty();
        }
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

    private static boolean yaml(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(FileKind.ENDING) || lower.endsWith(".yml");
    }

    private void demand(FileKind kind) {
        String message = kind.folder() ? "there is no such folder with *.yaml files" : "there is no such file";
        problems.accept(Problem.at(Place.of(name(kind.path())), message));
    }

    private void refuse(String path) {
        problems.accept(Problem.notAllowed(Place.of(name(path)), "nothing reads this file", path, FileKind.places()));
    }

    private KnowledgeFile file(FileKind kind, String path) {
        return new KnowledgeFile(kind, path, name(path), text(path));
    }

    private Optional<String> text(String path) {
        Path file = folder.resolve(path);
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                problems.accept(Problem.notOfForm(
                        Place.of(name(path)), "the file is too large", size + " bytes", "at most 1 MiB"));
                return Optional.empty();
            }
            return decode(path, Files.readAllBytes(file));
        } catch (IOException e) {
            problems.accept(Problem.notOfForm(Place.of(name(path)), "the file cannot be read", e.toString(), ""));
            return Optional.empty();
        }
    }

    private Optional<String> decode(String path, byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        boolean failed =
                StandardCharsets.UTF_8.newDecoder().decode(input, output, true).isError();
        String text = output.flip().toString();
        if (failed) {
            Place place = endOf(text, name(path));
            String found = "byte 0x%02X".formatted(input.get());
            problems.accept(Problem.notOfForm(place, "the file is not UTF-8", found, "text saved as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Place endOf(String text, String name) {
        int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
        return new Place(name, line, text.length() - text.lastIndexOf('\n'));
    }

    private String name(String path) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? path : last + "/" + path;
    }
}
