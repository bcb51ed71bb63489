package org.partneringalliance.diagnostic.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Looks at a database file without changing a byte of it. */
final class Inspection {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String HISTORY = "flyway_schema_history";
    private static final String DAMAGED = "is damaged; put a backup in its place (store restore FILE --replace)";
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private final Path file;

    private Inspection(Path file) {
        this.file = file;
    }

    /**
     * True if it is a database of this program; false if there is none, or an empty one.
     *
     * @throws StoreException if it is anything else, is damaged, or was written by a newer program
     */
    static boolean passes(Path file) {
        return new Inspection(file).passes();
    }

    private boolean passes() {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return false;
            }
            if (!startsRight()) {
                throw refused("is not a SQLite database");
            }
            SQLiteDataSource source = source(file);
            List<String> tables = tables(source);
            if (tables.isEmpty()) {
                return false;
            }
            if (!tables.contains(HISTORY)) {
                throw refused("is a database of another program");
            }
            compareHistory(source);
            return tables.size() > 1;
        } catch (IOException unreadable) {
            throw new StoreException(
                    "The database %s cannot be read (%s)".formatted(file, unreadable.getMessage()), unreadable);
        } catch (SQLException damaged) {
            throw new StoreException(text(DAMAGED), damaged);
        }
    }

    private boolean startsRight() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /**
     * Connections that only read. Without a log beside it the file is read as it is, which keeps SQLite from making files
     * beside it; with one, what is in the log belongs to the database and is read too.
     */
    static SQLiteDataSource source(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        boolean logged = Files.exists(log) && Files.size(log) > 0;
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(
                "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + (logged ? "" : "?immutable=1"));
        return source;
    }

    private List<String> tables(SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!texts(statement, "PRAGMA quick_check(1)").equals(List.of("ok"))) {
                throw refused(DAMAGED);
            }
            return texts(statement, TABLES);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void compareHistory(SQLiteDataSource source) {
        try {
            Flyway flyway = Database.migrations(source);
            for (MigrationInfo migration : flyway.info().all()) {
                if (migration.getState().isFailed()) {
                    throw refused("was left half made by an update that failed");
                }
                if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                    throw refused("was written by a newer version of this program; use that version");
                }
            }
            if (!flyway.validateWithResult().validationSuccessful) {
                throw refused("is a database of another program, or its tables were changed");
            }
        } catch (FlywayException unreadable) {
            throw new StoreException(text(DAMAGED), unreadable);
        }
    }

    private StoreException refused(String why) {
        return new StoreException(text(why));
    }

    private String text(String why) {
        return "The database %s %s. Nothing of it was changed.".formatted(file, why);
    }
}
