package org.partneringalliance.diagnostic.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.report.StandardBook;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be done with the standard alone. */
@Command(
        name = "knowledge-base",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks the standard, prints it to be read, or compares it with another edition.")
final class KnowledgeBaseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

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
                "Ends with 0 if there is nothing to mend, otherwise with 1."
            })
    static final class Check implements Callable<Integer> {

        private final Terminal terminal;
        private final Function<Folders, Wiring> wiring;

        @Mixin
        private final StandardFolder folder = new StandardFolder();

        Check(Terminal terminal, Function<Folders, Wiring> wiring) {
            this.terminal = terminal;
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            Path place = wiring.apply(folder.folders()).knowledgeBase();
            StandardLoader.Reviewed reviewed = StandardLoader.review(place);
            List<Problem> complaints = reviewed.complaints();
            Standard standard = reviewed.standard();
            if (!complaints.isEmpty()) {
                complaints.forEach(complaint -> terminal.err().println(complaint));
                terminal.err()
                        .println("The standard can be used; " + Words.count(complaints.size(), "text is", "texts are")
                                + " worth mending.");
                return ExitCode.SOFTWARE;
            }
            terminal.out()
                    .printf(
                            "%s is in order: standard %s, %s.%n",
                            place, standard.version(), standard.edition().status());
            terminal.out().println("  " + Counts.of(standard));
            terminal.out().println("  " + standard.hash());
            terminal.out().flush();
            return ExitCode.OK;
        }
    }

    /** Prints the standard to be read from front to back. */
    @Command(
            name = "print",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description = "Prints the whole standard as one page of HTML that needs no other file.")
    static final class Print implements Callable<Integer> {

        private final Terminal terminal;
        private final Function<Folders, Wiring> wiring;

        @Mixin
        private final StandardFolder folder = new StandardFolder();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Write to this file, which is replaced; otherwise to standard output.")
        private Optional<Path> output = Optional.empty();

        Print(Terminal terminal, Function<Folders, Wiring> wiring) {
            this.terminal = terminal;
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            Standard standard =
                    StandardLoader.load(wiring.apply(folder.folders()).knowledgeBase());
            byte[] page = StandardBook.html(standard).getBytes(StandardCharsets.UTF_8);
            output.ifPresentOrElse(
                    file -> FileWriting.write(file, page), () -> terminal.out().writeBytes(page));
            terminal.out().flush();
            return ExitCode.OK;
        }
    }

    /** The option that names the folder of the standard. */
    static final class StandardFolder {

        @Option(
                names = "--knowledge-base",
                paramLabel = "FOLDER",
                description = "Folder of the standard; otherwise knowledge-base/ here or beside the program.")
        private Optional<Path> knowledgeBase = Optional.empty();

        Folders folders() {
            Folders folders = new Folders();
            folders.knowledgeBase = knowledgeBase;
            return folders;
        }
    }
}
