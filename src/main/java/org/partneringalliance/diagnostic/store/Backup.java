package org.partneringalliance.diagnostic.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Copies of a whole database. */
final class Backup {

    private static final String COPY = "VACUUM INTO ?";

    private Backup() {}

    static void write(Database database, Path target) {
        try {
            OwnerOnly.newFile(target);
        } catch (IOException refused) {
            throw new StoreException("%s cannot be written (%s)".formatted(target, reason(refused)), refused);
        }
        try {
            database.alone(
                    handle -> handle.execute(COPY, target.toAbsolutePath().toString()));
            force(target);
        } catch (IOException | JdbiException failed) {
            delete(target);
            throw new StoreException("%s cannot be written (%s)".formatted(target, failed.getMessage()), failed);
        }
    }

    private static String reason(IOException refused) {
        if (refused instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        return refused instanceof NoSuchFileException
                ? "its folder does not exist"
                : String.valueOf(refused.getMessage());
    }

    /** Nothing of the folder changes before the copy is on disk; then it takes its place in one step. */
    static void restore(Path folder, Path backup, boolean replace) {
        if (!Files.isRegularFile(backup)) {
            throw new StoreException(backup + ": there is no such file");
        }
        if (!Inspection.passes(backup)) {
            throw new StoreException(backup + " holds no partnerships; it is empty");
        }
        Path file = Database.file(folder);
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                if (!replace) {
                    throw new StoreException(
                            "%s is there already; with --replace the backup takes its place".formatted(file));
                }
                refuseIfUsed(file);
            }
            OwnerOnly.folder(folder);
            put(backup, file);
        } catch (IOException | SQLException failed) {
            throw new StoreException("%s cannot be written (%s)".formatted(file, failed.getMessage()), failed);
        }
    }

    private static void put(Path backup, Path file) throws IOException, SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(copy);
        OwnerOnly.newFile(copy);
        try {
            try (Connection connection = Inspection.source(backup).getConnection();
                    PreparedStatement statement = connection.prepareStatement(COPY)) {
                statement.setString(1, copy.toAbsolutePath().toString());
                statement.execute();
            }
            force(copy);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Takes the whole database for a moment; a damaged one nobody can be using. */
    private static void refuseIfUsed(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setBusyTimeout(0);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("ROLLBACK");
        } catch (SQLException refused) {
            if ((refused.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code) {
                throw new StoreException(file + " is in use; stop the service first", refused);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new StoreException(file + " is not complete and cannot be removed", stays);
        }
    }
}
