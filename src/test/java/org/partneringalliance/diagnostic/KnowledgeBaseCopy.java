package org.partneringalliance.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies of the shipped knowledge base that tests may change. */
public final class KnowledgeBaseCopy {

    private static final Path REAL = Path.of("knowledge-base");
    private static final Path DEFECTS = Path.of("src/test/resources/defects");
    private static final String EXPECTED = "expected.txt";
    private static final String REMOVED = "removed.txt";

    private KnowledgeBaseCopy() {}

    /** An unchanged copy, as the folder knowledge-base of another folder. */
    public static Path in(Path folder) throws IOException {
        Path copy = folder.resolve("knowledge-base");
        put(REAL, copy);
        return copy;
    }

    /** The folder of a defect, for instance {@code refused/missing-key}. */
    public static Path defect(String name) {
        return DEFECTS.resolve(name);
    }

    /**
     * A copy with a defect: the files of its folder are put over the copy, and those that {@code removed.txt} names are
     * taken away.
     */
    public static Path with(String defect, Path folder) throws IOException {
        Path copy = in(folder);
        put(defect(defect), copy);
        Path removed = copy.resolve(REMOVED);
        if (Files.exists(removed)) {
            for (String file : Files.readAllLines(removed)) {
                Files.delete(copy.resolve(file));
            }
            Files.delete(removed);
        }
        Files.delete(copy.resolve(EXPECTED));
        return copy;
    }

    private static void put(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
