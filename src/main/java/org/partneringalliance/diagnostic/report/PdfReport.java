package org.partneringalliance.diagnostic.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints reports as tagged PDF (PDF/UA) with its fonts in it. Equal reports give the same bytes. */
public final class PdfReport {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfReport() {}

    /** The file. */
    public static byte[] of(DiagnosisReport report) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer("Partnering Diagnostic")
                    .useFont(font(document, "DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(font(document, "DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html(Outline.of(report)), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return saved(document);
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Neither the time nor anything else that differs from run to run. */
    private static byte[] saved(PDDocument document) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.setDocumentId(0L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    static String html(Outline outline) {
        StringOutput page = new StringOutput();
        PAGES.render("report/print.jte", Map.of("outline", outline, "style", style()), page);
        return page.toString();
    }

    private static String style() {
        try (InputStream stream = resource("/report/print.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without ligatures, which whoever searches the file or copies from it would get as other letters. */
    private static PDFontSupplier font(PDDocument document, String name) throws IOException {
        try (InputStream stream = resource(FONTS + name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    private static InputStream resource(String place) {
        InputStream stream = PdfReport.class.getResourceAsStream(place);
        if (stream == null) {
            throw new IllegalStateException("The program is incomplete: it has no " + place);
        }
        return stream;
    }
}
