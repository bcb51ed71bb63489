package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Questionnaire.AreaQuestions;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.Store;

/**
 * Keeps what people answer: each answer by itself where scripts run, an area at a time where they do not. What cannot be
 * kept is shown again as it was typed.
 */
final class AnswerForms {

    private static final String FINISHED = "Not saved: this round is finished.";

    private final Store store;
    private final Clock clock;

    AnswerForms(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(Router router) {
        Submitted.register(router, AnswerPages.AREA, this::saveArea);
        Submitted.register(router, AnswerPages.ONE, this::saveOne);
    }

    private void saveArea(Context request, Release release) {
        Optional<Sheet> found = Sheet.of(request, store, release.standard());
        if (found.isEmpty()) {
            AnswerPages.unknown(request, release);
            return;
        }
        Sheet sheet = found.get();
        AreaQuestions area = sheet.asked().area(request.pathParam("area")).orElseThrow(NotFoundResponse::new);
        Map<String, Question> refused = new TreeMap<>();
        for (Criterion criterion : release.standard().criteria().values()) {
            if (criterion.area().equals(area.area())) {
                Question.sent(request, criterion, sheet.wording(criterion))
                        .map(sent -> keep(request, sheet, sent))
                        .filter(tried -> !tried.problem().isEmpty())
                        .ifPresent(tried -> refused.put(criterion.id(), tried));
            }
        }
        if (refused.isEmpty()) {
            Submitted.goTo(request, sheet.address() + further(request, release.standard()));
        } else {
            Sheet now = Sheet.of(request, store, release.standard()).orElse(sheet);
            AnswerPages.show(request, release, now.with(refused), area, status(sheet));
        }
    }

    /** Where the button that was pressed leads: an area, a question of one, or else the first page. */
    private static String further(Context request, Standard standard) {
        String go = Optional.ofNullable(request.formParam("go")).orElse("");
        if (standard.areas().containsKey(go)) {
            return "/" + go;
        }
        return Optional.ofNullable(standard.criteria().get(go))
                .map(criterion -> "/" + criterion.area() + "/" + criterion.id())
                .orElse("");
    }

    private static HttpStatus status(Sheet sheet) {
        return sheet.open() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    private void saveOne(Context request, Release release) {
        Optional<Sheet> found = Sheet.of(request, store, release.standard());
        if (found.isEmpty()) {
            AnswerPages.unknown(request, release);
            return;
        }
        Sheet sheet = found.get();
        Criterion criterion = AnswerPages.criterion(request, release);
        Question tried = Question.sent(request, criterion, sheet.wording(criterion))
                .map(sent -> keep(request, sheet, sent))
                .orElseGet(() -> sheet.question(criterion));
        Sheet now = Sheet.of(request, store, release.standard()).orElse(sheet);
        boolean refused = !tried.problem().isEmpty();
        if (Submitted.byScript(request)) {
            request.status(refused ? status(sheet) : HttpStatus.OK);
            Views.answer(request, "web/answer/saved.jte", Map.of("sheet", now, "question", tried));
        } else if (refused) {
            AnswerPages.show(request, release, now.with(Map.of(criterion.id(), tried)), criterion, status(sheet));
        } else {
            Submitted.goTo(request, sheet.address() + further(request, release.standard()));
        }
    }

    /**
     * Keeps an answer if it can be kept; otherwise it comes back with the reason. What an old page shows unchanged is no
     * answer: it may have been changed on another page since.
     */
    private Question keep(Context request, Sheet sheet, Question sent) {
        String round = sheet.access().round().id();
        String respondent = sheet.respondent().id();
        boolean untouched = sent.shown().equals(request.formParam(sent.field("shown")));
        if (!sent.problem().isEmpty() || untouched || sent.equals(sheet.question(sent.criterion()))) {
            return sent;
        }
        boolean kept = sent.entry()
                .map(answer -> store.answers().put(round, respondent, answer, Instant.now(clock)))
                .orElseGet(() -> store.answers()
                        .remove(round, respondent, sent.criterion().id()));
        return kept ? sent : sent.refused(FINISHED);
    }
}
