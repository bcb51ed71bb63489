package org.partneringalliance.diagnostic.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedAnswer;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedDecision;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRespondent;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRound;

/**
 * Whole partnerships as files, and back, without loss: names, single answers and private links are in them. Safe to use
 * from several threads.
 */
public final class Transfers {

    private final Database database;

    Transfers(Database database) {
        this.database = database;
    }

    /** Everything of a partnership as JSON; empty if there is none of that id. Equal partnerships give equal bytes. */
    public Optional<byte[]> written(String partnership) {
        return database.read(handle -> find(handle, partnership)
                        .map(entry -> new WholePartnership(
                                entry, rounds(handle, partnership), Decisions.timed(handle, partnership))))
                .map(PartnershipFile::write);
    }

    private static Optional<PartnershipEntry> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM partnership WHERE id = :id")
                .bind("id", id)
                .map(Partnerships::entry)
                .findOne();
    }

    private static List<WholeRound> rounds(Handle handle, String partnership) {
        return handle
                .createQuery("SELECT * FROM round WHERE partnership = :id ORDER BY number")
                .bind("id", partnership)
                .map(Rounds::entry)
                .list()
                .stream()
                .map(round -> new WholeRound(
                        round,
                        Facts.all(handle, round.id()),
                        Members.organisations(handle, round.id()),
                        Members.respondents(handle, round.id()).stream()
                                .map(person ->
                                        new WholeRespondent(person, Answers.timed(handle, round.id(), person.id())))
                                .toList()))
                .toList();
    }

    /**
     * Keeps everything that a file says of a partnership, under the same ids.
     *
     * @throws org.partneringalliance.diagnostic.assessment.MalformedDocumentException if it is not JSON
     * @throws KeptAlreadyException if the partnership is kept already
     * @throws ProblemsException if anything in it is wrong, or belongs to another partnership; then nothing is kept of it
     */
    public PartnershipEntry keep(byte[] file, Standard standard) {
        WholePartnership whole = new PartnershipFileReader(standard).read(file);
        return database.write(handle -> {
            refuseIfKept(handle, whole);
            insert(handle, whole);
            return whole.partnership();
        });
    }

    private static void refuseIfKept(Handle handle, WholePartnership whole) {
        find(handle, whole.partnership().id()).ifPresent(kept -> {
            throw new KeptAlreadyException(kept);
        });
        List<Problem> problems = new ArrayList<>();
        for (int number = 0; number < whole.rounds().size(); number++) {
            WholeRound round = whole.rounds().get(number);
            Place place = Place.of("/rounds").child(number);
            if (taken(handle, "round", "id", round.round().id())) {
                problems.add(Problem.at(place.child("id"), "a round of this id is kept here already"));
            }
            for (int person = 0; person < round.respondents().size(); person++) {
                String access = round.respondents().get(person).respondent().access();
                if (taken(handle, "respondent", "access", access)) {
                    problems.add(Problem.at(
                            place.child("respondents").child(person).child("access"),
                            "this private link belongs to somebody here already"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The file", problems);
        }
    }

    private static boolean taken(Handle handle, String table, String column, String value) {
        return handle.createQuery("SELECT count(*) FROM %s WHERE %s = :value".formatted(table, column))
                        .bind("value", value)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void insert(Handle handle, WholePartnership whole) {
        PartnershipEntry about = whole.partnership();
        handle.execute(
                "INSERT INTO partnership VALUES (?, ?, ?)",
                about.id(),
                about.name(),
                about.created().toString());
        whole.rounds().forEach(round -> insert(handle, round));
        for (TimedDecision timed : whole.decisions()) {
            DecisionEntry decision = timed.decision();
            handle.execute(
                    "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)",
                    about.id(),
                    decision.action(),
                    decision.status(),
                    decision.reason(),
                    decision.owner(),
                    decision.due().map(Object::toString).orElse(""),
                    timed.changed());
        }
    }

    private static void insert(Handle handle, WholeRound whole) {
        RoundEntry round = whole.round();
        handle.execute(
                "INSERT INTO round VALUES (?, ?, ?, ?, ?, ?)",
                round.id(),
                round.partnership(),
                round.number(),
                round.date().toString(),
                round.form(),
                round.finished().map(Object::toString).orElse(null));
        whole.facts()
                .forEach((name, value) -> handle.execute("INSERT INTO fact VALUES (?, ?, ?)", round.id(), name, value));
        for (OrganisationEntry organisation : whole.organisations()) {
            handle.execute(
                    "INSERT INTO organisation VALUES (?, ?, ?, ?, ?)",
                    round.id(),
                    organisation.id(),
                    organisation.name(),
                    organisation.sector(),
                    String.join(" ", organisation.roles()));
        }
        whole.respondents().forEach(person -> insert(handle, round.id(), person));
    }

    private static void insert(Handle handle, String round, WholeRespondent whole) {
        RespondentEntry person = whole.respondent();
        handle.execute(
                "INSERT INTO respondent VALUES (?, ?, ?, ?, ?, ?)",
                round,
                person.id(),
                person.organisation(),
                person.name(),
                person.mode().word(),
                person.access());
        for (TimedAnswer timed : whole.answers()) {
            AnswerEntry answer = timed.answer();
            handle.execute(
                    "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?)",
                    round,
                    person.id(),
                    answer.criterion(),
                    answer.level(),
                    answer.evidence(),
                    answer.comment(),
                    timed.changed());
        }
    }
}
