package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.Appendix;
import org.partneringalliance.diagnostic.store.Store;

/** Finds what a report says of other rounds and of what was decided. */
final class FollowUps {

    private final Store store;
    private final FinishedRounds rounds;
    private final Clock clock;

    FollowUps(Store store, Clock clock) {
        this.store = store;
        this.rounds = new FinishedRounds(store);
        this.clock = clock;
    }

    /** Of the report that a request asks for. */
    FollowUp of(Context request, Release release, ReportSubject subject, Examination examination, Diagnosis diagnosis) {
        if (subject.home().isEmpty()) {
            return FollowUp.NONE;
        }
        Occasion occasion = Occasion.of(request, store);
        return new FollowUp(
                rounds.changes(occasion, examination, diagnosis, release),
                Optional.of(occasion.home() + "/plan"),
                lines(occasion, release, diagnosis));
    }

    /** A step that only an earlier report recommends can no longer be decided about. */
    private Map<String, String> lines(Occasion occasion, Release release, Diagnosis diagnosis) {
        boolean latest = rounds.latest(occasion.partnership(), release).stream()
                .anyMatch(finished -> finished.occasion().equals(occasion));
        Predicate<PlanEntry> told =
                latest ? entry -> true : entry -> entry.decision().isPresent();
        return plan(occasion, release, diagnosis, Optional.of(LocalDate.now(clock))).recommended().stream()
                .filter(told)
                .collect(Collectors.toMap(PlanEntry::action, entry -> entry.line(latest)));
    }

    private Plan plan(Occasion occasion, Release release, Diagnosis diagnosis, Optional<LocalDate> today) {
        return Plan.of(
                release.standard(),
                diagnosis.recommendations(),
                store.decisions().of(occasion.partnership().id()),
                today);
    }

    /** What the files of the report of a round say beside it, the same on every day. */
    List<Appendix> appendices(Occasion occasion, Release release, Examination examination, Diagnosis diagnosis) {
        return Appendices.of(
                rounds.changes(occasion, examination, diagnosis, release),
                plan(occasion, release, diagnosis, Optional.empty()));
    }
}
