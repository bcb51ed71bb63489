package org.partneringalliance.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the shipped knowledge base and rules that tests may change. */
public final class KnowledgeBaseCopy {

    private static final Path REAL = Path.of("knowledge-base");
    private static final Path DEFECTS = Path.of("src/test/resources/defects");
    private static final String EXPECTED = "expected.txt";
    private static final String REMOVED = "removed.txt";
    private static final String EDITED = "edited.txt";

    private KnowledgeBaseCopy() {}

    /** An unchanged copy, as the folder knowledge-base of another folder. */
    public static Path in(Path folder) throws IOException {
        Path copy = folder.resolve("knowledge-base");
        put(REAL, copy);
        return copy;
    }

    /** An unchanged copy of the shipped rules with their cases, as the folder rules of another folder. */
    public static Path rulesIn(Path folder) throws IOException {
        Path copy = folder.resolve("rules");
        put(Path.of("rules"), copy);
        return copy;
    }

    /** The folder of a defect, for instance {@code refused/missing-key}. */
    public static Path defect(String name) {
        return DEFECTS.resolve(name);
    }

    /**
     * A copy with a defect: the files of its folder are put over the copy, those that {@code removed.txt} names are taken
     * away, and in the file that {@code edited.txt} names in its first line, its third line takes the place of the
     * first text that is its second.
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
        edit(copy);
        Files.delete(copy.resolve(EXPECTED));
        return copy;
    }

    private static void edit(Path copy) throws IOException {
        Path edited = copy.resolve(EDITED);
        if (!Files.exists(edited)) {
            return;
        }
        List<String> lines = Files.readAllLines(edited);
        Path file = copy.resolve(lines.get(0));
        String text = Files.readString(file);
        int start = text.indexOf(lines.get(1));
        if (start < 0) {
            throw new IllegalStateException(file + " does not hold " + lines.get(1));
        }
        Files.writeString(
                file,
                text.substring(0, start)
                        + lines.get(2)
                        + text.substring(start + lines.get(1).length()));
        Files.delete(edited);
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
