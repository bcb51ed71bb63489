package org.partneringalliance.diagnostic.standard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads the files of a knowledge base and complains about those that are missing, unreadable or not wanted. */
final class FolderReader {

    /** No file of a knowledge base comes near it. */
    private static final long LARGEST_BYTES = 1L << 20;

    private static final int MOST_FILES = 10_000;

    private final Path folder;
    private final FolderFiles files;
    private final Consumer<Problem> problems;

    FolderReader(Path folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
        this.files = new FolderFiles(folder, LARGEST_BYTES, problems);
    }

    /** Every file that the standard consists of, ordered by path. */
    List<KnowledgeFile> read() {
        if (!Files.isDirectory(folder)) {
            problems.accept(Problem.at(
                    Place.of(folder.toString()), "there is no such folder; name it with --knowledge-base FOLDER"));
            return List.of();
        }
        return read(files.names(FolderReader::yaml, MOST_FILES));
    }

    private List<KnowledgeFile> read(List<String> paths) {
        List<KnowledgeFile> read = new ArrayList<>();
        Set<FileKind> missing = EnumSet.allOf(FileKind.class);
        for (String path : paths) {
            Optional<FileKind> kind = FileKind.of(path);
            kind.ifPresent(missing::remove);
            kind.ifPresentOrElse(known -> read.add(file(known, path)), () -> refuse(path));
        }
        missing.forEach(this::demand);
        return read;
    }

    private static boolean yaml(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(FileKind.ENDING) || lower.endsWith(".yml");
    }

    private void demand(FileKind kind) {
        String message = kind.folder() ? "there is no such folder with *.yaml files" : "there is no such file";
        problems.accept(Problem.at(files.place(kind.path()), message));
    }

    private void refuse(String path) {
        problems.accept(Problem.notAllowed(files.place(path), "nothing reads this file", path, FileKind.places()));
    }

    private KnowledgeFile file(FileKind kind, String path) {
        Place place = files.place(path);
        Optional<String> text = files.bytes(path).flatMap(bytes -> FolderFiles.text(place, bytes, problems));
        return new KnowledgeFile(kind, path, place, text);
    }
}
