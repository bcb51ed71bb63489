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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

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
            Path beside = target.resolveSibling("." + target.getFileName() + ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                copyPermissions(target, beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException refused) {
            throw refused(file, refused);
        }
    }

    /**
     * Writes files that do not exist: all of them, or none.
     *
     * @throws UncheckedIOException that says which cannot be written and why, for instance because it exists
     */
    static void createAll(Map<Path, String> files) {
        Deque<Path> created = new ArrayDeque<>();
        try {
            files.forEach((file, text) -> {
                create(file, text);
                created.push(file);
            });
        } catch (UncheckedIOException refused) {
            created.forEach(FileWriting::takeBack);
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
            throw new UncheckedIOException(
                    "%s cannot be written (%s); name a file in a folder that exists and that you may write to"
                            .formatted(file, reason(refused)),
                    refused);
        }
    }

    private static void takeBack(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw refused(file, stays);
        }
    }

    private static void create(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw refused(file, refused);
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
