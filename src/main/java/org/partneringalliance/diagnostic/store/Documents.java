package org.partneringalliance.diagnostic.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rounds as documents that are diagnosed. Names of people are no part of them. Safe to use from several threads. */
public final class Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /**
     * The document of a round, with that of the one before as the earlier occasion; respondents without answers are left
     * out, and so is an earlier round without organisations, since a document has to name one.
     */
    public byte[] of(PartnershipEntry partnership, RoundEntry round) {
        return JSON.writeValueAsBytes(database.read(handle -> {
            ObjectNode document = document(handle, partnership, round);
            before(handle, round)
                    .ifPresent(earlier -> document.set("previous", document(handle, partnership, earlier)));
            return document;
        }));
    }

    private static Optional<RoundEntry> before(Handle handle, RoundEntry round) {
        return handle.createQuery("SELECT * FROM round WHERE partnership = :id AND number < :number"
                        + " AND EXISTS (SELECT 1 FROM organisation WHERE organisation.round = round.id)"
                        + " ORDER BY number DESC LIMIT 1")
                .bind("id", round.partnership())
                .bind("number", round.number())
                .map(Rounds::entry)
                .findOne();
    }

    private static ObjectNode document(Handle handle, PartnershipEntry partnership, RoundEntry round) {
        ObjectNode document = JSON.createObjectNode();
        document.put("date", round.date().toString());
        ObjectNode about = document.putObject("partnership");
        about.put("name", partnership.name());
        ObjectNode facts = about.putObject("facts");
        Facts.stated(handle, round.id()).forEach((name, json) -> facts.set(name, JSON.readTree(json)));
        ArrayNode organisations = document.putArray("organisations");
        for (OrganisationEntry entry : Members.organisations(handle, round.id())) {
            ObjectNode organisation = organisations.addObject();
            organisation.put("id", entry.id()).put("name", entry.name()).put("sector", entry.sector());
            entry.roles().forEach(organisation.putArray("roles")::add);
        }
        responses(handle, round, document.putArray("responses"));
        return document;
    }

    private static void responses(Handle handle, RoundEntry round, ArrayNode responses) {
        List<String[]> respondents = handle.createQuery(
                        "SELECT id, organisation FROM respondent WHERE round = :round ORDER BY length(id), id")
                .bind("round", round.id())
                .map((row, context) -> new String[] {row.getString("id"), row.getString("organisation")})
                .list();
        for (String[] respondent : respondents) {
            var answers = Answers.of(handle, round.id(), respondent[0]);
            if (answers.isEmpty()) {
                continue;
            }
            ObjectNode response = responses.addObject();
            response.put("respondent", respondent[0]).put("organisation", respondent[1]);
            ObjectNode given = response.putObject("answers");
            answers.values().forEach(answer -> given.set(answer.criterion(), answer(answer)));
        }
    }

    private static ObjectNode answer(AnswerEntry entry) {
        ObjectNode answer = JSON.createObjectNode();
        level(answer, entry);
        if (answer.path("level").isNumber() && entry.evidence() > 0) {
            answer.put("evidence", entry.evidence());
        }
        if (!entry.comment().isEmpty()) {
            answer.put("comment", entry.comment());
        }
        return answer;
    }

    /** Levels as numbers, everything else as words. */
    static void level(ObjectNode node, AnswerEntry entry) {
        if (Character.isDigit(entry.level().charAt(0))) {
            node.put("level", Integer.parseInt(entry.level()));
        } else {
            node.put("level", entry.level());
        }
    }
}
