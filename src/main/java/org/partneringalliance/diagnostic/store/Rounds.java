package org.partneringalliance.diagnostic.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rounds of partnerships, with facts, organisations and respondents. Safe to use from several threads. */
public final class Rounds {

    private final Database database;

    Rounds(Database database) {
        this.database = database;
    }

    /**
     * Begins the next round of a partnership, with the facts, organisations and people of the one before, if there is one.
     * Everybody gets a new private link.
     */
    public RoundEntry begin(String partnership, LocalDate date, String form) {
        return database.write(handle -> NextRound.begin(handle, partnership, date, form));
    }

    /** The rounds of a partnership, first to last. */
    public List<RoundEntry> of(String partnership) {
        return database.read(handle -> handle.createQuery("SELECT * FROM round WHERE partnership = :id ORDER BY number")
                .bind("id", partnership)
                .map(Rounds::entry)
                .list());
    }

    /** One round of a partnership. */
    public Optional<RoundEntry> find(String partnership, int number) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM round WHERE partnership = :id AND number = :number")
                        .bind("id", partnership)
                        .bind("number", number)
                        .map(Rounds::entry)
                        .findOne());
    }

    /** From now on nobody answers any more. */
    public void finish(String round, LocalDate day) {
        database.change(handle -> handle.createUpdate("UPDATE round SET finished = :day WHERE id = :id")
                .bind("id", round)
                .bind("day", day.toString())
                .execute());
    }

    /** Asks the questions of another form from now on; answers that this form does not ask for stay. */
    public void ask(String round, String form) {
        database.change(handle -> handle.createUpdate("UPDATE round SET form = :form WHERE id = :id")
                .bind("id", round)
                .bind("form", form)
                .execute());
    }

    /**
     * Says that a round is on another day.
     *
     * @return false if the round is finished, and nothing was changed
     */
    public boolean move(String round, LocalDate day) {
        return database.write(
                handle -> handle.createUpdate("UPDATE round SET date = :day WHERE id = :id AND finished IS NULL")
                                .bind("id", round)
                                .bind("day", day.toString())
                                .execute()
                        == 1);
    }

    /** The facts that were stated, each as JSON, by name. */
    public SortedMap<String, String> facts(String round) {
        return database.read(handle -> Facts.stated(handle, round));
    }

    /** The facts of which somebody said that nobody knows them. */
    public SortedSet<String> unknownFacts(String round) {
        return database.read(handle -> Facts.unknown(handle, round));
    }

    /**
     * States a fact; an empty value takes back what was said of it.
     *
     * @return false if a later round has begun, and nothing was changed
     */
    public boolean state(String round, String fact, Optional<String> json) {
        return database.write(handle -> Facts.put(handle, round, fact, json));
    }

    /**
     * Says that a fact is not known.
     *
     * @return false if a later round has begun, and nothing was changed
     */
    public boolean stateUnknown(String round, String fact) {
        return database.write(handle -> Facts.put(handle, round, fact, Optional.of(Facts.UNKNOWN)));
    }

    /** The organisations, by id in order of their numbers. */
    public List<OrganisationEntry> organisations(String round) {
        return database.read(handle -> Members.organisations(handle, round));
    }

    /** Adds an organisation under the next free id of the partnership. */
    public OrganisationEntry addOrganisation(String round, String name, String sector, List<String> roles) {
        return database.write(handle -> {
            OrganisationEntry added =
                    new OrganisationEntry(Members.nextOrganisation(handle, round), name, sector, roles);
            Members.insert(handle, round, added);
            return added;
        });
    }

    /** Changes what is known of an organisation. */
    public void changeOrganisation(String round, OrganisationEntry organisation) {
        database.change(handle -> handle.createUpdate(
                        "UPDATE organisation SET name = :name, sector = :sector, roles = :roles WHERE round = :round AND id = :id")
                .bind("round", round)
                .bind("id", organisation.id())
                .bind("name", organisation.name())
                .bind("sector", organisation.sector())
                .bind("roles", String.join(" ", organisation.roles()))
                .execute());
    }

    /** Removes an organisation from a round, with its people and what they answered. */
    public void removeOrganisation(String round, String organisation) {
        database.change(handle -> handle.createUpdate("DELETE FROM organisation WHERE round = :round AND id = :id")
                .bind("round", round)
                .bind("id", organisation)
                .execute());
    }

    /** The respondents, by id in order of their numbers. */
    public List<RespondentEntry> respondents(String round) {
        return database.read(handle -> Members.respondents(handle, round));
    }

    /** Adds somebody who answers. */
    public RespondentEntry addRespondent(String round, String organisation, String name, RespondentEntry.Mode mode) {
        return database.write(handle -> {
            RespondentEntry added = new RespondentEntry(
                    Members.nextRespondent(handle, round), organisation, name, mode, Tokens.access());
            Members.insert(handle, round, added);
            return added;
        });
    }

    /** Removes somebody with what they answered. */
    public void removeRespondent(String round, String respondent) {
        database.change(handle -> handle.createUpdate("DELETE FROM respondent WHERE round = :round AND id = :id")
                .bind("round", round)
                .bind("id", respondent)
                .execute());
    }

    /**
     * Whose private link it is.
     *
     * @param round in which the person answers
     */
    public record Access(PartnershipEntry partnership, RoundEntry round, RespondentEntry respondent) {}

    /** Who may answer with the secret part of a link. */
    public Optional<Access> access(String secret) {
        return database.read(handle -> {
            Optional<String> round = handle.createQuery("SELECT round FROM respondent WHERE access = :access")
                    .bind("access", secret)
                    .mapTo(String.class)
                    .findOne();
            return round.map(id -> {
                RespondentEntry respondent = handle.createQuery("SELECT * FROM respondent WHERE access = :access")
                        .bind("access", secret)
                        .map(Members::respondent)
                        .one();
                RoundEntry of = handle.createQuery("SELECT * FROM round WHERE id = :id")
                        .bind("id", id)
                        .map(Rounds::entry)
                        .one();
                PartnershipEntry partnership = handle.createQuery("SELECT * FROM partnership WHERE id = :id")
                        .bind("id", of.partnership())
                        .map(Partnerships::entry)
                        .one();
                return new Access(partnership, of, respondent);
            });
        });
    }

    /** True while people answer in the round. */
    static boolean open(Handle handle, String round) {
        return handle.createQuery("SELECT count(*) FROM round WHERE id = :id AND finished IS NULL")
                        .bind("id", round)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** True if no later round has begun. */
    static boolean latest(Handle handle, String round) {
        return handle.createQuery("SELECT count(*) FROM round this JOIN round later"
                                + " ON later.partnership = this.partnership AND later.number > this.number"
                                + " WHERE this.id = :id")
                        .bind("id", round)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    static RoundEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new RoundEntry(
                row.getString("id"),
                row.getString("partnership"),
                row.getInt("number"),
                LocalDate.parse(row.getString("date")),
                row.getString("form"),
                Optional.ofNullable(row.getString("finished")).map(LocalDate::parse));
    }
}
