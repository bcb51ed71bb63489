package org.partneringalliance.diagnostic.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import org.apache.pdfbox.pdmodel.PDDocument;

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
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true)
                .withProducer("Partnering Diagnostic")
                .useFont(font("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .withHtmlContent(html(Outline.of(report)), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument());
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

    private static FSSupplier<InputStream> font(String name) {
        return () -> resource(FONTS + name);
    }

    private static InputStream resource(String place) {
        InputStream stream = PdfReport.class.getResourceAsStream(place);
        if (stream == null) {
            throw new IllegalStateException("The program is incomplete: it has no " + place);
        }
        return stream;
    }
}
