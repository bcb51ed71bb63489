package org.partneringalliance.diagnostic.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

    /** Prints the standard to be read from front to back. */
    @Command(
            name = "print",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description = {
                "Prints the whole standard as one page of HTML that needs no other file.",
                "Ends with 0 if it was printed, with 1 if the standard cannot be used or the file not be written, with 2 if the"
                        + " command line is wrong."
            })
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
