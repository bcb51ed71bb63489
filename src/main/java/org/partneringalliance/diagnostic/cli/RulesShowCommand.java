package org.partneringalliance.diagnostic.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one rule with everything that belongs to it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Shows a rule: its text, its conditions in plain words, what the knowledge base says of what it concludes, its"
                    + " cases, the principles it serves, the actions that follow, what it is reported under, and which"
                    + " rules read it.",
            "Ends with 0, with 1 if there is no such rule or the rules cannot be read, with 2 if the command line is wrong."
        })
final class RulesShowCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Printing printing = new Printing();

    @Parameters(paramLabel = "ID", description = "The id of the rule, for instance DX-02.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    RulesShowCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Rulebook book = Rulebook.of(wiring.apply(folders));
        RuleSheet sheet = new RuleSheets(book).of(book.rule(id));
        printing.print(terminal, sheet, look -> RuleSheetReport.of(sheet, look));
        return ExitCode.OK;
    }
}
