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
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.rule.Rule;

/** The rules to read: a list, and a page for each with everything that belongs to it. */
final class RulePages {

    static final String LIST = "/rules";

    /** The order in which the layers fire. */
    private static final List<String> LAYERS =
            List.of("profile", "guards", "criteria", "patterns", "composite-patterns", "relations", "actions");

    private final Shelf.Kept shelves;
    private final RuleSurvey.Kept surveys;
    private final SavedFirings saved;

    RulePages(Shelf.Kept shelves, RuleSurvey.Kept surveys, SavedFirings saved) {
        this.shelves = shelves;
        this.surveys = surveys;
        this.saved = saved;
    }

    /** To be called after other addresses below the list have been registered. */
    void register(Router router) {
        router.page(LIST, this::list);
        router.page(LIST + "/{id}", this::rule);
    }

    private void list(Context request, Release release) {
        Map<String, List<RuleEntries.Entry>> layers = new LinkedHashMap<>();
        LAYERS.forEach(layer -> layers.put(layer, new ArrayList<>()));
        release.rules()
                .all()
                .forEach(rule -> layers.computeIfAbsent(rule.stratum(), layer -> new ArrayList<>())
                        .add(rule));
        layers.values().removeIf(List::isEmpty);
        Views.answer(
                request,
                "web/rules/list.jte",
                Map.of(
                        "frame",
                        frame(request, release, "Rules"),
                        "layers",
                        layers,
                        "hash",
                        release.diagnostician().rules().hash()));
    }

    private void rule(Context request, Release release) {
        String id = request.pathParam("id");
        Optional<Rule> rule = release.diagnostician().rules().rule(id);
        Optional<RuleEntries.Whole> whole = release.rules().whole(id);
        if (rule.isEmpty() || whole.isEmpty()) {
            missing(request, release, id);
            return;
        }
        Views.answer(
                request,
                "web/rules/rule.jte",
                Map.of(
                        "frame",
                        frame(request, release, id + " " + rule.get().title()),
                        "rule",
                        new RuleView(
                                release,
                                shelves.of(release.standard()),
                                surveys.of(release),
                                saved.of(release, id),
                                rule.get(),
                                whole.get())));
    }

    /** Longer ids that begin so are meant, or else the one that looks most like it. */
    private static void missing(Context request, Release release, String id) {
        List<String> ids =
                release.rules().all().stream().map(RuleEntries.Entry::id).toList();
        List<String> longer = ids.stream()
                .filter(known -> known.equalsIgnoreCase(id) || known.startsWith(id + "-"))
                .toList();
        request.status(HttpStatus.NOT_FOUND);
        Views.answer(
                request,
                "web/rules/missing.jte",
                Map.of(
                        "frame",
                        frame(request, release, "There is no such rule"),
                        "id",
                        id,
                        "nearest",
                        longer.isEmpty() ? NearestMatch.to(id, ids).stream().toList() : longer));
    }

    private static Frame frame(Context request, Release release, String title) {
        return Frame.of(request, release, Frame.Section.RULES, title);
    }
}
