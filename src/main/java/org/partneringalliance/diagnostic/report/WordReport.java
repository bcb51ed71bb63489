package org.partneringalliance.diagnostic.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Labelled;

/** Prints reports as Word files with styled headings. Equal reports give the same bytes. */
public final class WordReport {

    private static final int SMALL = 9;
    private static final int INDENT = 360;
    private static final String GREY = "555555";

    private final XWPFDocument document;
    private final BigInteger bullets;

    private WordReport(XWPFDocument document) {
        this.document = document;
        this.bullets = bullets(document);
    }

    /** The file. */
    public static byte[] of(DiagnosisReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.define(document);
            describe(document, report.title());
            new WordReport(document).write(Outline.of(report));
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray(), UnaryOperator.identity());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static void describe(XWPFDocument document, String title) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Partnering Diagnostic");
        properties.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    }

    private void write(Outline outline) {
        heading(1, outline.title());
        outline.blocks().forEach(this::write);
    }

    private void write(Outline.Block block) {
        if (block instanceof Outline.Heading heading) {
            heading(heading.level(), heading.text());
        } else if (block instanceof Outline.Text text) {
            run(document.createParagraph(), text.text());
        } else if (block instanceof Outline.Bullets list) {
            list.items().forEach(this::bullet);
        } else if (block instanceof Outline.Labels labels) {
            labels.entries().forEach(this::labelled);
        } else if (block instanceof Outline.Table table) {
            table(table);
        }
    }

    private void heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.heading(level));
        run(paragraph, text);
    }

    private void bullet(String item) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(bullets);
        run(paragraph, item);
    }

    private void labelled(Labelled entry) {
        XWPFParagraph paragraph = document.createParagraph();
        run(paragraph, entry.label() + ": ").setBold(true);
        run(paragraph, entry.text());
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private void table(Outline.Table table) {
        XWPFRun caption = run(document.createParagraph(), table.caption());
        caption.setFontSize(SMALL);
        caption.setColor(GREY);
        XWPFTable written =
                document.createTable(table.rows().size() + 1, table.heads().size());
        written.setWidth("100%");
        row(written, 0, table.heads());
        written.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            row(written, row + 1, table.rows().get(row));
            written.getRow(row + 1).setCantSplitRow(true);
        }
    }

    private static void row(XWPFTable table, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            XWPFRun run = run(paragraph, texts.get(column));
            run.setFontSize(SMALL);
            run.setBold(row == 0);
        }
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(INDENT));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(INDENT));
        BigInteger defined = document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
        return document.getNumbering().addNum(defined);
    }
}
