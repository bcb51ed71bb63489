package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;

class DiagnosisReportTest {

    private static final DiagnosisReport REPORT = report(Loaded.assessment("coastal-waste"));

    private static DiagnosisReport report(Assessment assessment) {
        return DiagnosisReport.of(
                Loaded.standard(), assessment, Loaded.diagnostician().diagnose(assessment));
    }

    @Test
    void equalReportsGiveTheSameBytes() throws InterruptedException {
        for (Function<DiagnosisReport, byte[]> writer :
                List.<Function<DiagnosisReport, byte[]>>of(PdfReport::of, WordReport::of, ExcelReport::of)) {
            byte[] first = writer.apply(REPORT);
            Thread.sleep(1100);

            assertThat(writer.apply(report(Loaded.assessment("coastal-waste")))).isEqualTo(first);
        }
    }

    @Test
    void dump() throws IOException {
        Files.write(Path.of("/tmp/w7d.pdf"), PdfReport.of(REPORT));
        Files.write(Path.of("/tmp/w7d.docx"), WordReport.of(REPORT));
        Files.write(Path.of("/tmp/w7d.xlsx"), ExcelReport.of(REPORT));
    }
}
