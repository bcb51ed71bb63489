package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** Begins rounds, and prints their questions on paper. */
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
        router.page(Occasion.PATH + "/paper", this::paper);
    }

    private void show(Context request, Release release, String problem) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        request.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Views.answer(
                request,
                "web/partnership/rounds.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Assess again: " + partnership.name()),
                        "latest",
                        Occasion.latest(partnership, store),
                        "forms",
                        release.standard().forms(),
                        "today",
                        LocalDate.now(clock).toString(),
                        "problem",
                        problem));
    }

    private void begin(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        RoundEntry latest = Occasion.latest(partnership, store).round();
        Optional<LocalDate> date = date(Submitted.line(request, "date"));
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
            return "Give the day of the round, for instance 2027-05-04.";
        }
        if (!date.get().isAfter(latest.date())) {
            return "Round %d was on %s; the next has to be on a later day.".formatted(latest.number(), latest.date());
        }
        return Form.of(form).isPresent() ? "" : "Choose the quick or the full form.";
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(date -> date.getYear() > 0 && date.getYear() <= 9999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
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
