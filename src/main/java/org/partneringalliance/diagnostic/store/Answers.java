package org.partneringalliance.diagnostic.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedAnswer;

/** What people answered. Safe to use from several threads. */
public final class Answers {

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /** What somebody answered, by criterion. */
    public SortedMap<String, AnswerEntry> of(String round, String respondent) {
        return database.read(handle -> of(handle, round, respondent));
    }

    static SortedMap<String, AnswerEntry> of(Handle handle, String round, String respondent) {
        SortedMap<String, AnswerEntry> answers = new TreeMap<>();
        timed(handle, round, respondent)
                .forEach(timed -> answers.put(timed.answer().criterion(), timed.answer()));
        return answers;
    }

    /** By criterion, with the moment of the last change. */
    static List<TimedAnswer> timed(Handle handle, String round, String respondent) {
        return handle.createQuery(
                        "SELECT * FROM answer WHERE round = :round AND respondent = :respondent ORDER BY criterion")
                .bind("round", round)
                .bind("respondent", respondent)
                .map((row, context) -> new TimedAnswer(
                        new AnswerEntry(
                                row.getString("criterion"),
                                row.getString("level"),
                                row.getInt("evidence"),
                                row.getString("comment")),
                        row.getString("changed")))
                .list();
    }

    /** What was written beside answers, by criterion and then in alphabetical order, so that it does not tell by whom. */
    public SortedMap<String, List<String>> comments(String round) {
        return database.read(handle -> new TreeMap<>(handle.createQuery(
                        "SELECT criterion, comment FROM answer WHERE round = :round AND comment <> ''"
                                + " ORDER BY criterion, comment")
                .bind("round", round)
                .reduceRows(new TreeMap<String, List<String>>(), (comments, row) -> {
                    comments.computeIfAbsent(row.getColumn("criterion", String.class), first -> new ArrayList<>())
                            .add(row.getColumn("comment", String.class));
                    return comments;
                })));
    }

    /**
     * Keeps an answer in place of the one before.
     *
     * @return false if the round is finished, and nothing was kept
     */
    public boolean put(String round, String respondent, AnswerEntry answer, Instant now) {
        return database.write(handle -> Rounds.open(handle, round)
                && handle.createUpdate("""
                                INSERT INTO answer VALUES (:round, :respondent, :criterion, :level, :evidence, :comment, :changed)
                                ON CONFLICT DO UPDATE SET level = :level, evidence = :evidence, comment = :comment, changed = :changed
                                """)
                                .bind("round", round)
                                .bind("respondent", respondent)
                                .bindMethods(answer)
                                .bind("changed", now.toString())
                                .execute()
                        == 1);
    }

    /**
     * Takes an answer back.
     *
     * @return false if the round is finished, and nothing was taken back
     */
    public boolean remove(String round, String respondent, String criterion) {
        return database.write(handle -> {
            boolean open = Rounds.open(handle, round);
            if (open) {
                handle.createUpdate(
                                "DELETE FROM answer WHERE round = :round AND respondent = :respondent AND criterion = :criterion")
                        .bind("round", round)
                        .bind("respondent", respondent)
                        .bind("criterion", criterion)
                        .execute();
            }
            return open;
        });
    }

    /** How many criteria each respondent of a round answered, by respondent; who answered none is left out. */
    public SortedMap<String, Integer> counts(String round) {
        return database.read(handle -> {
            SortedMap<String, Integer> counts = new TreeMap<>();
            handle.createQuery(
                            "SELECT respondent, count(*) AS answers FROM answer WHERE round = :round GROUP BY respondent")
                    .bind("round", round)
                    .map((row, context) -> java.util.Map.entry(row.getString("respondent"), row.getInt("answers")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }
}
