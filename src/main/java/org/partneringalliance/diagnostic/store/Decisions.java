package org.partneringalliance.diagnostic.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedDecision;

/** What was decided about recommendations. Safe to use from several threads. */
public final class Decisions {

    private final Database database;

    Decisions(Database database) {
        this.database = database;
    }

    /** What a partnership decided, by action. */
    public SortedMap<String, DecisionEntry> of(String partnership) {
        return database.read(handle -> {
            SortedMap<String, DecisionEntry> decisions = new TreeMap<>();
            timed(handle, partnership)
                    .forEach(timed -> decisions.put(timed.decision().action(), timed.decision()));
            return decisions;
        });
    }

    /** By action, with the moment of the last change. */
    static List<TimedDecision> timed(Handle handle, String partnership) {
        return handle.createQuery("SELECT * FROM decision WHERE partnership = :id ORDER BY action")
                .bind("id", partnership)
                .map((row, context) -> new TimedDecision(
                        new DecisionEntry(
                                row.getString("action"),
                                row.getString("status"),
                                row.getString("reason"),
                                row.getString("owner"),
                                Optional.of(row.getString("due"))
                                        .filter(due -> !due.isEmpty())
                                        .map(LocalDate::parse)),
                        row.getString("changed")))
                .list();
    }

    /** Keeps a decision in place of the one before. */
    public void put(String partnership, DecisionEntry decision, Instant now) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO decision VALUES (:partnership, :action, :status, :reason, :owner, :until, :changed)
                        ON CONFLICT DO UPDATE SET status = :status, reason = :reason, owner = :owner, due = :until, changed = :changed
                        """)
                .bind("partnership", partnership)
                .bind("action", decision.action())
                .bind("status", decision.status())
                .bind("reason", decision.reason())
                .bind("owner", decision.owner())
                .bind("until", decision.due().map(LocalDate::toString).orElse(""))
                .bind("changed", now.toString())
                .execute());
    }

    /** Takes a decision back. */
    public void remove(String partnership, String action) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM decision WHERE partnership = :id AND action = :action")
                        .bind("id", partnership)
                        .bind("action", action)
                        .execute());
    }
}
