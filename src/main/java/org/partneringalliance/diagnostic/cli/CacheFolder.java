package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a folder to keep compiled rules in. Nobody else may write to it, since what lies there is run. */
final class CacheFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private CacheFolder() {}

    /** The place the system has for such things, made if need be; empty if there is none that is private. */
    static Optional<Path> of(Map<String, String> environment) {
        return absolute(environment.get("XDG_CACHE_HOME"))
                .or(() -> absolute(environment.get("LOCALAPPDATA")))
                .or(() -> absolute(System.getProperty("user.home"))
                        .filter(Files::isDirectory)
                        .map(home -> home.resolve(".cache")))
                .map(folder -> folder.resolve(Main.NAME).resolve("rules"))
                .filter(CacheFolder::isPrivate);
    }

    private static Optional<Path> absolute(@Nullable String folder) {
        return Optional.ofNullable(folder)
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    private static boolean isPrivate(Path folder) {
        try {
            if (!POSIX) {
                Files.createDirectories(folder);
                return true;
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
            return !permissions.contains(PosixFilePermission.GROUP_WRITE)
                    && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                    && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
        } catch (IOException unusable) {
            return false;
        }
    }
}
