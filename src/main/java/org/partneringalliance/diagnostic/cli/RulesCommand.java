package org.partneringalliance.diagnostic.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What consultants do with rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks, tests and shows rules, and helps to write them.")
final class RulesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private RulesCommand() {}

    /** The command with all that stand under it. */
    static CommandLine line(Terminal terminal, Function<Folders, Wiring> wiring) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(terminal, wiring))
                .addSubcommand(new RulesShowCommand(terminal, wiring))
                .addSubcommand(new RulesCheckCommand(terminal, wiring))
                .addSubcommand(new RulesTestCommand(terminal, wiring))
                .addSubcommand(new RulesImpactCommand(terminal, wiring))
                .addSubcommand(new RulesNewCommand(terminal, wiring))
                .addSubcommand(new RulesFormatCommand(terminal, wiring))
                .addSubcommand(new RulesCompileCommand(terminal, wiring));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
