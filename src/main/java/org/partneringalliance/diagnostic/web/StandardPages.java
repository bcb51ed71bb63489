package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;

/** The standard to read: an overview, a page for each kind and for each entry, a search, and the whole to print. */
final class StandardPages {

    private static final String OVERVIEW = "/standard";

    private final Shelf.Kept shelves;

    StandardPages(Shelf.Kept shelves) {
        this.shelves = shelves;
    }

    void register(Router router) {
        router.page(OVERVIEW, this::overview);
        router.page(OVERVIEW + "/search", this::search);
        router.page(OVERVIEW + "/print", this::print);
        router.page(OVERVIEW + "/{kind}", this::kindOrEntry);
        router.page(OVERVIEW + "/{kind}/{id}", this::entry);
    }

    private void overview(Context request, Release release) {
        Views.answer(
                request,
                "web/standard/overview.jte",
                Map.of(
                        "frame",
                        frame(request, release, "The reference standard"),
                        "standard",
                        release.standard(),
                        "kinds",
                        counted(release),
                        "printKilobytes",
                        shelves.of(release.standard()).printKilobytes()));
    }

    private Map<StandardKind, Integer> counted(Release release) {
        Entries entries = shelves.of(release.standard()).entries();
        Map<StandardKind, Integer> counted = new LinkedHashMap<>();
        for (StandardKind kind : StandardKind.values()) {
            counted.put(kind, entries.all(kind).size());
        }
        return counted;
    }

    private void search(Context request, Release release) {
        String question =
                Optional.ofNullable(request.queryParam("q")).orElse("").strip();
        List<EntrySearch.Hit> hits = shelves.of(release.standard()).search().search(question);
        Views.answer(
                request,
                "web/standard/search.jte",
                Map.of(
                        "frame",
                        frame(request, release, question.isEmpty() ? "Search the standard" : question + ": search"),
                        "question",
                        question,
                        "hits",
                        hits));
    }

    /** The one page with a style within it, which its policy names by its hash. */
    private void print(Context request, Release release) {
        Shelf shelf = shelves.of(release.standard());
        request.header(
                Site.POLICY_HEADER,
                "default-src 'none'; style-src " + shelf.printStyle()
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        request.contentType("text/html; charset=utf-8");
        shelf.answerPrint(request);
    }

    private void kindOrEntry(Context request, Release release) {
        String word = request.pathParam("kind");
        Entries entries = shelves.of(release.standard()).entries();
        Optional<StandardKind> kind = StandardKind.of(word);
        List<Entry> found = entries.find(word);
        if (kind.isPresent()) {
            list(request, release, kind.get());
        } else if (found.size() == 1) {
            request.redirect(found.get(0).address(), HttpStatus.FOUND);
        } else if (found.isEmpty()) {
            missing(request, release, word, entries.nearest(word));
        } else {
            Views.answer(
                    request,
                    "web/standard/several.jte",
                    Map.of("frame", frame(request, release, word), "id", word, "entries", found));
        }
    }

    private void list(Context request, Release release, StandardKind kind) {
        Shelf shelf = shelves.of(release.standard());
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : shelf.entries().all(kind)) {
            groups.computeIfAbsent(group(entry, release), heading -> new ArrayList<>())
                    .add(entry);
        }
        Views.answer(
                request,
                "web/standard/list.jte",
                Map.of("frame", frame(request, release, kind.plural()), "kind", kind, "groups", groups));
    }

    /** The heading that an entry stands under in its list; empty where a list has none. */
    private static String group(Entry entry, Release release) {
        return switch (entry.kind()) {
            case PRINCIPLES, CRITERIA ->
                Optional.ofNullable(release.standard()
                                .areas()
                                .get(entry.id().substring(0, entry.id().indexOf('-'))))
                        .map(area -> area.title())
                        .orElse("");
            case FACTS ->
                Optional.ofNullable(release.standard().facts().get(entry.id()))
                        .map(fact -> fact.topic())
                        .orElse("");
            default -> "";
        };
    }

    private void entry(Context request, Release release) {
        String word = request.pathParam("kind");
        String id = request.pathParam("id");
        Shelf shelf = shelves.of(release.standard());
        Optional<StandardKind> kind = StandardKind.of(word);
        Optional<Entry> entry = kind.flatMap(known -> shelf.entries().find(known, id));
        Optional<?> entity = release.entities().ofKind(word).flatMap(entities -> Optional.ofNullable(entities.get(id)));
        if (entry.isEmpty() || entity.isEmpty()) {
            List<Entry> elsewhere = shelf.entries().find(id);
            List<Entry> near = kind.map(known -> shelf.entries().nearest(known, id))
                    .filter(found -> !found.isEmpty())
                    .orElseGet(() -> shelf.entries().nearest(id));
            missing(request, release, id, elsewhere.isEmpty() ? near : elsewhere);
            return;
        }
        Reading page = new Reading(frame(request, release, title(entry.get())), release, shelf, entry.get());
        Views.answer(request, template(entry.get().kind()), Map.of("page", page, "entity", entity.get()));
    }

    private static String title(Entry entry) {
        return entry.idIsShown() ? entry.id() + " " + entry.title() : entry.title();
    }

    private static String template(StandardKind kind) {
        StandardKind shown = kind == StandardKind.GUARDS ? StandardKind.PATTERNS : kind;
        return "web/standard/entry/" + shown.word() + ".jte";
    }

    private static void missing(Context request, Release release, String id, List<Entry> nearest) {
        request.status(HttpStatus.NOT_FOUND);
        Views.answer(
                request,
                "web/standard/missing.jte",
                Map.of("frame", frame(request, release, "There is no such entry"), "id", id, "nearest", nearest));
    }

    private static Frame frame(Context request, Release release, String title) {
        return Frame.of(request, release, Frame.Section.STANDARD, title);
    }
}
