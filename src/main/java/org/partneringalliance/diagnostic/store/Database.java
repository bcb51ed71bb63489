package org.partneringalliance.diagnostic.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file. Whoever writes waits for the one who does; what is written is on disk when the call returns. Safe to use
 * from several threads.
 */
final class Database implements AutoCloseable {

    private static final String FILE = "partnerships.sqlite";
    private static final int READERS = 4;
    private static final int PATIENCE = 10_000;

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final ReentrantLock writer = new ReentrantLock(true);

    private Database(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /**
     * Opens the database of a folder, which is made if there is none.
     *
     * @throws StoreException if it is damaged, or was written by a newer program; then nothing of it is changed
     */
    static Database open(Path folder) {
        Path file = file(folder);
        prepare(folder, file);
        HikariDataSource connections = connections(file);
        try {
            migrations(connections).migrate();
            return new Database(connections);
        } catch (FlywayException unusable) {
            connections.close();
            throw new StoreException(
                    "The database %s cannot be used (%s)".formatted(file, unusable.getMessage()), unusable);
        }
    }

    /** The file of a folder. */
    static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    private static void prepare(Path folder, Path file) {
        try {
            OwnerOnly.folder(folder);
            Inspection.passes(file);
            if (!Files.exists(file)) {
                OwnerOnly.newFile(file);
            }
            for (String part : List.of("", "-wal", "-shm")) {
                OwnerOnly.close(file.resolveSibling(FILE + part));
            }
        } catch (IOException unwritable) {
            throw new StoreException(
                    "The folder %s cannot be used (%s)".formatted(folder, unwritable.getMessage()), unwritable);
        }
    }

    /** How the tables come about, one step after the other. */
    static Flyway migrations(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load();
    }

    private static HikariDataSource connections(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(READERS + 1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", Integer.toString(PATIENCE));
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException unusable) {
            throw new StoreException(
                    "The database %s cannot be opened (%s)".formatted(file, unusable.getMessage()), unusable);
        }
    }

    /** Reads one state of everything. */
    <T> T read(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /** Writes all of it or nothing. */
    <T> T write(Function<Handle, T> work) {
        writer.lock();
        try {
            return jdbi.inTransaction(work::apply);
        } finally {
            writer.unlock();
        }
    }

    /** Writes all of it or nothing. */
    void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Works outside of any transaction. */
    void alone(Consumer<Handle> work) {
        jdbi.useHandle(work::accept);
    }

    @Override
    public void close() {
        connections.close();
    }
}
