package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.store.KeptAlreadyException;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with the partnerships that are kept. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Backs up what is kept, brings it back, or moves a whole partnership to another machine.")
final class StoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine line(Terminal terminal, Function<Folders, Wiring> wiring) {
        return new CommandLine(new StoreCommand())
                .addSubcommand(new Backup(terminal))
                .addSubcommand(new Restore(terminal))
                .addSubcommand(new Export(terminal))
                .addSubcommand(new Import(terminal, wiring));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static Integer say(Terminal terminal, String line) {
        terminal.out().println(line);
        terminal.out().flush();
        return ExitCode.OK;
    }

    /** Copies everything into one file. */
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description = "Copies everything into one new file, also while the service runs.")
    static final class Backup implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(paramLabel = "FILE", description = "The file to make; it must not exist.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Mixin
        private final DataFolder data = new DataFolder();

        Backup(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            data.open(store -> store.backup(file));
            return say(terminal, "Everything in %s is now in %s as well.".formatted(data.folder, file));
        }
    }

    /** Brings a copy back. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description = "Brings back what a backup holds. The service has to be stopped.")
    static final class Restore implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(paramLabel = "FILE", description = "The backup.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--replace", description = "Replace what is kept now; without this nothing is overwritten.")
        private boolean replace;

        @Mixin
        private final DataFolder data = new DataFolder();

        Restore(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            DataFolder.mendable(() -> Store.restore(data.folder, file, replace));
            return say(terminal, "%s now holds what is in %s.".formatted(data.folder, file));
        }
    }

    /** Writes a whole partnership. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description = {
                "Writes a whole partnership as JSON, to be imported elsewhere.",
                "Names, single answers and private links are in the file: keep it as carefully as the answers."
            })
    static final class Export implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "PARTNERSHIP", description = "Its id, as in the address of its page.")
        private String partnership = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write, which is replaced.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Mixin
        private final DataFolder data = new DataFolder();

        Export(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            data.open(store -> {
                byte[] written = store.transfers()
                        .written(partnership)
                        .orElseThrow(() -> new MendableException("No partnership has the id '%s'; known: %s"
                                .formatted(
                                        partnership,
                                        Words.list(store.partnerships().all().stream()
                                                .map(known -> "%s (%s)".formatted(known.id(), known.name()))
                                                .toList()))));
                FileWriting.write(file, written);
            });
            return say(terminal, "The partnership is in %s; names and single answers are in it.".formatted(file));
        }
    }

    /** Keeps a whole partnership. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            sortSynopsis = false,
            versionProvider = Version.class,
            description =
                    "Keeps a whole partnership that was exported. Nothing is kept if anything in the file is wrong.")
    static final class Import implements Callable<Integer> {

        private final Terminal terminal;
        private final Function<Folders, Wiring> wiring;

        @Mixin
        private final Folders folders = new Folders();

        @Parameters(paramLabel = "FILE", description = "What export wrote.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Mixin
        private final DataFolder data = new DataFolder();

        Import(Terminal terminal, Function<Folders, Wiring> wiring) {
            this.terminal = terminal;
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            byte[] content = content();
            Wiring parts = wiring.apply(folders);
            data.openOrMake(store -> say(terminal, kept(store, content, parts)));
            return ExitCode.OK;
        }

        private String kept(Store store, byte[] content, Wiring parts) {
            try {
                PartnershipEntry kept = store.transfers().keep(content, parts.standard());
                return "%s is kept under the id %s.".formatted(kept.name(), kept.id());
            } catch (MalformedDocumentException | KeptAlreadyException refused) {
                throw new MendableException(file + ": " + refused.getMessage());
            } catch (ProblemsException refused) {
                throw new MendableException(refused.problems().stream()
                        .map(problem -> file + ": " + problem)
                        .toList());
            }
        }

        private byte[] content() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new MendableException("%s: this file cannot be read (%s)"
                        .formatted(file, Files.exists(file) ? unreadable.getMessage() : "there is no such file"));
            }
        }
    }
}
