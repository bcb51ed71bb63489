package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a rule: writes the files that it needs, to be changed into what is meant. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Begins a rule: writes its file, a file of cases (one that concludes, a near miss, one in which something is"
                    + " not known) and, for a pattern or guard, its entry of the knowledge base, with all texts still to"
                    + " be written. 'rules check' and 'knowledge-base check' then name each of them.",
            "Nothing that exists is overwritten.",
            "Ends with 0 if the files were written, with 1 if the id is used already or a file cannot be written, with 2 if"
                    + " the command line is wrong."
        })
final class RulesNewCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "One not used yet: " + NewRuleKind.FORMS + ".")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "TITLE",
            description = "A few words; they can be changed later, the id cannot.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(
            names = "--in",
            paramLabel = "FOLDER",
            description =
                    "Where it stands below the rules, for instance patterns/governance; otherwise beside rules that"
                            + " serve the same principle.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--principles",
            paramLabel = "ID",
            split = ",",
            description = "The principles that a pattern serves, with commas between them; otherwise the one that most"
                    + " rules of its folder serve.")
    private List<String> principles = List.of();

    @Option(names = "--tier", paramLabel = "LETTER", description = "A, B, C, D or E; otherwise C, of a criterion D.")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--urgency", paramLabel = "WORD", description = "low, medium or high; otherwise medium.")
    private Optional<String> urgency = Optional.empty();

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Printing printing = new Printing();

    RulesNewCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    /**
     * What was done.
     *
     * @param next what to do now, in order
     */
    private record Begun(String id, List<String> written, List<String> next) {}

    @Override
    public Integer call() {
        printing.check();
        Map<Path, String> files = NewRulePlan.of(
                new NewRulePlan.Asked(id, title, folder, principles, tier, urgency),
                NewRulePlace.of(wiring.apply(folders)),
                message -> new ParameterException(spec.commandLine(), message));
        FileWriting.createAll(files);
        List<String> written = files.keySet().stream().map(Path::toString).toList();
        Begun begun = new Begun(id, written, next(files));
        printing.print(terminal, begun, look -> page(begun, look));
        return ExitCode.OK;
    }

    private List<String> next(Map<Path, String> files) {
        List<String> next = new ArrayList<>();
        next.add(
                "Put the conditions that are meant in the place of the one in the rule; rules/README.md lists all words.");
        if (files.size() > 2 && principles.isEmpty()) {
            next.add("Correct @principles in the rule; none were named, so that it serves what its neighbours serve.");
        }
        next.add("Change the cases and give them names that say what happens; 'rules test " + id
                + "' shows those that are missing.");
        if (files.size() > 2) {
            next.add(
                    "Write the texts of the entry of the knowledge base, each of which begins with TODO, and choose its"
                            + " steps; knowledge-base/README.md says how to write.");
        }
        next.add("Run 'rules check' and 'knowledge-base check', which name everything that is missing.");
        return next;
    }

    private static String page(Begun begun, Page.Look look) {
        Page page = new Page(look);
        page.line("Written:");
        begun.written().forEach(file -> page.line("  " + file));
        page.gap();
        page.line("What to do next:");
        for (int step = 0; step < begun.next().size(); step++) {
            page.item(2, (step + 1) + ".", Ink.PLAIN, begun.next().get(step));
        }
        return page.toString();
    }
}
