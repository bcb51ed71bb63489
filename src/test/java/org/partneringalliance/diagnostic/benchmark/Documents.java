package org.partneringalliance.diagnostic.benchmark;

import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Workloads as documents, with the facts of the sample partnership. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Documents() {}

    static byte[] of(Assessment assessment) {
        ObjectNode document = (ObjectNode) MAPPER.readTree(Loaded.document("coastal-waste"));
        ArrayNode organisations = document.putArray("organisations");
        for (Organisation organisation : assessment.organisations()) {
            ObjectNode node = organisations
                    .addObject()
                    .put("id", organisation.id())
                    .put("name", "Organisation " + organisation.id())
                    .put("sector", organisation.sector());
            ArrayNode roles = node.putArray("roles");
            organisation.roles().forEach(roles::add);
        }
        ArrayNode responses = document.putArray("responses");
        for (Response response : assessment.responses()) {
            ObjectNode answers = responses
                    .addObject()
                    .put("respondent", response.respondent())
                    .put("organisation", response.organisation())
                    .putObject("answers");
            response.answers().forEach((criterion, answer) -> {
                if (answer instanceof Answer.Scored scored) {
                    answers.putObject(criterion).put("level", scored.level()).put("evidence", scored.evidence());
                }
            });
        }
        return MAPPER.writeValueAsBytes(document);
    }
}
