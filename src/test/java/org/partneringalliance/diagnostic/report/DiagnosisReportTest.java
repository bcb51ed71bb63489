package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Partnership;

class DiagnosisReportTest {

    private static final DiagnosisReport REPORT = report(Loaded.assessment("coastal-waste"));

    private static DiagnosisReport report(Assessment assessment) {
        return DiagnosisReport.of(
                Loaded.standard(), assessment, Loaded.diagnostician().diagnose(assessment));
    }

    @Test
    void equalReportsGiveTheSameBytes() {
        DiagnosisReport again = report(Loaded.assessment("coastal-waste"));

        assertThat(again).isEqualTo(REPORT);
        assertThat(PdfReport.of(again)).isEqualTo(PdfReport.of(REPORT));
        assertThat(WordReport.of(again)).isEqualTo(WordReport.of(REPORT));
        assertThat(ExcelReport.of(again)).isEqualTo(ExcelReport.of(REPORT));
    }

    @Test
    void noFileSaysWhenItWasWritten() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(REPORT))) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordReport.of(REPORT)))) {
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .hasTime(0);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExcelReport.of(REPORT)))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .hasTime(0);
        }
    }

    @Test
    void thePdfIsTaggedAndHasItsFontsInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.of(REPORT))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void pdfAndWordSayTheSame() throws IOException {
        List<String> expected = texts(Outline.of(REPORT));
        String pdf = squeezed(pdfText(PdfReport.of(REPORT)));
        String word;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordReport.of(REPORT)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            word = squeezed(text.getText());
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Heading1", "Heading2", "Heading3");
        }

        assertThat(expected).allSatisfy(text -> assertThat(word).contains(squeezed(text)));
        assertThat(expected)
                .filteredOn(text -> text.length() < 40)
                .allSatisfy(text -> assertThat(pdf).contains(squeezed(text)));
    }

    @Test
    void anAppendixIsATableAtTheEndWithItsIntroduction() {
        Appendix appendix = new Appendix(
                "Levels", "Few changed.", List.of("Area ", "Now"), List.of(List.of("Goals", new BigDecimal("2.50"))));
        Assessment sample = Loaded.assessment("coastal-waste");
        DiagnosisReport report = DiagnosisReport.of(
                Loaded.standard(), sample, Loaded.diagnostician().diagnose(sample), List.of(), List.of(appendix));

        assertThat(Outline.of(report).blocks())
                .containsSubsequence(
                        new Outline.Heading(2, "Levels"),
                        new Outline.Text("Few changed."),
                        new Outline.Table(
                                "Levels, one by one", List.of("Area", "Now"), List.of(List.of("Goals", "2.5"))));
    }

    private static List<String> texts(Outline outline) {
        List<String> texts = new ArrayList<>(List.of(outline.title()));
        for (Outline.Block block : outline.blocks()) {
            if (block instanceof Outline.Heading heading) {
                texts.add(heading.text());
            } else if (block instanceof Outline.Bullets bullets) {
                texts.addAll(bullets.items());
            } else if (block instanceof Outline.Labels labels) {
                labels.entries().forEach(entry -> texts.add(entry.text()));
            } else if (block instanceof Outline.Table table) {
                table.rows().forEach(texts::addAll);
            }
        }
        return texts;
    }

    private static String pdfText(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void namesFromOutsideStayTextInEveryFile() throws IOException {
        String name = "=1+1 <b>&\"'\u0107\u0416";
        Assessment sample = Loaded.assessment("coastal-waste");
        DiagnosisReport report = report(new Assessment(
                new Partnership(name, sample.partnership().facts()),
                sample.date(),
                sample.organisations(),
                sample.responses(),
                sample.previous()));

        assertThat(pdfText(PdfReport.of(report))).contains(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExcelReport.of(report)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            var cell = workbook.getSheet("What was asked").getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(name);
        }
    }

    @Test
    void nothingIsSaidOfGroupsWithFewRespondents() {
        // Everybody in this sample is alone in an organisation and in a sector.
        DiagnosisReport report = report(Loaded.assessment("orchard-water"));
        assertThat(report.profile())
                .flatExtracting(DiagnosisReport.AreaRow::criteria)
                .allSatisfy(row -> assertThat(row.lowest()).isEmpty())
                .allSatisfy(row -> assertThat(row.spread()).isEmpty());
        assertThat(texts(Outline.of(report))).noneMatch(text -> text.contains("in the lowest group"));
    }
}
