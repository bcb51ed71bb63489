package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.http.Release;

/**
 * What is found out about the rules of a release as a whole: what their check says, and on which samples each fires.
 * Immutable and safe to share between threads.
 */
public final class RuleSurvey {

    private final Release release;
    private final RulesReview review;
    private final Map<String, List<Fired>> fired = new TreeMap<>();

    private RuleSurvey(Release release) {
        this.release = release;
        this.review = RulesReview.of(release.content().files(), release.standard());
        release.content()
                .samples()
                .forEach((name, assessment) -> SavedFirings.targets(release.diagnostician(), assessment)
                        .forEach((rule, targets) -> fired.computeIfAbsent(rule, id -> new ArrayList<>())
                                .add(new Fired(name, assessment.partnership().name(), List.copyOf(targets)))));
    }

    /**
     * A sample on which a rule fires.
     *
     * @param sample its name among the samples
     * @param targets what the rule concluded about
     */
    public record Fired(String sample, String partnership, List<String> targets) {
        public Fired {
            targets = List.copyOf(targets);
        }
    }

    /** Keeps the survey of the release that was asked for last; it takes seconds. Thread-safe. */
    static final class Kept {

        private Optional<RuleSurvey> last = Optional.empty();

        /** The survey of a release; whoever asks at the same time waits for it. */
        synchronized RuleSurvey of(Release release) {
            RuleSurvey survey =
                    last.filter(kept -> kept.release.equals(release)).orElseGet(() -> new RuleSurvey(release));
            last = Optional.of(survey);
            return survey;
        }
    }

    /** What the check of rules, cases and standard found; a release that answers has nothing that refuses it. */
    RulesReview review() {
        return review;
    }

    /** The samples on which a rule fires. */
    List<Fired> samples(String rule) {
        return fired.getOrDefault(rule, List.of());
    }
}
