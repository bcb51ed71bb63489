package org.partneringalliance.diagnostic.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

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
    private final SubmittedFile submitted = new SubmittedFile();

    @Mixin
    private final Printing printing = new Printing();

    DiagnoseCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        SubmittedFile.Diagnosed made = submitted.diagnosed(terminal, wiring);
        printing.print(
                terminal,
                made.diagnosis(),
                look -> TerminalReport.of(made.standard(), made.assessment(), made.diagnosis(), look));
        return ExitCode.OK;
    }
}
