package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** Begins rounds, changes their day and form, and prints their questions on paper. */
final class RoundPages {

    private final Store store;
    private final Clock clock;

    RoundPages(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(Router router) {
        router.page("/partnerships/{id}/rounds", (request, release) -> show(request, release, ""));
        Submitted.register(router, "/partnerships/{id}/rounds", this::begin);
        Submitted.register(router, Occasion.PATH + "/form", this::changeForm);
        router.page(
                Occasion.PATH + "/day",
                (request, release) -> showDay(
                        request,
                        release,
                        Occasion.of(request, store).round().date().toString(),
                        ""));
        Submitted.register(router, Occasion.PATH + "/day", this::changeDay);
        router.page(Occasion.PATH + "/paper", this::paper);
    }

    private void show(Context request, Release release, String problem) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        Occasion latest = Occasion.latest(partnership, store);
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = latest.round().date().plusDays(1);
        request.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Views.answer(
                request,
                "web/partnership/rounds.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Assess again: " + partnership.name()),
                        "latest",
                        latest,
                        "forms",
                        release.standard().forms(),
                        "day",
                        (today.isBefore(earliest) ? earliest : today).toString(),
                        "problem",
                        problem));
    }

    private void begin(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        RoundEntry latest = Occasion.latest(partnership, store).round();
        Optional<LocalDate> date = Days.of(Submitted.line(request, "date"));
        String form = Submitted.line(request, "form");
        String problem = problem(latest, date, form);
        if (!problem.isEmpty()) {
            show(request, release, problem);
            return;
        }
        store.rounds().begin(partnership.id(), date.orElseThrow(), form);
        Submitted.goTo(request, "/partnerships/" + partnership.id());
    }

    private static String problem(RoundEntry latest, Optional<LocalDate> date, String form) {
        if (latest.open()) {
            return "Finish round %d first; then the next can begin.".formatted(latest.number());
        }
        if (date.isEmpty()) {
            return Days.HOW;
        }
        if (!date.get().isAfter(latest.date())) {
            return tooEarly(latest);
        }
        return Form.of(form).isPresent() ? "" : "Choose the quick or the full form.";
    }

    private static String tooEarly(RoundEntry before) {
        return "Round %d was on %s; the next has to be on a later day.".formatted(before.number(), before.date());
    }

    private void showDay(Context request, Release release, String typed, String problem) {
        Occasion occasion = Occasion.of(request, store);
        request.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Views.answer(
                request,
                "web/partnership/day.jte",
                Map.of(
                        "frame",
                        Frame.of(
                                request,
                                release,
                                Frame.Section.PARTNERSHIPS,
                                "Day of the round: " + occasion.partnership().name()),
                        "occasion",
                        occasion,
                        "typed",
                        typed,
                        "problem",
                        problem));
    }

    private void changeDay(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        String typed = Submitted.line(request, "date");
        Optional<LocalDate> day = Days.of(typed);
        Optional<RoundEntry> before = store.rounds()
                .find(occasion.partnership().id(), occasion.round().number() - 1)
                .filter(earlier -> day.isPresent() && !day.get().isAfter(earlier.date()));
        String problem =
                day.isEmpty() ? Days.HOW : before.map(RoundPages::tooEarly).orElse("");
        if (!problem.isEmpty()) {
            showDay(request, release, typed, problem);
        } else if (store.rounds().move(occasion.round().id(), day.orElseThrow())) {
            Submitted.goTo(request, occasion.home());
        } else {
            showDay(request, release, typed, "This round is finished; nothing was changed.");
        }
    }

    private void changeForm(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        Optional<Form> form = Form.of(Submitted.line(request, "form"));
        if (occasion.round().open() && form.isPresent()) {
            store.rounds().ask(occasion.round().id(), form.get().word());
        }
        Submitted.goTo(request, occasion.home());
    }

    private void paper(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        request.status(HttpStatus.OK);
        Views.answer(
                request,
                "web/partnership/paper.jte",
                Map.of(
                        "frame",
                        Frame.of(
                                request,
                                release,
                                Frame.Section.PARTNERSHIPS,
                                "Paper form: " + occasion.partnership().name()),
                        "occasion",
                        occasion,
                        "asked",
                        Asked.of(release.standard(), store, occasion.round()),
                        "standard",
                        release.standard()));
    }
}
