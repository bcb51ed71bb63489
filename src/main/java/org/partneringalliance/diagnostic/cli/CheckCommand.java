package org.partneringalliance.diagnostic.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Loads both folders and says everything that is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description =
                "Checks the knowledge base and the rules, and names every problem with file, line and column; of what is missing, the file.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    CheckCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Wiring parts = wiring.apply(folders);
        Standard standard = parts.standard();
        RuleBase rules = parts.diagnostician().rules();
        terminal.out().println("The knowledge base and the rules are in order.");
        terminal.out().printf("%n%s: standard %s%n", parts.knowledgeBase(), standard.version());
        terminal.out().println("  " + Counts.of(standard));
        terminal.out().println("  " + standard.hash());
        terminal.out()
                .printf(
                        "%s: %s%n",
                        parts.rulesFolder(), Words.count(rules.rules().size(), "rule", "rules"));
        terminal.out().println("  " + rules.hash());
        terminal.out().flush();
        return ExitCode.OK;
    }
}
