package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.portfolio.DiagnosisLine;
import org.partneringalliance.diagnostic.portfolio.Portfolio;
import org.partneringalliance.diagnostic.portfolio.PortfolioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads many documents and writes a line with the diagnosis of each. */
@Command(
        name = "diagnose-all",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Diagnoses every partnership of a portfolio and writes a line of JSON for each.",
            "What an earlier run wrote into the same file is taken over.",
            "",
            "Ends with 1 if some document has problems; its line says which."
        })
final class DiagnoseAllCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(
            paramLabel = "PORTFOLIO",
            description = "A folder with a document in each *.json, or a file with one in each line (JSONL).")
    @SuppressWarnings("NullAway.Init")
    private Path portfolio;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write, JSONL.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--detail",
            paramLabel = "HOW MUCH",
            defaultValue = "leaves",
            description = "none, leaves (the default) or full: how much of the reasons is written.")
    private String detail = "";

    @Option(names = "--threads", paramLabel = "NUMBER", description = "How many at once; otherwise one for each core.")
    private Optional<Integer> threads = Optional.empty();

    DiagnoseAllCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Detail asked = Detail.of(detail)
                .orElseThrow(() -> wrong("--detail", "it has to be one of " + String.join(", ", Detail.words())));
        int atOnce = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (atOnce < 1) {
            throw wrong("--threads", "it has to be 1 or more");
        }
        PortfolioRun.Outcome outcome = run(asked, atOnce);
        terminal.out().println(summary(outcome));
        return outcome.refused() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PortfolioRun.Outcome run(Detail asked, int atOnce) {
        try (Portfolio documents = Portfolio.of(portfolio, Settings.LARGEST_BODY);
                ProgressBar bar = new ProgressBar(terminal, System::nanoTime)) {
            Diagnostician diagnostician =
                    terminal.patiently(() -> wiring.apply(folders).diagnostician());
            return PortfolioRun.run(documents, new DiagnosisLine(diagnostician, asked), out, atOnce, bar::at);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s cannot be diagnosed into %s (%s)".formatted(portfolio, out, FileWriting.reason(failed)),
                    failed);
        }
    }

    private ParameterException wrong(String option, String expected) {
        return new ParameterException(
                spec.commandLine(), "Invalid value for option '%s': %s".formatted(option, expected));
    }

    private static String summary(PortfolioRun.Outcome outcome) {
        StringBuilder text = new StringBuilder("Diagnosed: %d".formatted(outcome.documents() - outcome.refused()));
        if (outcome.refused() > 0) {
            String more = outcome.refused() > outcome.problems().size() ? ", ..." : "";
            text.append("; with problems: %d (%s%s)"
                    .formatted(outcome.refused(), String.join(", ", outcome.problems()), more));
        }
        if (outcome.kept() > 0) {
            text.append("; taken over from an earlier run: ").append(outcome.kept());
        }
        return text.toString();
    }
}
