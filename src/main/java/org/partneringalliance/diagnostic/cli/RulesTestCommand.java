package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases beside rules, and says what they show and what they leave open. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Runs the cases beside rules, each with its rule alone, and says of those that are not met what was concluded"
                    + " and which conditions decided it.",
            "Then it names the conditions that no case shows deciding, and suggests the cases that would. A case shows a"
                    + " condition deciding if its rule would conclude otherwise with this condition alone reversed.",
            "Ends with 0 if all cases are met, with 1 if not, or if something cannot be read, with 2 if the command line"
                    + " is wrong."
        })
final class RulesTestCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "The rules to test, each with all its conditions; otherwise all rules.")
    private List<String> ids = List.of();

    @Option(
            names = "--strict",
            description = "End with 1 also if a condition is not seen deciding that a case could show.")
    private boolean strict;

    @Mixin
    private final Printing printing = new Printing();

    RulesTestCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Rulebook book = Rulebook.of(wiring.apply(folders));
        RulesTestResult result = new RulesTest(book).of(book.rules(ids));
        printing.print(terminal, result, look -> RulesTestReport.of(result, !ids.isEmpty(), look));
        return result.allMet() && (result.complete() || !strict) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
