package org.partneringalliance.diagnostic.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The partnerships of a store. Safe to use from several threads. */
public final class Partnerships {

    private final Database database;

    Partnerships(Database database) {
        this.database = database;
    }

    /** Keeps a new partnership, without any round. */
    public PartnershipEntry create(String name, LocalDate created) {
        PartnershipEntry entry = new PartnershipEntry(Tokens.entry(), name, created);
        database.change(handle -> insert(handle, entry));
        return entry;
    }

    /** Keeps a new partnership with its first round. */
    public RoundEntry create(String name, LocalDate created, String form) {
        PartnershipEntry entry = new PartnershipEntry(Tokens.entry(), name, created);
        return database.write(handle -> {
            insert(handle, entry);
            return NextRound.begin(handle, entry.id(), created, form);
        });
    }

    private static void insert(Handle handle, PartnershipEntry entry) {
        handle.createUpdate("INSERT INTO partnership VALUES (:id, :name, :created)")
                .bind("id", entry.id())
                .bind("name", entry.name())
                .bind("created", entry.created().toString())
                .execute();
    }

    /** All of them, by name and then id. */
    public List<PartnershipEntry> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM partnership ORDER BY name, id")
                .map(Partnerships::entry)
                .list());
    }

    /** The one of an id. */
    public Optional<PartnershipEntry> find(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM partnership WHERE id = :id")
                .bind("id", id)
                .map(Partnerships::entry)
                .findOne());
    }

    /** Gives it another name; nothing happens if there is none of that id. */
    public void rename(String id, String name) {
        database.change(handle -> handle.createUpdate("UPDATE partnership SET name = :name WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    /** Removes it with its rounds, answers and decisions. */
    public void delete(String id) {
        database.change(handle -> handle.createUpdate("DELETE FROM partnership WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    static PartnershipEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new PartnershipEntry(
                row.getString("id"), row.getString("name"), LocalDate.parse(row.getString("created")));
    }
}
