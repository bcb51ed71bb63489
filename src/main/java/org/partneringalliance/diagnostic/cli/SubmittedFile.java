package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The document that a command diagnoses, and the folders it is diagnosed with. */
final class SubmittedFile {

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "The document, as submitted over HTTP; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    /** A diagnosis with what it was made of. */
    record Diagnosed(Standard standard, Assessment assessment, Diagnosis diagnosis) {}

    /**
     * Reads the document and diagnoses it.
     *
     * @throws MendableException with every problem of the document or of the folders
     */
    Diagnosed diagnosed(Terminal terminal, Function<Folders, Wiring> wiring) {
        Submission submission = Submission.read(file, terminal.in());
        Wiring parts = wiring.apply(folders);
        Assessment assessment = submission.assessment(parts.standard());
        return new Diagnosed(
                parts.standard(),
                assessment,
                terminal.patiently(() -> parts.diagnostician().diagnose(assessment)));
    }
}
