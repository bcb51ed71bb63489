package org.partneringalliance.diagnostic.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Begins a round with what stays the same from the one before. */
final class NextRound {

    private NextRound() {}

    static RoundEntry begin(Handle handle, String partnership, LocalDate date, String form) {
        Optional<RoundEntry> last = last(handle, partnership);
        RoundEntry round = new RoundEntry(
                Tokens.entry(), partnership, last.map(RoundEntry::number).orElse(0) + 1, date, form, Optional.empty());
        handle.createUpdate("INSERT INTO round VALUES (:id, :partnership, :number, :date, :form, NULL)")
                .bindMethods(round)
                .bind("date", date.toString())
                .execute();
        last.ifPresent(before -> {
            carry(handle, "fact", "name, value", before.id(), round.id());
            carry(handle, "organisation", "id, name, sector, roles", before.id(), round.id());
            invite(handle, before.id(), round.id());
        });
        return round;
    }

    private static Optional<RoundEntry> last(Handle handle, String partnership) {
        return handle.createQuery("SELECT * FROM round WHERE partnership = :id ORDER BY number DESC LIMIT 1")
                .bind("id", partnership)
                .map(Rounds::entry)
                .findOne();
    }

    private static void carry(Handle handle, String table, String columns, String from, String to) {
        handle.createUpdate("INSERT INTO %s (round, %s) SELECT :to, %s FROM %s WHERE round = :from"
                        .formatted(table, columns, columns, table))
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** A link of an earlier round opens that round only. */
    private static void invite(Handle handle, String from, String to) {
        for (RespondentEntry before : Members.respondents(handle, from)) {
            Members.insert(
                    handle,
                    to,
                    new RespondentEntry(
                            before.id(), before.organisation(), before.name(), before.mode(), Tokens.access()));
        }
    }
}
