package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "The document, as submitted over HTTP; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print the JSON that the web service answers with.")
    private boolean json;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Longest line of the report, at least 40; otherwise $COLUMNS or that of the terminal.")
    private Optional<Integer> width = Optional.empty();

    @Option(names = "--no-color", description = "Print without colours, as if NO_COLOR were set.")
    private boolean plain;

    DiagnoseCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        if (width.filter(columns -> columns < PageWidth.LEAST).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--width': it has to be %d or more".formatted(PageWidth.LEAST));
        }
        Submission submission = Submission.read(file, terminal.in());
        Wiring parts = wiring.apply(folders);
        Assessment assessment = submission.assessment(parts.standard());
        Diagnosis diagnosis = patiently(() -> parts.diagnostician().diagnose(assessment));
        if (json) {
            printJson(diagnosis);
        } else {
            terminal.out().print(TerminalReport.of(parts.standard(), assessment, diagnosis, look()));
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    /** Tells a waiting person that compiling the rules takes a while, and takes the words back afterwards. */
    private Diagnosis patiently(Supplier<Diagnosis> work) {
        if (!terminal.coloured()) {
            return work.get();
        }
        terminal.err().print("Reading the rules, a few seconds ...");
        terminal.err().flush();
        try {
            return work.get();
        } finally {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }

    /** The same bytes as over HTTP; people get an end of line. */
    private void printJson(Diagnosis diagnosis) {
        terminal.out().writeBytes(Json.write(diagnosis));
        if (terminal.attached()) {
            terminal.out().println();
        }
    }

    private Page.Look look() {
        return new Page.Look(PageWidth.of(width, terminal), terminal.coloured() && !plain, terminal.graphic());
    }
}
