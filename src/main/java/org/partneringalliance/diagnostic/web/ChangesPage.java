package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.Store;

/** What changed since the round before. */
final class ChangesPage {

    private final Store store;
    private final FinishedRounds rounds;

    ChangesPage(Store store) {
        this.store = store;
        this.rounds = new FinishedRounds(store);
    }

    void register(Router router) {
        router.page(Occasion.PATH + "/changes", this::show);
    }

    private void show(Context request, Release release) {
        Occasion occasion = Occasion.of(request, store);
        RoundChanges changes = rounds.of(occasion.partnership(), release).stream()
                .filter(finished -> finished.occasion().equals(occasion))
                .findFirst()
                .map(finished -> release.diagnostician().diagnose(finished.assessment()))
                .flatMap(diagnosis -> rounds.changes(occasion, diagnosis, release))
                .orElseThrow(NotFoundResponse::new);
        String title = "Since the last round: " + occasion.partnership().name();
        Views.answer(
                request,
                "web/partnership/changes.jte",
                Map.of("frame", Frame.of(request, release, Frame.Section.REPORT, title), "changes", changes));
    }
}
