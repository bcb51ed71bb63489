package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.rule.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compiles rules ahead of the first start. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Compiles the rules to a folder, so that a program that has it beside it as compiled-rules/ does not compile them at"
                    + " its first start. What was compiled by another version of Java or of the program is passed over.",
            "Ends with 0 if all are compiled, with 1 if a file cannot be read or is wrong, with 2 if the command line is wrong."
        })
final class RulesCompileCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Parameters(paramLabel = "FOLDER", description = "Folder to write to; it is run, so nobody else may write there.")
    private Path folder = Path.of("compiled-rules");

    @Mixin
    private final Folders folders = new Folders();

    RulesCompileCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        RuleBase rules = terminal.patiently(() -> wiring.apply(folders).compileTo(folder));
        terminal.out()
                .println("%d rules are compiled in %s".formatted(rules.rules().size(), folder));
        return ExitCode.OK;
    }
}
