package org.partneringalliance.diagnostic.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.explanation.Query.Question;
import org.partneringalliance.diagnostic.http.CannotListenException;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. Ends with 0 if all went well, 1 for what its user can mend, 2 for a wrong command line. */
@Command(
        name = Main.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Shows how a partnership of many organisations stands, and what to do next.",
            "",
            "Run COMMAND --help to see the options of a command."
        })
public final class Main implements Callable<Integer> {

    static final String NAME = "partnering-diagnostic";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /** Runs a command. */
    public static void main(String... arguments) {
        int status = commandLine(Terminal.ofProcess(), Wiring::of).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The program with other streams and, for tests, parts that are made already. */
    static CommandLine commandLine(Terminal terminal, Function<Folders, Wiring> wiring) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DiagnoseCommand(terminal, wiring))
                .addSubcommand(new DiagnoseAllCommand(terminal, wiring))
                .addSubcommand(new ReportCommand(terminal, wiring))
                .addSubcommand(new WhatIfCommand(terminal, wiring))
                .addSubcommand(
                        "explain",
                        ExplainCommand.of(
                                terminal, wiring, Question.WHY, "Says why something was found or recommended."))
                .addSubcommand(
                        "why-not",
                        ExplainCommand.of(
                                terminal, wiring, Question.WHY_NOT, "Says why something was not found or recommended."))
                .addSubcommand(
                        "clear",
                        ExplainCommand.of(
                                terminal,
                                wiring,
                                Question.CLEAR,
                                "Finds the smallest change that would clear something."))
                .addSubcommand(
                        "bring",
                        ExplainCommand.of(
                                terminal,
                                wiring,
                                Question.BRING,
                                "Finds the smallest change that would bring something."))
                .addSubcommand(
                        "firm",
                        ExplainCommand.of(
                                terminal, wiring, Question.FIRM, "Says how little it would take to change an outcome."))
                .addSubcommand(new ServeCommand(terminal, wiring))
                .addSubcommand(StoreCommand.line(terminal, wiring))
                .addSubcommand(RulesCommand.line(terminal, wiring))
                .addSubcommand(new CommandLine(new KnowledgeBaseCommand())
                        .addSubcommand(new KnowledgeBaseCheckCommand(terminal, wiring))
                        .addSubcommand(new KnowledgeBaseCommand.Print(terminal, wiring))
                        .addSubcommand(new KnowledgeBaseDiffCommand(terminal, wiring)));
        return line.setOut(terminal.writer(terminal.out()))
                .setErr(terminal.writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((failed, command, parsed) -> explain(failed, command));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    /** A wrong command line, in one line. */
    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String meant = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(suggestion -> "; did you mean " + suggestion + "?")
                        .orElse("")
                : "";
        command.getErr()
                .println("%s%s (see %s --help)"
                        .formatted(
                                message(wrong).get(0),
                                meant,
                                command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    /** What users can mend is said in lines; anything else is a fault of the program and shows where it happened. */
    private static int explain(Exception failed, CommandLine command) throws Exception {
        List<String> lines;
        if (failed instanceof MendableException mendable) {
            lines = mendable.lines();
        } else if (failed instanceof ProblemsException refused) {
            lines = refused.problems().stream().map(Problem::toString).toList();
        } else if (failed instanceof CannotListenException || failed instanceof UncheckedIOException) {
            lines = message(failed);
        } else {
            throw failed;
        }
        lines.forEach(command.getErr()::println);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static List<String> message(Exception explained) {
        return String.valueOf(explained.getMessage()).lines().toList();
    }
}
