package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.GroupComparison;
import org.partneringalliance.diagnostic.report.NotApplicable;
import org.partneringalliance.diagnostic.report.RoundComparison;
import org.partneringalliance.diagnostic.report.StepComparison;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** The rounds of partnerships that are finished and hold answers, and how one differs from those before it. */
final class FinishedRounds {

    private final Store store;
    private final ReportSubjects subjects;

    FinishedRounds(Store store) {
        this.store = store;
        this.subjects = new ReportSubjects(store);
    }

    /** A round with what is diagnosed of it. */
    record Finished(Occasion occasion, Assessment assessment) {}

    /** Those of a partnership, first to last. */
    List<Finished> of(PartnershipEntry partnership, Release release) {
        return store.rounds().of(partnership.id()).stream()
                .filter(round -> !round.open())
                .flatMap(round -> finished(partnership, round, release).stream())
                .toList();
    }

    private Optional<Finished> finished(PartnershipEntry partnership, RoundEntry round, Release release) {
        Occasion occasion = new Occasion(partnership, round);
        ReportSubject subject = subjects.of(occasion, release);
        return subject.answered() ? Optional.of(new Finished(occasion, subject.assessment())) : Optional.empty();
    }

    /** The latest; empty if none is finished. */
    Optional<Finished> latest(PartnershipEntry partnership, Release release) {
        List<RoundEntry> rounds = new ArrayList<>(store.rounds().of(partnership.id()));
        Collections.reverse(rounds);
        // Lazily: the documents of earlier rounds need not be read.
        return rounds.stream()
                .filter(round -> !round.open())
                .flatMap(round -> finished(partnership, round, release).stream())
                .findFirst();
    }

    /**
     * What changed since the round before.
     *
     * @param examination of the round
     * @param diagnosis of the same
     * @return empty if people still answer, or if there is no finished round before it
     */
    Optional<RoundChanges> changes(Occasion occasion, Examination examination, Diagnosis diagnosis, Release release) {
        List<Finished> earlier = of(occasion.partnership(), release).stream()
                .filter(each ->
                        each.occasion().round().number() < occasion.round().number())
                .toList();
        if (occasion.round().open() || earlier.isEmpty()) {
            return Optional.empty();
        }
        Finished last = earlier.get(earlier.size() - 1);
        Examination then = release.diagnostician().examine(last.assessment());
        Diagnosis before = release.diagnostician().report(then, Detail.LEAVES);
        GroupProfiles groupsThen = GroupProfiles.of(then);
        GroupProfiles groups = GroupProfiles.of(examination);
        Set<String> notApplicable = new TreeSet<>(NotApplicable.of(last.assessment(), groups.minimum()));
        notApplicable.addAll(NotApplicable.of(examination.assessment(), groups.minimum()));
        Set<String> recommended = earlier.subList(0, earlier.size() - 1).stream()
                .flatMap(each -> StepComparison.actions(release.diagnostician().diagnose(each.assessment())).stream())
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new RoundChanges(
                occasion,
                last.occasion(),
                RoundComparison.of(before, diagnosis, notApplicable),
                StepComparison.of(before, diagnosis, recommended),
                GroupComparison.of(
                        new GroupComparison.Round(then, before, groupsThen),
                        new GroupComparison.Round(examination, diagnosis, groups))));
    }
}
