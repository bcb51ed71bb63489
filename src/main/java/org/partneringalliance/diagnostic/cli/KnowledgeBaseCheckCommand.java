package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.problem.Check;
import org.partneringalliance.diagnostic.problem.Check.Severity;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Says what is wrong with the standard, and what an editor would mend in its texts. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Checks every file of the standard and names each problem with file, line and column.",
            "If nothing is wrong, the texts are read as an editor would: long sentences, questions that ask twice, ids in"
                    + " texts, words to avoid, and texts that stand twice.",
            "Ends with 0 if there is nothing to mend, with 1 if there is or the folder cannot be read, with 2 if the command"
                    + " line is wrong."
        })
final class KnowledgeBaseCheckCommand implements Callable<Integer> {

    /** What an editor looks for, as programs are told of it. */
    private static final Check TEXT =
            new Check("text", Severity.WARNING, "Write the text so that its reader understands it at once.");

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final KnowledgeBaseCommand.StandardFolder folder = new KnowledgeBaseCommand.StandardFolder();

    @Mixin
    private final ProblemForm form = new ProblemForm();

    KnowledgeBaseCheckCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Path place = wiring.apply(folder.folders()).knowledgeBase();
        StandardLoader.Reviewed reviewed;
        try {
            reviewed = StandardLoader.review(place);
        } catch (ProblemsException refused) {
            return form.refused(terminal, refused, ProblemSources.of(place));
        }
        if (form.text()) {
            tell(place, reviewed);
        } else {
            List<Problem> warnings = reviewed.complaints().stream()
                    .map(complaint -> complaint.foundBy(TEXT))
                    .toList();
            form.print(terminal, ProblemsAnswer.of(warnings), warnings, ProblemSources.of(place));
        }
        return reviewed.complaints().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell(Path place, StandardLoader.Reviewed reviewed) {
        List<Problem> complaints = reviewed.complaints();
        Standard standard = reviewed.standard();
        if (!complaints.isEmpty()) {
            complaints.forEach(complaint -> terminal.err().println(complaint));
            terminal.err()
                    .println("The standard can be used; " + Words.count(complaints.size(), "text is", "texts are")
                            + " worth mending.");
            return;
        }
        terminal.out()
                .printf(
                        "%s is in order: standard %s, %s.%n",
                        place, standard.version(), standard.edition().status());
        terminal.out().println("  " + Counts.of(standard));
        terminal.out().println("  " + standard.hash());
        terminal.out().flush();
    }
}
