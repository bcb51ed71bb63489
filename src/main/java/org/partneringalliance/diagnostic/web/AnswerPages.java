package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Questionnaire.AreaQuestions;
import org.partneringalliance.diagnostic.store.Store;

/** The questions of one person. No page of theirs shows what anybody else answered. */
final class AnswerPages {

    static final String START = "/answer/{access}";
    static final String AREA = START + "/{area}";
    static final String ONE = AREA + "/{criterion}";

    private final Store store;

    AnswerPages(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page(START, this::start);
        router.page(AREA, this::area);
        router.page(ONE, this::one);
    }

    private void start(Context request, Release release) {
        Optional<Sheet> sheet = Sheet.of(request, store, release.standard());
        if (sheet.isEmpty()) {
            unknown(request, release);
            return;
        }
        Views.answer(
                request,
                "web/answer/start.jte",
                Map.of("frame", frame(request, release, sheet.get(), "Your answers"), "sheet", sheet.get()));
    }

    private void area(Context request, Release release) {
        Optional<Sheet> sheet = Sheet.of(request, store, release.standard());
        if (sheet.isEmpty()) {
            unknown(request, release);
            return;
        }
        show(request, release, sheet.get(), asked(request, sheet.get()), HttpStatus.OK);
    }

    private static AreaQuestions asked(Context request, Sheet sheet) {
        return sheet.asked().area(request.pathParam("area")).orElseThrow(NotFoundResponse::new);
    }

    static void show(Context request, Release release, Sheet sheet, AreaQuestions area, HttpStatus status) {
        request.status(status);
        Views.answer(
                request,
                "web/answer/area.jte",
                Map.of("frame", frame(request, release, sheet, area.title()), "sheet", sheet, "area", area));
    }

    private void one(Context request, Release release) {
        Optional<Sheet> sheet = Sheet.of(request, store, release.standard());
        if (sheet.isEmpty()) {
            unknown(request, release);
            return;
        }
        show(request, release, sheet.get(), criterion(request, release), HttpStatus.OK);
    }

    /**
     * The criterion of an address.
     *
     * @throws NotFoundResponse if there is none of that id in that area
     */
    static Criterion criterion(Context request, Release release) {
        return Optional.ofNullable(release.standard().criteria().get(request.pathParam("criterion")))
                .filter(criterion -> criterion.area().equals(request.pathParam("area")))
                .orElseThrow(NotFoundResponse::new);
    }

    static void show(Context request, Release release, Sheet sheet, Criterion criterion, HttpStatus status) {
        request.status(status);
        Views.answer(
                request,
                "web/answer/one.jte",
                Map.of(
                        "frame",
                        frame(request, release, sheet, sheet.wording(criterion)),
                        "sheet",
                        sheet,
                        "question",
                        sheet.question(criterion)));
    }

    /** The page for a link that opens nothing. */
    static void unknown(Context request, Release release) {
        request.status(HttpStatus.NOT_FOUND);
        Views.answer(
                request,
                "web/answer/unknown.jte",
                Map.of("frame", Frame.of(request, release, Frame.Section.ANSWER, "This link opens nothing")));
    }

    private static Frame frame(Context request, Release release, Sheet sheet, String title) {
        boolean facilitated = sheet.entered() || sheet.joint();
        return Frame.of(request, release, facilitated ? Frame.Section.ENTRY : Frame.Section.ANSWER, title);
    }
}
