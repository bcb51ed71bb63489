package org.partneringalliance.diagnostic;

import java.util.Map;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Value;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes assessments as the documents that people submit, on one line. */
public final class AssessmentDocument {

    private AssessmentDocument() {}

    /** The document, under a name; read, it gives an equal assessment but for the name. */
    public static byte[] of(Assessment assessment, String name) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        ObjectNode partnership = document.putObject("partnership").put("name", name);
        ObjectNode facts = partnership.putObject("facts");
        assessment.partnership().facts().forEach((fact, value) -> put(facts, fact, value));
        var organisations = document.putArray("organisations");
        for (Organisation each : assessment.organisations()) {
            ObjectNode organisation =
                    organisations.addObject().put("id", each.id()).put("sector", each.sector());
            each.roles().forEach(organisation.putArray("roles")::add);
        }
        var responses = document.putArray("responses");
        for (Response each : assessment.responses()) {
            ObjectNode response =
                    responses.addObject().put("respondent", each.respondent()).put("organisation", each.organisation());
            answers(response.putObject("answers"), each.answers());
        }
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    private static void put(ObjectNode facts, String fact, Value value) {
        if (value instanceof Value.Flag flag) {
            facts.put(fact, flag.set());
        } else if (value instanceof Value.Exact exact) {
            facts.put(fact, exact.number().bigDecimalValue());
        } else if (value instanceof Value.Words words) {
            words.words().stream().sorted().forEach(facts.putArray(fact)::add);
        } else {
            facts.put(fact, value.toString());
        }
    }

    private static void answers(ObjectNode answers, Map<String, Answer> given) {
        given.forEach((criterion, answer) -> {
            ObjectNode node = answers.putObject(criterion);
            if (answer instanceof Answer.Scored scored) {
                node.put("level", scored.level()).put("evidence", scored.evidence());
            } else {
                node.put("level", answer instanceof Answer.Unknown ? "unknown" : "not-applicable");
            }
        });
    }
}
