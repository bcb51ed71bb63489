package org.partneringalliance.diagnostic.store;

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
