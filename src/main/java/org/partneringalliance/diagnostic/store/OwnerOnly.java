package org.partneringalliance.diagnostic.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read, where the file system knows owners. */
final class OwnerOnly {

    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** Makes a folder with those above it; one that exists stays as it is. */
    static void folder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder, attributes(FOLDER));
        } catch (FileAlreadyExistsException link) {
            if (!Files.isDirectory(folder)) {
                throw link;
            }
        }
    }

    /** Makes an empty file, or fails if there is one. */
    static void newFile(Path file) throws IOException {
        Files.createFile(file, attributes(FILE));
    }

    /** Closes a file to others. */
    static void close(Path file) throws IOException {
        if (KNOWN && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return KNOWN
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
