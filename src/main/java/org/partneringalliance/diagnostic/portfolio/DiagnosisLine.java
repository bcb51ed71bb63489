package org.partneringalliance.diagnostic.portfolio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.http.DiagnosisJson;
import org.partneringalliance.diagnostic.http.Json;
import org.partneringalliance.diagnostic.http.ProblemDocument;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document in, one line of JSON out, which says what was diagnosed with what:
 *
 * <pre>{"record":"17","document":"sha256:...","standard":"sha256:...","ruleBase":"sha256:...","detail":"leaves",
 *  "partnership":"Coastal waste","diagnosis":{...}}</pre>
 *
 * <p>with the diagnosis, byte for byte, as the service answers, or else {@code "problem":{...}} as it refuses. Pure: the
 * same document, standard and rules give the same bytes. Thread-safe.
 */
public final class DiagnosisLine {

    private static final Logger LOG = LoggerFactory.getLogger(DiagnosisLine.class);
    private static final byte[] PROBLEM = ascii("\"problem\":");
    private static final byte[] DIAGNOSIS = ascii("\"diagnosis\":");
    private static final byte[] PARTNERSHIP = ascii("\"partnership\":");
    private static final byte[] END = ascii("}\n");

    private final Diagnostician diagnostician;
    private final AssessmentReader reader;
    private final DiagnosisJson json;
    private final Detail detail;
    private final String with;

    /** Lines of diagnoses by a diagnostician, in so much detail. */
    public DiagnosisLine(Diagnostician diagnostician, Detail detail) {
        this.diagnostician = diagnostician;
        this.reader = new AssessmentReader(diagnostician.standard());
        this.json = new DiagnosisJson(diagnostician);
        this.detail = detail;
        this.with = "\"standard\":\"%s\",\"ruleBase\":\"%s\",\"detail\":\"%s\","
                .formatted(
                        diagnostician.standard().hash(), diagnostician.rules().hash(), detail.word());
    }

    /** The line of a document, its end included. */
    public byte[] of(PortfolioDocument document) {
        return of(document, head(document));
    }

    /** @param head how the line begins */
    byte[] of(PortfolioDocument document, byte[] head) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(head);
        Optional<ProblemDocument> problem = document.refused()
                .map(refused -> ProblemDocument.ofDocument(List.of(refused)))
                .or(() -> diagnose(document, line));
        problem.ifPresent(found -> {
            line.writeBytes(PROBLEM);
            line.writeBytes(found.json());
        });
        line.writeBytes(END);
        return line.toByteArray();
    }

    /** How the line of a document begins, whatever its diagnosis: by what it was made from. */
    byte[] head(PortfolioDocument document) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(ascii("{\"record\":"));
        head.writeBytes(Json.write(document.name()));
        head.writeBytes(ascii(",\"document\":\"" + document.hash() + "\"," + with));
        return head.toByteArray();
    }

    /** How many bytes after the head of a line tell whether it has a problem. */
    static int telling() {
        return PROBLEM.length;
    }

    /** True if no diagnosis but a problem follows the head of a line. */
    static boolean hasProblem(byte[] line, int head) {
        return Arrays.equals(line, head, head + PROBLEM.length, PROBLEM, 0, PROBLEM.length);
    }

    /** Adds the diagnosis, or else nothing and says why. */
    private Optional<ProblemDocument> diagnose(PortfolioDocument document, ByteArrayOutputStream line) {
        try {
            Assessment assessment = reader.read(document.bytes());
            byte[] diagnosis = json.write(diagnostician.examine(assessment), detail);
            String name = assessment.partnership().name();
            if (!name.isEmpty()) {
                line.writeBytes(PARTNERSHIP);
                line.writeBytes(Json.write(name));
                line.write(',');
            }
            line.writeBytes(DIAGNOSIS);
            line.writeBytes(diagnosis);
            return Optional.empty();
        } catch (MalformedDocumentException malformed) {
            return Optional.of(ProblemDocument.ofMalformed(malformed));
        } catch (ProblemsException wrong) {
            return Optional.of(ProblemDocument.ofDocument(wrong.problems()));
        } catch (RuntimeException failure) {
            LOG.error("Record {} failed", document.name(), failure);
            return Optional.of(ProblemDocument.ofFailure("The log of the program has the reason"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
