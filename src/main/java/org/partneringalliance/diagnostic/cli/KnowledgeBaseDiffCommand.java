package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.standard.EditionDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is different between two folders of the standard. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Says what is different from an older folder of the standard: entries that were added, retired or removed, and"
                    + " what each field of the others said and says. Comments and the order of entries do not count.",
            "Ends with 0, also if something is different, with 1 if a folder cannot be read, with 2 if the command line is"
                    + " wrong."
        })
final class KnowledgeBaseDiffCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Parameters(paramLabel = "OLD_FOLDER", description = "The folder of the standard to compare with.")
    @SuppressWarnings("NullAway.Init")
    private Path older;

    @Mixin
    private final KnowledgeBaseCommand.StandardFolder folder = new KnowledgeBaseCommand.StandardFolder();

    @Mixin
    private final Printing printing = new Printing();

    KnowledgeBaseDiffCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Path newer = wiring.apply(folder.folders()).knowledgeBase();
        EditionDifference difference = EditionDifference.between(older, newer);
        printing.print(terminal, difference, look -> EditionDifferenceReport.of(difference, look));
        return ExitCode.OK;
    }
}
