package org.partneringalliance.diagnostic.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/**
 * On which partnerships that are kept a rule fires. The latest finished round of each counts; nothing is told of a round in
 * which people still answer. Thread-safe.
 */
public final class SavedFirings {

    /** Looked at for one page, the newest first, so that a page never asks for more diagnoses. */
    private static final int MOST = 50;

    private final Store store;

    /** The targets of every rule that fires, by what was diagnosed and by whom. */
    private final Cache<Examined, SortedMap<String, SortedSet<String>>> fired =
            Caffeine.newBuilder().maximumSize(4 * MOST).build();

    SavedFirings(Store store) {
        this.store = store;
    }

    /** What makes conclusions. */
    private record Examined(String standard, String rules, Assessment assessment) {

        private static Examined of(Release release, Assessment assessment) {
            return new Examined(
                    release.standard().hash(), release.diagnostician().rules().hash(), assessment);
        }
    }

    /**
     * What was found of one rule.
     *
     * @param firings by the name of the partnership
     * @param lookedAt partnerships with a finished round that were diagnosed
     * @param all partnerships with a finished round
     */
    record Found(List<Fired> firings, int lookedAt, int all) {
        Found {
            firings = List.copyOf(firings);
        }
    }

    /**
     * A round on which the rule fires.
     *
     * @param report the address of its report
     * @param targets what the rule concluded about
     */
    public record Fired(String partnership, int round, String report, List<String> targets) {
        public Fired {
            targets = List.copyOf(targets);
        }
    }

    Found of(Release release, String rule) {
        List<Occasion> finished = store.partnerships().all().stream()
                .sorted(Comparator.comparing(PartnershipEntry::created).reversed())
                .flatMap(partnership -> latestFinished(partnership).stream())
                .toList();
        List<Fired> found = new ArrayList<>();
        int lookedAt = 0;
        for (Occasion occasion : finished.subList(0, Math.min(MOST, finished.size()))) {
            Optional<Assessment> assessment = assessment(occasion, release);
            if (assessment.isPresent()) {
                lookedAt++;
                SortedSet<String> targets = fired(release, assessment.get()).getOrDefault(rule, new TreeSet<>());
                if (!targets.isEmpty()) {
                    found.add(new Fired(
                            occasion.partnership().name(),
                            occasion.round().number(),
                            occasion.address() + "/report",
                            List.copyOf(targets)));
                }
            }
        }
        found.sort(Comparator.comparing(Fired::partnership).thenComparing(Fired::report));
        return new Found(found, lookedAt, finished.size());
    }

    private Optional<Occasion> latestFinished(PartnershipEntry partnership) {
        return store.rounds().of(partnership.id()).stream()
                .filter(round -> !round.open())
                .max(Comparator.comparing(RoundEntry::number))
                .map(round -> new Occasion(partnership, round));
    }

    /** Empty for what this standard cannot read, for instance a round without organisations. */
    private Optional<Assessment> assessment(Occasion occasion, Release release) {
        try {
            return Optional.of(
                    release.assessments().read(store.documents().of(occasion.partnership(), occasion.round())));
        } catch (ProblemsException unreadable) {
            return Optional.empty();
        }
    }

    private SortedMap<String, SortedSet<String>> fired(Release release, Assessment assessment) {
        return fired.get(
                Examined.of(release, assessment), examined -> targets(release.diagnostician(), examined.assessment()));
    }

    /** What each rule that fires concludes about, by the id of the rule. */
    static SortedMap<String, SortedSet<String>> targets(Diagnostician diagnostician, Assessment assessment) {
        return diagnostician.examine(assessment).conclusions().firings().stream()
                .collect(Collectors.groupingBy(
                        firing -> firing.rule().id(),
                        TreeMap::new,
                        Collectors.mapping(Firing::target, Collectors.toCollection(TreeSet::new))));
    }
}
