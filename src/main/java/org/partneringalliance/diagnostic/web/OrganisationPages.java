package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Groups;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.Store;

/** The organisations of a round. */
final class OrganisationPages {

    private static final String PATH = Occasion.PATH + "/organisations";
    private static final int MOST = 500;
    private static final OrganisationEntry BLANK = new OrganisationEntry("", "", "", List.of());

    private final Store store;

    OrganisationPages(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page(PATH, (request, release) -> show(request, release, BLANK, "", HttpStatus.OK));
        Submitted.register(router, PATH, this::add);
        Submitted.register(router, PATH + "/{organisation}", this::change);
        Submitted.register(router, PATH + "/{organisation}/remove", this::remove);
    }

    /**
     * @param typed what was typed and not kept; with an empty id in the form for a new one
     */
    private void show(Context request, Release release, OrganisationEntry typed, String problem, HttpStatus status) {
        Occasion occasion = Occasion.of(request, store);
        request.status(status);
        Views.answer(
                request,
                "web/partnership/organisations.jte",
                Map.of(
                        "frame",
                        Frame.of(
                                request,
                                release,
                                Frame.Section.PARTNERSHIPS,
                                "Organisations: " + occasion.partnership().name()),
                        "occasion",
                        occasion,
                        "organisations",
                        store.rounds().organisations(occasion.round().id()),
                        "groups",
                        release.standard().groups(),
                        "typed",
                        typed,
                        "problem",
                        problem));
    }

    private void add(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        OrganisationEntry sent = sent(request, "");
        String problem = problem(occasion, sent, release);
        if (problem.isEmpty()
                && store.rounds().organisations(occasion.round().id()).size() >= MOST) {
            problem = "There are " + MOST + " organisations already, which is the most a diagnosis takes.";
        }
        if (!problem.isEmpty()) {
            show(request, release, sent, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.rounds().addOrganisation(occasion.round().id(), sent.name(), sent.sector(), sent.roles());
        Submitted.goTo(request, occasion.address() + "/organisations");
    }

    private void change(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        OrganisationEntry sent = sent(request, known(request, occasion).id());
        String problem = problem(occasion, sent, release);
        if (!problem.isEmpty()) {
            show(request, release, sent, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.rounds().changeOrganisation(occasion.round().id(), sent);
        Submitted.goTo(request, occasion.address() + "/organisations");
    }

    private void remove(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        OrganisationEntry known = known(request, occasion);
        String problem = finished(occasion);
        if (problem.isEmpty() && request.formParam("sure") == null) {
            problem = "Nothing was removed: tick that " + known.name() + " is to go with its people and their answers.";
        }
        if (!problem.isEmpty()) {
            show(request, release, known, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        store.rounds().removeOrganisation(occasion.round().id(), known.id());
        Submitted.goTo(request, occasion.address() + "/organisations");
    }

    private OrganisationEntry known(Context request, Occasion occasion) {
        return store.rounds().organisations(occasion.round().id()).stream()
                .filter(organisation -> organisation.id().equals(request.pathParam("organisation")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static OrganisationEntry sent(Context request, String id) {
        return new OrganisationEntry(
                id, Submitted.line(request, "name"), Submitted.line(request, "sector"), request.formParams("roles"));
    }

    private static String finished(Occasion occasion) {
        return occasion.round().open() ? "" : "This round is finished; nothing was changed.";
    }

    private String problem(Occasion occasion, OrganisationEntry sent, Release release) {
        Groups groups = release.standard().groups();
        if (!occasion.round().open()) {
            return finished(occasion);
        }
        if (sent.name().isEmpty()) {
            return "Give the organisation a name.";
        }
        if (Submitted.length(sent.name()) > Submitted.LONGEST_NAME) {
            return "The name is too long; at most " + Submitted.LONGEST_NAME + " characters can be kept.";
        }
        if (groups.sectors().stream().noneMatch(sector -> sector.code().equals(sent.sector()))) {
            return "Choose the sector of the organisation.";
        }
        if (store.rounds().organisations(occasion.round().id()).stream()
                .filter(other -> !other.id().equals(sent.id()))
                .anyMatch(other -> other.name().equalsIgnoreCase(sent.name()))) {
            return "Another organisation is called that already. Give this one a name that tells the two apart.";
        }
        return groups.roles().stream().map(Groups.Group::code).toList().containsAll(sent.roles())
                ? ""
                : "Choose roles from the list.";
    }
}
