package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.web.FinishedRounds.Finished;

/** The action plan of a partnership, a form for each step. */
final class PlanPages {

    private static final String PATH = "/partnerships/{id}/plan";

    private final Store store;
    private final FinishedRounds rounds;
    private final Clock clock;

    PlanPages(Store store, Clock clock) {
        this.store = store;
        this.rounds = new FinishedRounds(store);
        this.clock = clock;
    }

    void register(Router router) {
        router.page(PATH, this::read);
        Submitted.register(router, PATH + "/{action}", this::decide);
    }

    private void read(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        Optional<Finished> latest = rounds.latest(partnership, release);
        show(request, release, partnership, latest, plan(partnership, latest, release), List.of(), "");
    }

    private Plan plan(PartnershipEntry partnership, Optional<Finished> latest, Release release) {
        List<RecommendationReport> steps = latest.map(round ->
                        release.diagnostician().diagnose(round.assessment()).recommendations())
                .orElse(List.of());
        return Plan.of(
                release.standard(), steps, store.decisions().of(partnership.id()), Optional.of(LocalDate.now(clock)));
    }

    /**
     * @param typed what was refused; at most one
     */
    private static void show(
            Context request,
            Release release,
            PartnershipEntry partnership,
            Optional<Finished> latest,
            Plan plan,
            List<PlanForm> typed,
            String problem) {
        boolean gone = typed.stream().anyMatch(form -> plan.entry(form.action()).isEmpty());
        HttpStatus refused = gone ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        request.status(problem.isEmpty() ? HttpStatus.OK : refused);
        Views.answer(
                request,
                "web/partnership/plan.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.REPORT, "Action plan: " + partnership.name()),
                        "partnership",
                        partnership,
                        "latest",
                        latest.map(Finished::occasion),
                        "plan",
                        plan,
                        "typed",
                        typed,
                        "problem",
                        problem));
    }

    /**
     * Why nothing can be decided about a step that the plan does not hold.
     *
     * @throws NotFoundResponse if there is no such action at all
     */
    private static String gone(PlanForm typed, Release release) {
        return Optional.ofNullable(release.standard().actions().get(typed.action()))
                .map(action ->
                        ("Nothing was saved: \u201C%s\u201D (%s) is not recommended any more. The report has changed"
                                        + " since you opened the plan.")
                                .formatted(action.title(), action.id()))
                .orElseThrow(NotFoundResponse::new);
    }

    private void decide(Context request, Release release) {
        PartnershipEntry partnership = Occasion.partnership(request, store);
        Optional<Finished> latest = rounds.latest(partnership, release);
        Plan plan = plan(partnership, latest, release);
        PlanForm typed = PlanForm.sent(request, request.pathParam("action"));
        Optional<PlanEntry> found = plan.entry(typed.action());
        if (found.isEmpty()) {
            show(request, release, partnership, latest, plan, List.of(typed), gone(typed, release));
            return;
        }
        PlanEntry entry = found.get();
        String problem = typed.problem(entry.form());
        if (!problem.isEmpty()) {
            show(request, release, partnership, latest, plan, List.of(typed), problem);
            return;
        }
        typed.decision()
                .ifPresentOrElse(
                        decision -> store.decisions().put(partnership.id(), decision, clock.instant()),
                        () -> store.decisions().remove(partnership.id(), entry.action()));
        Submitted.goTo(request, "/partnerships/%s/plan#%s".formatted(partnership.id(), entry.action()));
    }
}
