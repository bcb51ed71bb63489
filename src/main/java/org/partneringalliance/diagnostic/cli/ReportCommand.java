package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.report.DiagnosisReport;
import org.partneringalliance.diagnostic.report.ExcelReport;
import org.partneringalliance.diagnostic.report.PdfReport;
import org.partneringalliance.diagnostic.report.WordReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads one document and writes its diagnosis as files to hand on. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = "Writes the diagnosis of a partnership as a file to hand on: PDF, Word or Excel.")
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final SubmittedFile submitted = new SubmittedFile();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private final Wanted wanted = new Wanted();

    /** The files to write; each is replaced if it exists. */
    static final class Wanted {

        @Option(
                names = "--pdf",
                paramLabel = "OUT",
                description = "Write PDF (PDF/UA) to this file, which is replaced.")
        private Optional<Path> pdf = Optional.empty();

        @Option(
                names = "--word",
                paramLabel = "OUT",
                description = "Write Word (.docx) to this file, which is replaced.")
        private Optional<Path> word = Optional.empty();

        @Option(
                names = "--excel",
                paramLabel = "OUT",
                description = "Write Excel (.xlsx) to this file, which is replaced.")
        private Optional<Path> excel = Optional.empty();
    }

    ReportCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        SubmittedFile.Diagnosed made = submitted.diagnosed(terminal, wiring);
        DiagnosisReport report = DiagnosisReport.of(made.standard(), made.assessment(), made.diagnosis());
        wanted.pdf.ifPresent(out -> FileWriting.write(out, PdfReport.of(report)));
        wanted.word.ifPresent(out -> FileWriting.write(out, WordReport.of(report)));
        wanted.excel.ifPresent(out -> FileWriting.write(out, ExcelReport.of(report)));
        return ExitCode.OK;
    }
}
