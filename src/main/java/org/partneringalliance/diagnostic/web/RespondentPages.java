package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;
import org.partneringalliance.diagnostic.store.Store;

/** Who answers in a round, and how. */
final class RespondentPages {

    private static final String PATH = Occasion.PATH + "/respondents";
    private static final int MOST = 2000;
    private static final RespondentEntry BLANK = new RespondentEntry("", "", "", Mode.ALONE, "");

    private final Store store;

    RespondentPages(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page(PATH, (request, release) -> show(request, release, BLANK, "", HttpStatus.OK));
        Submitted.register(router, PATH, this::add);
        Submitted.register(router, PATH + "/{respondent}/remove", this::remove);
    }

    private void show(Context request, Release release, RespondentEntry typed, String problem, HttpStatus status) {
        Occasion occasion = Occasion.of(request, store);
        Asked asked = Asked.of(release.standard(), store, occasion.round());
        request.status(status);
        Views.answer(
                request,
                "web/partnership/respondents.jte",
                Map.of(
                        "frame",
                        Frame.of(
                                request,
                                release,
                                Frame.Section.PARTNERSHIPS,
                                "People: " + occasion.partnership().name()),
                        "occasion",
                        occasion,
                        "organisations",
                        store.rounds().organisations(occasion.round().id()),
                        "people",
                        People.of(request, store, occasion.round(), asked),
                        "typed",
                        typed,
                        "problem",
                        problem));
    }

    private void add(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(each -> each.word().equals(request.formParam("mode")))
                .findFirst();
        RespondentEntry sent = new RespondentEntry(
                "",
                Submitted.line(request, "organisation"),
                Submitted.line(request, "name"),
                mode.orElse(Mode.ALONE),
                "");
        String problem = mode.isEmpty() ? "Choose how the person answers." : problem(occasion, sent);
        if (!problem.isEmpty()) {
            show(request, release, sent, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.rounds().addRespondent(occasion.round().id(), sent.organisation(), sent.name(), sent.mode());
        Submitted.goTo(request, occasion.address() + "/respondents");
    }

    private String problem(Occasion occasion, RespondentEntry sent) {
        List<RespondentEntry> others =
                store.rounds().respondents(occasion.round().id());
        if (!occasion.round().open()) {
            return "This round is finished; nothing was changed.";
        }
        if (store.rounds().organisations(occasion.round().id()).stream()
                .map(OrganisationEntry::id)
                .noneMatch(sent.organisation()::equals)) {
            return "Choose the organisation that the person answers for.";
        }
        if (Submitted.length(sent.name()) > Submitted.LONGEST_NAME) {
            return "The name is too long; at most " + Submitted.LONGEST_NAME + " characters can be kept.";
        }
        Optional<RespondentEntry> twice =
                others.stream().filter(sent::countsTwiceBeside).findFirst();
        if (twice.isPresent()) {
            return twice.get().mode() == Mode.JOINT
                    ? "This organisation answers together, in a joint session; whoever answers beside it would count twice. Remove the session first if its people are to answer one by one."
                    : "People of this organisation answer one by one already; in a joint session they would count twice. Remove them first if they are to answer together.";
        }
        return others.size() < MOST
                ? ""
                : "There are " + MOST + " people already, which is the most a diagnosis takes.";
    }

    private void remove(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        RespondentEntry known = store.rounds().respondents(occasion.round().id()).stream()
                .filter(respondent -> respondent.id().equals(request.pathParam("respondent")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        if (!occasion.round().open() || request.formParam("sure") == null) {
            String problem = occasion.round().open()
                    ? "Nothing was removed: tick that the person is to go with all answers."
                    : "This round is finished; nothing was changed.";
            show(request, release, BLANK, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.rounds().removeRespondent(occasion.round().id(), known.id());
        Submitted.goTo(request, occasion.address() + "/respondents");
    }
}
