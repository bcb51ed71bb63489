package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.explanation.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one document and says what other answers or facts would make of its diagnosis. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = "Says what would be found and advised if some answers or facts were different.")
final class WhatIfCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Printing printing = new Printing();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The document, as submitted over HTTP; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CHANGE",
            description = {
                "What would be different, each as one of",
                "  GOV-1.1=3           a level for everybody",
                "  REL-4.1@o2=2        a level for one organisation",
                "  evidence:GOV-1.1=2  evidence of at least 2",
                "  openDisputes=0, hasSharedFund=true",
                "                      a fact"
            })
    @SuppressWarnings("NullAway.Init")
    private List<String> changes;

    WhatIfCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        List<ChangeArgument> arguments = changes.stream().map(this::argument).toList();
        Submission submission = Submission.read(file, terminal.in());
        Wiring parts = wiring.apply(folders);
        ChangeReader.Request request = new ChangeArguments(parts.standard(), arguments).read(submission);
        WhatIf whatIf =
                terminal.patiently(() -> WhatIf.of(parts.diagnostician(), request.assessment(), request.change()));
        printing.print(terminal, whatIf, look -> WhatIfReport.of(parts.standard(), request, whatIf, look));
        return ExitCode.OK;
    }

    private ChangeArgument argument(String text) {
        return ChangeArgument.of(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'%s' is not a change; write %s".formatted(text, ChangeArgument.FORMS)));
    }
}
