package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes files of authors so that each is there completely or not at all. */
final class FileWriting {

    private FileWriting() {}

    /**
     * Puts another text into a file that exists, in one step; its permissions stay as they are.
     *
     * @throws UncheckedIOException that says why not, with the old text still in place
     */
    static void replace(Path file, String text) {
        try {
            Path target = file.toRealPath();
            Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                copyPermissions(target, beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException failed) {
                takeBack(beside, failed);
                throw failed;
            }
        } catch (IOException refused) {
            throw refused(file, refused);
        }
    }

    /**
     * Writes files that do not exist, and the folders they stand in: all of them, or none.
     *
     * @throws UncheckedIOException that says which cannot be written and why, for instance because it exists; what could
     *     not be taken back is suppressed in it
     */
    static void createAll(Map<Path, String> files) {
        Deque<Path> created = new ArrayDeque<>();
        try {
            files.forEach((file, text) -> create(file, text, created));
        } catch (RuntimeException refused) {
            created.forEach(path -> takeBack(path, refused));
            throw refused;
        }
    }

    /**
     * Writes a file, in place of one that may be there.
     *
     * @throws UncheckedIOException that says why not and what to do about it
     */
    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException refused) {
            throw refused(file, refused);
        }
    }

    private static void takeBack(Path path, Exception because) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            because.addSuppressed(stays);
        }
    }

    /** What begins to exist is noted before anything is written into it, so that half of a file is taken back too. */
    private static void create(Path file, String text, Deque<Path> created) {
        try {
            createFolder(file.toAbsolutePath().getParent(), created);
            created.push(Files.createFile(file));
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw refused(file, refused);
        }
    }

    private static void createFolder(@Nullable Path folder, Deque<Path> created) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolder(folder.getParent(), created);
            created.push(Files.createDirectory(folder));
        }
    }

    /** Why a file could not be written, in few words. */
    static String reason(IOException refused) {
        if (refused instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        return refused instanceof AccessDeniedException ? "access is denied" : String.valueOf(refused.getMessage());
    }

    private static UncheckedIOException refused(Path file, IOException refused) {
        return new UncheckedIOException("%s cannot be written (%s)".formatted(file, reason(refused)), refused);
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
