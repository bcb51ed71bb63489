package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.store.Store;

/** The facts of a round, saved one by one where scripts run and all at once where they do not. */
final class FactPages {

    private static final String PATH = Occasion.PATH + "/facts";

    private final Store store;

    FactPages(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page(PATH, (request, release) -> show(request, release, Map.of(), HttpStatus.OK));
        Submitted.register(router, PATH, this::saveAll);
        Submitted.register(router, PATH + "/{fact}", this::saveOne);
    }

    private void show(Context request, Release release, Map<String, FactField> refused, HttpStatus status) {
        Occasion occasion = Occasion.of(request, store);
        Asked asked = Asked.of(release.standard(), store, occasion.round());
        SortedMap<String, FactField> fields = fields(occasion, asked);
        fields.putAll(refused);
        request.status(status);
        Views.answer(
                request,
                "web/partnership/facts.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.PARTNERSHIPS, "Facts: " + name(occasion)),
                        "occasion",
                        occasion,
                        "editable",
                        latest(occasion),
                        "asked",
                        asked,
                        "fields",
                        fields,
                        "standard",
                        release.standard()));
    }

    private static String name(Occasion occasion) {
        return occasion.partnership().name();
    }

    private SortedMap<String, FactField> fields(Occasion occasion, Asked asked) {
        SortedMap<String, String> stated = store.rounds().facts(occasion.round().id());
        SortedSet<String> unknown = store.rounds().unknownFacts(occasion.round().id());
        SortedMap<String, FactField> fields = new TreeMap<>();
        asked.topics().stream()
                .flatMap(topic -> topic.facts().stream())
                .forEach(fact -> fields.put(
                        fact.name(),
                        new FactField(
                                fact,
                                asked.facts().contains(fact.name()),
                                Optional.ofNullable(stated.get(fact.name()))
                                        .map(json -> FactText.typed(fact, json))
                                        .orElse(List.of()),
                                unknown.contains(fact.name()),
                                "")));
        return fields;
    }

    /** Keeps what can be kept and shows the rest again. */
    private void saveAll(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        if (!latest(occasion)) {
            show(request, release, Map.of(), HttpStatus.CONFLICT);
            return;
        }
        Asked asked = Asked.of(release.standard(), store, occasion.round());
        Map<String, FactField> refused = new TreeMap<>();
        for (FactField field : fields(occasion, asked).values()) {
            FactField sent = FactField.sent(request, field.fact(), field.matters());
            if (!sent.problem().isEmpty()) {
                refused.put(field.fact().name(), sent);
            } else if (isInForm(request, field.fact()) && !sent.equals(field)) {
                keep(occasion, sent);
            }
        }
        if (refused.isEmpty()) {
            boolean further = "organisations".equals(request.formParam("go"));
            Submitted.goTo(request, occasion.address() + (further ? "/organisations" : "/facts"));
        } else {
            show(request, release, refused, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private boolean latest(Occasion occasion) {
        return Occasion.latest(occasion.partnership(), store).equals(occasion);
    }

    /** Of a choice that was not made nothing is sent. */
    private static boolean isInForm(Context request, FactDefinition fact) {
        return request.formParam(fact.name()) != null
                || request.formParam(fact.name() + "." + FactField.UNKNOWN) != null
                || request.formParam(fact.name() + ".shown") != null;
    }

    private boolean keep(Occasion occasion, FactField field) {
        String round = occasion.round().id();
        String name = field.fact().name();
        return field.unknown()
                ? store.rounds().stateUnknown(round, name)
                : store.rounds().state(round, name, field.json());
    }

    private void saveOne(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        Asked before = Asked.of(release.standard(), store, occasion.round());
        FactDefinition fact = before.fact(request.pathParam("fact")).orElseThrow(NotFoundResponse::new);
        FactField sent = FactField.sent(request, fact, before.facts().contains(fact.name()));
        boolean kept = sent.problem().isEmpty() && keep(occasion, sent);
        if (sent.problem().isEmpty() && !kept) {
            answer(request, HttpStatus.CONFLICT, "Not saved: a later round has begun.", List.of(), occasion, release);
            return;
        }
        Asked after = Asked.of(release.standard(), store, occasion.round());
        List<FactField> changed = fields(occasion, after).values().stream()
                .filter(field -> before.facts().contains(field.fact().name()) != field.matters())
                .toList();
        HttpStatus status = kept ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        answer(request, status, sent.outcome(), changed, occasion, release);
    }

    private static void answer(
            Context request,
            HttpStatus status,
            String outcome,
            List<FactField> changed,
            Occasion occasion,
            Release release) {
        request.status(status);
        Views.answer(
                request,
                "web/partnership/factSaved.jte",
                Map.of("outcome", outcome, "changed", changed, "occasion", occasion, "standard", release.standard()));
    }
}
