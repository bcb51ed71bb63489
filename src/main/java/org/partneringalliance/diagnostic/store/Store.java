package org.partneringalliance.diagnostic.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is kept of partnerships in a folder. What a call wrote is on disk when it returns, whatever happens to the program
 * afterwards. Safe to use from several threads.
 */
public final class Store implements AutoCloseable {

    private final Database database;

    private Store(Database database) {
        this.database = database;
    }

    /**
     * Opens the store of a folder, which is made if there is none.
     *
     * @throws StoreException if it is damaged, or was written by a newer program; then nothing of it is changed
     */
    public static Store open(Path folder) {
        return new Store(Database.open(folder));
    }

    /** True if a folder holds a store, whatever its state. */
    public static boolean exists(Path folder) {
        return Files.exists(Database.file(folder));
    }

    /**
     * Puts a backup into a folder.
     *
     * @param replace whether it may take the place of a store that is there; otherwise nothing is overwritten
     * @throws StoreException if the file is no backup, or something would be overwritten, or the store is in use; then
     *     nothing is changed
     */
    public static void restore(Path folder, Path backup, boolean replace) {
        Backup.restore(folder, backup, replace);
    }

    /**
     * Writes everything into one file that does not exist, while others go on working.
     *
     * @throws StoreException if it cannot be written; then there is no such file
     */
    public void backup(Path file) {
        Backup.write(database, file);
    }

    /** Whole partnerships as files, and back. */
    public Transfers transfers() {
        return new Transfers(database);
    }

    /** The partnerships. */
    public Partnerships partnerships() {
        return new Partnerships(database);
    }

    /** Their rounds, with facts, organisations and respondents. */
    public Rounds rounds() {
        return new Rounds(database);
    }

    /** What people answered. */
    public Answers answers() {
        return new Answers(database);
    }

    /** What was decided about recommendations. */
    public Decisions decisions() {
        return new Decisions(database);
    }

    /** Rounds as documents that the service diagnoses. */
    public Documents documents() {
        return new Documents(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
