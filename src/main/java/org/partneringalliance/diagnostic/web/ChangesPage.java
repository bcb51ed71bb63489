package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.Store;

/** What changed since the round before. */
final class ChangesPage {

    private final Store store;
    private final FinishedRounds rounds;
    private final Clock clock;

    ChangesPage(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
                .flatMap(finished -> changes(finished, release))
                .orElseThrow(NotFoundResponse::new);
        Plan plan = Plan.of(
                release.standard(),
                List.of(),
                store.decisions().of(occasion.partnership().id()),
                LocalDate.now(clock));
        String title = "Since the last round: " + occasion.partnership().name();
        Views.answer(
                request,
                "web/partnership/changes.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.REPORT, title),
                        "changes",
                        changes,
                        "plan",
                        plan));
    }

    private Optional<RoundChanges> changes(FinishedRounds.Finished finished, Release release) {
        Examination examination = release.diagnostician().examine(finished.assessment());
        Diagnosis diagnosis = release.diagnostician().report(examination, Detail.LEAVES);
        return rounds.changes(finished.occasion(), examination, diagnosis, release);
    }
}
