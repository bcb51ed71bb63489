package org.partneringalliance.diagnostic.store;

import java.nio.charset.StandardCharsets;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedAnswer;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedDecision;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRespondent;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRound;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole partnership as JSON. */
final class PartnershipFile {

    static final String FORMAT = "partnering-diagnostic-partnership-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PartnershipFile() {}

    static byte[] write(WholePartnership whole) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT);
        PartnershipEntry about = whole.partnership();
        file.putObject("partnership")
                .put("id", about.id())
                .put("name", about.name())
                .put("created", about.created().toString());
        ArrayNode rounds = file.putArray("rounds");
        whole.rounds().forEach(round -> write(round, rounds.addObject()));
        ArrayNode decisions = file.putArray("decisions");
        whole.decisions().forEach(decision -> write(decision, decisions.addObject()));
        return JSON.writeValueAsBytes(file);
    }

    private static void write(WholeRound whole, ObjectNode node) {
        RoundEntry round = whole.round();
        node.put("id", round.id())
                .put("number", round.number())
                .put("date", round.date().toString())
                .put("form", round.form());
        round.finished().ifPresent(day -> node.put("finished", day.toString()));
        ObjectNode facts = node.putObject("facts");
        whole.facts()
                .forEach(
                        (name, value) -> facts.set(name, DocumentParser.parse(value.getBytes(StandardCharsets.UTF_8))));
        ArrayNode organisations = node.putArray("organisations");
        for (OrganisationEntry organisation : whole.organisations()) {
            ObjectNode written = organisations
                    .addObject()
                    .put("id", organisation.id())
                    .put("name", organisation.name())
                    .put("sector", organisation.sector());
            organisation.roles().forEach(written.putArray("roles")::add);
        }
        ArrayNode respondents = node.putArray("respondents");
        whole.respondents().forEach(person -> write(person, respondents.addObject()));
    }

    private static void write(WholeRespondent whole, ObjectNode node) {
        RespondentEntry person = whole.respondent();
        node.put("id", person.id())
                .put("organisation", person.organisation())
                .put("name", person.name())
                .put("mode", person.mode().word())
                .put("access", person.access());
        ObjectNode answers = node.putObject("answers");
        for (TimedAnswer timed : whole.answers()) {
            AnswerEntry answer = timed.answer();
            ObjectNode written = answers.putObject(answer.criterion());
            Documents.level(written, answer);
            written.put("evidence", answer.evidence())
                    .put("comment", answer.comment())
                    .put("changed", timed.changed());
        }
    }

    private static void write(TimedDecision timed, ObjectNode node) {
        DecisionEntry decision = timed.decision();
        node.put("action", decision.action())
                .put("status", decision.status())
                .put("reason", decision.reason())
                .put("owner", decision.owner());
        decision.due().ifPresent(day -> node.put("due", day.toString()));
        node.put("changed", timed.changed());
    }
}
