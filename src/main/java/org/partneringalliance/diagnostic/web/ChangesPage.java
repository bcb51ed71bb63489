package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
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
        Optional<RoundChanges> changes = rounds.of(occasion.partnership(), release).stream()
                .filter(finished -> finished.occasion().equals(occasion))
                .findFirst()
                .flatMap(finished -> changes(finished, release));
        if (changes.isPresent()) {
            show(request, release, occasion, changes.get());
        } else {
            Views.answer(
                    request,
                    "web/partnership/notCompared.jte",
                    Map.of("frame", frame(request, release, occasion), "occasion", occasion));
        }
    }

    private void show(Context request, Release release, Occasion occasion, RoundChanges changes) {
        Plan plan = Plan.of(
                release.standard(),
                List.of(),
                store.decisions().of(occasion.partnership().id()),
                Optional.of(LocalDate.now(clock)));
        Views.answer(
                request,
                "web/partnership/changes.jte",
                Map.of("frame", frame(request, release, occasion), "changes", changes, "plan", plan));
    }

    private static Frame frame(Context request, Release release, Occasion occasion) {
        return Frame.of(
                request,
                release,
                Frame.Section.REPORT,
                "Since the last round: " + occasion.partnership().name());
    }

    private Optional<RoundChanges> changes(FinishedRounds.Finished finished, Release release) {
        Examination examination = release.diagnostician().examine(finished.assessment());
        Diagnosis diagnosis = release.diagnostician().report(examination, Detail.LEAVES);
        return rounds.changes(finished.occasion(), examination, diagnosis, release);
    }
}
