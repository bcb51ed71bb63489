package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Lists every rule in short. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Lists every rule by id, with its title, what it concludes, tier, urgency, principles and file.",
            "Ends with 0, with 1 if the rules cannot be read, with 2 if the command line is wrong."
        })
final class RulesListCommand implements Callable<Integer> {

    private static final int INDENT = 2;

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Printing printing = new Printing();

    /** What the web service answers with. */
    private record Listed(RuleBaseVersion ruleBase, List<RuleEntries.Entry> rules) {}

    RulesListCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Rulebook book = Rulebook.of(wiring.apply(folders));
        List<RuleEntries.Entry> rules =
                book.rules().stream().map(RuleEntries.Entry::of).toList();
        printing.print(
                terminal, new Listed(new RuleBaseVersion(book.checked().hash()), rules), look -> page(rules, look));
        return ExitCode.OK;
    }

    private static String page(List<RuleEntries.Entry> rules, Page.Look look) {
        Page page = new Page(look);
        for (RuleEntries.Entry rule : rules) {
            page.titled(
                    rule.id(),
                    rule.title(),
                    Ink.of(rule.tier().orElse("")),
                    Stream.concat(rule.tier().stream(), rule.urgency().stream()).collect(Collectors.joining(" ")));
            page.paragraph(
                    INDENT,
                    Ink.PLAIN,
                    rule.conclusion().kind() + " " + rule.conclusion().of() + principles(rule));
            page.line(" ".repeat(INDENT) + page.painted(Ink.QUIET, rule.file()));
        }
        page.gap();
        page.line(Words.count(rules.size(), "rule", "rules"));
        return page.toString();
    }

    private static String principles(RuleEntries.Entry rule) {
        return rule.principles()
                .map(principles -> ", for " + String.join(", ", principles))
                .orElse("");
    }
}
