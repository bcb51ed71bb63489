package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.store.KeptAlreadyException;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.Store;

/** A whole partnership as a file, and back. */
final class TransferPages {

    /** Has to be registered before the address of a partnership, which it looks like. */
    static final String IMPORT = "/partnerships/import";

    private static final String BACKUP = "/partnerships/backup";
    private static final String EXPORT = "/partnerships/{id}/export";
    private static final String FILE = "file";
    private static final long LARGEST = 16L << 20;

    private final Store store;

    TransferPages(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page(IMPORT, (request, release) -> show(request, release, List.of(), Optional.empty()));
        router.routes().post(IMPORT, request -> keep(request, router.current().get()));
        router.page(BACKUP, this::backup);
        router.page(EXPORT, this::export);
    }

    /** The copy exists in a folder of its owner alone, and no longer than it takes to read it. */
    private void backup(Context request, Release release) {
        try {
            Path folder = Files.createTempDirectory("backup");
            Path file = folder.resolve("partnerships.backup");
            try {
                store.backup(file);
                DownloadPages.send(request, "application/vnd.sqlite3", "partnerships.backup", Files.readAllBytes(file));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Refuses what would fill the disk, before anything of it is read. */
    static void refuseLarge(Context request) {
        if (request.method().name().equals("POST")) {
            long length = request.req().getContentLengthLong();
            if (length < 0) {
                throw new HttpResponseException(HttpStatus.LENGTH_REQUIRED.getCode());
            }
            if (length > LARGEST) {
                throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode());
            }
        }
    }

    private void export(Context request, Release release) {
        PartnershipEntry partnership =
                store.partnerships().find(request.pathParam("id")).orElseThrow(NotFoundResponse::new);
        byte[] file = store.transfers().written(partnership.id()).orElseThrow(NotFoundResponse::new);
        DownloadPages.send(
                request, "application/json", DownloadPages.fileName(partnership.name()) + "-whole.json", file);
    }

    private void keep(Context request, Release release) {
        try {
            PartnershipEntry kept = store.transfers().keep(content(request), release.standard());
            request.redirect("/partnerships/" + kept.id(), HttpStatus.SEE_OTHER);
        } catch (KeptAlreadyException already) {
            request.status(HttpStatus.CONFLICT);
            show(request, release, List.of(), Optional.of(already.kept()));
        } catch (MalformedDocumentException malformed) {
            refuse(request, release, List.of(String.valueOf(malformed.getMessage())));
        } catch (ProblemsException refused) {
            refuse(
                    request,
                    release,
                    refused.problems().stream().map(Problem::toString).toList());
        }
    }

    private static byte[] content(Context request) {
        UploadedFile file = request.uploadedFile(FILE);
        if (file == null) {
            return new byte[0];
        }
        try (InputStream stream = file.content()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refuse(Context request, Release release, List<String> problems) {
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(request, release, problems, Optional.empty());
    }

    /**
     * @param kept what a file holds and is here already
     */
    private static void show(Context request, Release release, List<String> problems, Optional<PartnershipEntry> kept) {
        Views.answer(
                request,
                "web/import.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Import a partnership"),
                        "problems",
                        problems,
                        "kept",
                        kept));
    }
}
