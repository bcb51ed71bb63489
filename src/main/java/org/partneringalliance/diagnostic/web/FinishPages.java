package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.Store;

/**
 * Finishes rounds. A finished round stays so, and an open one has no report: who reads two reports with one answer between
 * them would know that answer.
 */
final class FinishPages {

    private static final String PATH = Occasion.PATH + "/finish";

    private final Store store;
    private final Clock clock;

    FinishPages(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(Router router) {
        router.page(PATH, (request, release) -> show(request, release, HttpStatus.OK));
        Submitted.register(router, PATH, this::finish);
    }

    /** Who has answered so far, and what finishing means. */
    private void show(Context request, Release release, HttpStatus status) {
        Occasion occasion = Occasion.of(request, store);
        List<Person> people = people(request, release, occasion);
        request.status(status);
        Views.answer(
                request,
                "web/partnership/finish.jte",
                Map.of(
                        "frame",
                        Frame.of(
                                request,
                                release,
                                Frame.Section.PARTNERSHIPS,
                                "Finish round %d: %s"
                                        .formatted(
                                                occasion.round().number(),
                                                occasion.partnership().name())),
                        "occasion",
                        occasion,
                        "begun",
                        (int) people.stream().filter(FinishPages::hasBegun).count(),
                        "incomplete",
                        people.stream()
                                .filter(person -> !person.progress().complete())
                                .toList(),
                        "minimum",
                        release.standard().prioritisation().constants().extras().minimumRespondents()));
    }

    private List<Person> people(Context request, Release release, Occasion occasion) {
        return People.of(request, store, occasion.round(), Asked.of(release.standard(), store, occasion.round()));
    }

    private static boolean hasBegun(Person person) {
        return person.progress().done() > 0;
    }

    private void finish(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        if (occasion.round().open()
                && people(request, release, occasion).stream().noneMatch(FinishPages::hasBegun)) {
            show(request, release, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        if (occasion.round().open()) {
            store.rounds().finish(occasion.round().id(), LocalDate.now(clock));
        }
        Submitted.goTo(request, occasion.address() + "/report");
    }
}
