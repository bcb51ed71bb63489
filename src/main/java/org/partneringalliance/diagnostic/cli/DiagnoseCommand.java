package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads one document and prints its diagnosis. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = "Reads the answers of a partnership and says how it stands and what to do next.")
final class DiagnoseCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "The document, as submitted over HTTP; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private final Printing printing = new Printing();

    DiagnoseCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Submission submission = Submission.read(file, terminal.in());
        Wiring parts = wiring.apply(folders);
        Assessment assessment = submission.assessment(parts.standard());
        Diagnosis diagnosis = terminal.patiently(() -> parts.diagnostician().diagnose(assessment));
        printing.print(terminal, diagnosis, look -> TerminalReport.of(parts.standard(), assessment, diagnosis, look));
        return ExitCode.OK;
    }
}
