package org.partneringalliance.diagnostic.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.TargetReport;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Difference;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.explanation.WhatIf;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.web.WhatIfView.Choice;

/**
 * Tries other levels of the criteria behind something in a report. A level is always one for everybody, so that nothing
 * can be found out about a group by trying.
 */
final class WhatIfAnswers {

    private static final int MOST_CRITERIA = 12;

    private final ReportSubject subject;
    private final Release release;
    private final Standard standard;
    private final Examination examination;
    private final Diagnosis diagnosis;

    WhatIfAnswers(ReportSubject subject, Release release) {
        this.subject = subject;
        this.release = release;
        this.standard = release.standard();
        this.examination = release.diagnostician().examine(subject.assessment());
        this.diagnosis = release.diagnostician().report(examination, Detail.LEAVES);
    }

    /**
     * The form, with the difference if any level is chosen.
     *
     * @param id a pattern, guard, action or criterion
     * @param levels by criterion
     */
    WhatIfView of(String id, SortedMap<String, Integer> levels) {
        Map<String, CriterionProfile> known = diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .collect(Collectors.toMap(CriterionProfile::criterion, Function.identity()));
        Set<String> offered = criteria(id);
        offered.addAll(levels.keySet());
        List<Choice> choices = offered.stream()
                .map(criterion -> new Choice(
                        criterion,
                        statement(criterion),
                        now(Optional.ofNullable(known.get(criterion))),
                        levels.getOrDefault(criterion, -1)))
                .toList();
        return new WhatIfView(
                id,
                title(id),
                choices,
                standard.scales().levels().stream()
                        .map(level -> level.level() + " " + level.name())
                        .toList(),
                levels.isEmpty() ? Optional.empty() : Optional.of(difference(levels)));
    }

    private Difference difference(SortedMap<String, Integer> levels) {
        SortedMap<String, Change.Levels> everybody = new TreeMap<>();
        levels.forEach((criterion, level) -> everybody.put(criterion, new Change.Levels.Everybody(level)));
        Change change = new Change(everybody, new TreeMap<>(), new TreeMap<>());
        return WhatIf.of(release.diagnostician(), examination, diagnosis, change, Audience.PARTNER)
                .difference();
    }

    /** What a step lifts first, then what the findings behind it rest on. */
    private Set<String> criteria(String id) {
        Set<String> criteria = new LinkedHashSet<>();
        diagnosis.recommendations().stream()
                .filter(step -> step.action().equals(id))
                .forEach(step -> criteria.addAll(lifted(step)));
        Query why = new Query(id, Query.Question.WHY, Audience.PARTNER, Set.of(), Detail.FULL);
        criteria.addAll(Grounds.subjects(
                release.explainer().explain(subject.assessment(), why).tree()));
        Optional.ofNullable(standard.actions().get(id)).ifPresent(action -> criteria.addAll(action.raises()));
        return criteria.stream()
                .filter(standard.criteria()::containsKey)
                .limit(MOST_CRITERIA)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Collection<String> lifted(RecommendationReport step) {
        return step.factors().targets().stream().map(TargetReport::criterion).toList();
    }

    private String now(Optional<CriterionProfile> criterion) {
        if (criterion.flatMap(CriterionProfile::withheld).isPresent()) {
            return "not shown";
        }
        return criterion
                .flatMap(CriterionProfile::score)
                .map(new Names(standard)::level)
                .orElse("not answered");
    }

    private String statement(String criterion) {
        return Optional.ofNullable(standard.criteria().get(criterion))
                .map(known -> Words.withoutStop(known.statement()))
                .orElse(criterion);
    }

    private String title(String id) {
        return Optional.ofNullable(standard.actions().get(id))
                .map(action -> action.title())
                .or(() -> standard.patternOrGuard(id).map(pattern -> pattern.title()))
                .orElseGet(() -> statement(id));
    }
}
