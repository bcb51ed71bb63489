package org.partneringalliance.diagnostic.http;

import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.diagnosis.Stages;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.Explainer;
import tools.jackson.databind.node.ObjectNode;

/** Writes diagnoses as the service answers with them, with the derivation graph if all detail is asked for. Thread-safe. */
public final class DiagnosisJson {

    private final Diagnostician diagnostician;
    private final Explainer explainer;
    private final Stages stages;

    /** @param diagnostician made the examinations that are written */
    public DiagnosisJson(Diagnostician diagnostician) {
        this(diagnostician, Stages.UNTIMED);
    }

    DiagnosisJson(Diagnostician diagnostician, Stages stages) {
        this.diagnostician = diagnostician;
        this.explainer = new Explainer(diagnostician);
        this.stages = stages;
    }

    /** The diagnosis of an examination. */
    public byte[] write(Examination examination, Detail detail) {
        return write(examination, detail, Optional.empty());
    }

    /** @param made the graph of the examination, if there is one already */
    byte[] write(Examination examination, Detail detail, Optional<DerivationGraph> made) {
        Diagnosis diagnosis = stages.run(Stage.REPORT, () -> diagnostician.report(examination, detail));
        if (detail != Detail.FULL) {
            return stages.run(Stage.JSON, () -> Json.write(diagnosis));
        }
        DerivationGraph graph = made.orElseGet(() -> stages.run(Stage.GRAPH, () -> explainer.graph(examination)));
        return stages.run(Stage.JSON, () -> whole(diagnosis, graph));
    }

    private static byte[] whole(Diagnosis diagnosis, DerivationGraph graph) {
        ObjectNode whole = Json.MAPPER.valueToTree(diagnosis);
        whole.set("graph", Json.MAPPER.valueToTree(graph));
        return Json.write(whole);
    }
}
