package org.partneringalliance.diagnostic.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The organisations of rounds and the people who answer for them, as rows. */
final class Members {

    private Members() {}

    /** By id in order of their numbers. */
    static List<OrganisationEntry> organisations(Handle handle, String round) {
        return handle.createQuery("SELECT * FROM organisation WHERE round = :round ORDER BY length(id), id")
                .bind("round", round)
                .map((row, context) -> new OrganisationEntry(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("sector"),
                        words(row.getString("roles"))))
                .list();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    /** The next free id. */
    static String nextOrganisation(Handle handle, String round) {
        return "o" + (highest(handle, "organisation", round) + 1);
    }

    static void insert(Handle handle, String round, OrganisationEntry organisation) {
        handle.createUpdate("INSERT INTO organisation VALUES (:round, :id, :name, :sector, :roles)")
                .bind("round", round)
                .bind("id", organisation.id())
                .bind("name", organisation.name())
                .bind("sector", organisation.sector())
                .bind("roles", String.join(" ", organisation.roles()))
                .execute();
    }

    /** By id in order of their numbers. */
    static List<RespondentEntry> respondents(Handle handle, String round) {
        return handle.createQuery("SELECT * FROM respondent WHERE round = :round ORDER BY length(id), id")
                .bind("round", round)
                .map(Members::respondent)
                .list();
    }

    /** The next free id. */
    static String nextRespondent(Handle handle, String round) {
        return "r" + (highest(handle, "respondent", round) + 1);
    }

    static void insert(Handle handle, String round, RespondentEntry respondent) {
        handle.createUpdate("INSERT INTO respondent VALUES (:round, :id, :organisation, :name, :mode, :access)")
                .bind("round", round)
                .bindMethods(respondent)
                .bind("mode", respondent.mode().word())
                .execute();
    }

    /** Numbers are not used again within a partnership, so that an id means one organisation in every round. */
    private static int highest(Handle handle, String table, String round) {
        return handle.createQuery("SELECT coalesce(max(CAST(substr(entry.id, 2) AS INTEGER)), 0) FROM " + table
                        + " entry JOIN round ON round.id = entry.round WHERE round.partnership ="
                        + " (SELECT partnership FROM round WHERE id = :round)")
                .bind("round", round)
                .mapTo(Integer.class)
                .one();
    }

    static RespondentEntry respondent(ResultSet row, StatementContext context) throws SQLException {
        return new RespondentEntry(
                row.getString("id"),
                row.getString("organisation"),
                row.getString("name"),
                RespondentEntry.Mode.of(row.getString("mode")),
                row.getString("access"));
    }
}
