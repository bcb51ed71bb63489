package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.report.Appendix;
import org.partneringalliance.diagnostic.report.DiagnosisReport;
import org.partneringalliance.diagnostic.report.ExcelReport;
import org.partneringalliance.diagnostic.report.PdfReport;
import org.partneringalliance.diagnostic.report.WordReport;
import org.partneringalliance.diagnostic.store.Store;

/** The report of a round, or of the sample, as files. */
final class DownloadPages {

    private static final int LONGEST_NAME = 60;

    private final Store store;
    private final FollowUps followUps;

    DownloadPages(Store store, Clock clock) {
        this.store = store;
        this.followUps = new FollowUps(store, clock);
    }

    /** Writes a file. */
    private interface Writer {
        byte[] write(Release release, Subject subject);
    }

    /** A kind of file. */
    private record Kind(String ending, String type, Writer writer) {}

    private Kind printed(String ending, String type, Function<DiagnosisReport, byte[]> writer) {
        return new Kind(ending, type, (release, subject) -> writer.apply(report(release, subject)));
    }

    private DiagnosisReport report(Release release, Subject subject) {
        Assessment assessment = subject.assessment();
        Examination examination = release.diagnostician().examine(assessment);
        Diagnosis diagnosis = release.diagnostician().report(examination, Detail.LEAVES);
        List<Appendix> appendices = subject.occasion()
                .map(occasion -> followUps.appendices(occasion, release, examination, diagnosis))
                .orElse(List.of());
        List<String> cautions = subject.occasion()
                .map(occasion -> JointSessions.cautions(
                        store.rounds().respondents(occasion.round().id()), assessment))
                .orElse(List.of());
        return DiagnosisReport.of(release.standard(), assessment, diagnosis, cautions, appendices);
    }

    /**
     * What is assessed, and what to call its file.
     *
     * @param occasion empty for the sample
     */
    private record Subject(String name, Assessment assessment, Optional<Occasion> occasion) {}

    void register(Router router) {
        register(router, printed("pdf", "application/pdf", PdfReport::of));
        register(
                router,
                printed(
                        "docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        WordReport::of));
        register(
                router,
                printed("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelReport::of));
        register(
                router,
                new Kind(
                        "json",
                        "application/json",
                        (release, subject) -> release.diagnoses().diagnosis(subject.assessment(), Detail.LEAVES)));
    }

    private void register(Router router, Kind kind) {
        String file = "/report." + kind.ending();
        router.page(
                ReportSubjects.SAMPLE + file, (request, release) -> answer(request, release, kind, sample(release)));
        router.page(Occasion.PATH + file, (request, release) -> {
            Occasion occasion = Occasion.of(request, store);
            if (occasion.round().open()) {
                // The page of the report says why there is none yet.
                Submitted.goTo(request, occasion.address() + "/report");
            } else {
                answer(request, release, kind, round(occasion, release));
            }
        });
    }

    private static Subject sample(Release release) {
        return Optional.ofNullable(release.content().samples().get(ReportSubjects.SAMPLE_NAME))
                .map(assessment -> new Subject(ReportSubjects.SAMPLE_NAME, assessment, Optional.empty()))
                .orElseThrow(NotFoundResponse::new);
    }

    private Subject round(Occasion occasion, Release release) {
        byte[] document = store.documents().of(occasion.partnership(), occasion.round());
        return new Subject(
                fileName(occasion.partnership().name()) + "-round-"
                        + occasion.round().number(),
                release.assessments().read(document),
                Optional.of(occasion));
    }

    private static void answer(Context request, Release release, Kind kind, Subject subject) {
        byte[] file = kind.writer().write(release, subject);
        send(request, kind.type(), subject.name() + "." + kind.ending(), file);
    }

    /** A file to be kept by who asked for it and by nobody between. */
    static void send(Context request, String type, String name, byte[] file) {
        request.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(type)
                .result(file);
    }

    /** A name as part of a file's: letters without accents, digits and hyphens. */
    static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String word = plain.isEmpty() ? "partnership" : plain;
        return word.substring(0, Math.min(LONGEST_NAME, word.length()));
    }
}
