package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** The list of partnerships, a new one, and the overview of each. */
final class PartnershipPages {

    private static final String LIST = "/partnerships";
    private static final String NEW = LIST + "/new";
    private static final String ONE = LIST + "/{id}";

    private final Store store;
    private final Clock clock;

    PartnershipPages(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(Router router) {
        router.page(LIST, this::list);
        router.page(NEW, (request, release) -> showNew(request, release, "", Form.QUICK.word(), ""));
        Submitted.register(router, NEW, this::create);
        router.page(ONE, (request, release) -> show(request, release, "", HttpStatus.OK));
        Submitted.register(router, ONE + "/name", this::rename);
        router.page(ONE + "/delete", (request, release) -> showDelete(request, release, ""));
        Submitted.register(router, ONE + "/delete", this::delete);
    }

    private void list(Context request, Release release) {
        List<Kept> all = store.partnerships().all().stream()
                .map(partnership -> new Kept(partnership, store.rounds().of(partnership.id())))
                .toList();
        Views.answer(
                request,
                "web/partnership/list.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Partnerships"),
                        "partnerships",
                        all));
    }

    private static void showNew(Context request, Release release, String name, String form, String problem) {
        request.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Views.answer(
                request,
                "web/partnership/new.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "A new diagnosis"),
                        "forms",
                        release.standard().forms(),
                        "name",
                        name,
                        "form",
                        form,
                        "problem",
                        problem));
    }

    private void create(Context request, Release release) {
        String name = Submitted.line(request, "name");
        String form = Submitted.line(request, "form");
        String problem = problem(name);
        if (problem.isEmpty() && Form.of(form).isEmpty()) {
            problem = "Choose the quick or the full form.";
        }
        if (!problem.isEmpty()) {
            showNew(request, release, name, form, problem);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        RoundEntry first = store.partnerships().create(name, today, form);
        Submitted.goTo(request, "%s/%s/rounds/1/facts".formatted(LIST, first.partnership()));
    }

    private static String problem(String name) {
        if (name.isEmpty()) {
            return "Give the partnership a name.";
        }
        return Submitted.length(name) > Submitted.LONGEST_NAME
                ? "The name is too long; at most " + Submitted.LONGEST_NAME + " characters can be kept."
                : "";
    }

    private void show(Context request, Release release, String problem, HttpStatus status) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        List<RoundEntry> rounds = store.rounds().of(partnership.id());
        Occasion latest = Occasion.latest(partnership, store);
        Asked asked = Asked.of(release.standard(), store, latest.round());
        List<Person> people = People.of(request, store, latest.round(), asked);
        int organisations = store.rounds().organisations(latest.round().id()).size();
        request.status(status);
        Views.answer(
                request,
                "web/partnership/overview.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, partnership.name()),
                        "latest",
                        latest,
                        "rounds",
                        rounds,
                        "steps",
                        Step.of(latest, facts(asked, latest.round()), organisations, people),
                        "people",
                        people,
                        "questions",
                        asked.criteria().size(),
                        "problem",
                        problem));
    }

    private Progress facts(Asked asked, RoundEntry round) {
        var stated = store.rounds().facts(round.id()).keySet();
        var unknown = store.rounds().unknownFacts(round.id());
        List<String> names =
                asked.mattering().stream().map(FactDefinition::name).toList();
        return new Progress(
                (int) names.stream()
                        .filter(name -> stated.contains(name) || unknown.contains(name))
                        .count(),
                names.size());
    }

    private void rename(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        String name = Submitted.line(request, "name");
        if (!problem(name).isEmpty()) {
            show(request, release, problem(name), HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.partnerships().rename(partnership.id(), name);
        Submitted.goTo(request, LIST + "/" + partnership.id());
    }

    private void showDelete(Context request, Release release, String problem) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        request.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Views.answer(
                request,
                "web/partnership/delete.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Delete " + partnership.name()),
                        "partnership",
                        partnership,
                        "rounds",
                        store.rounds().of(partnership.id()).size(),
                        "problem",
                        problem));
    }

    private void delete(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        if (!Submitted.line(request, "name").equals(partnership.name())) {
            showDelete(request, release, "Nothing was deleted: what was typed is not the name of the partnership.");
            return;
        }
        store.partnerships().delete(partnership.id());
        Submitted.goTo(request, LIST);
    }
}
