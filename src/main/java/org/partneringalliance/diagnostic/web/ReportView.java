package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Divergence;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.Circumstances;
import org.partneringalliance.diagnostic.report.Discussion;
import org.partneringalliance.diagnostic.report.FindingWords;
import org.partneringalliance.diagnostic.report.Headline;
import org.partneringalliance.diagnostic.report.HeatMap;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.QuestionWords;
import org.partneringalliance.diagnostic.report.RadarChart;
import org.partneringalliance.diagnostic.report.StepWords;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * What the report page shows of a diagnosis.
 *
 * @param examination what the diagnosis is written from; nothing of it is shown that the diagnosis does not
 * @param divergences criteria that groups see differently
 * @param comments what people wrote, in the order of the standard; left out where few answered
 * @param groups which groups are shown, and how they stand
 */
public record ReportView(
        ReportSubject subject,
        Standard standard,
        Examination examination,
        Diagnosis diagnosis,
        GroupProfiles groups,
        List<Comments> comments,
        List<Divergence> divergences,
        StepWords steps,
        FindingWords findings,
        QuestionWords questions) {

    static ReportView of(ReportSubject subject, Release release) {
        Standard standard = release.standard();
        Examination examination = release.diagnostician().examine(subject.assessment());
        Diagnosis diagnosis = release.diagnostician().report(examination, Detail.LEAVES);
        GroupProfiles groups = GroupProfiles.of(examination);
        return new ReportView(
                subject,
                standard,
                examination,
                diagnosis,
                groups,
                comments(subject, standard, examination.privacy()),
                Divergence.of(examination, groups),
                new StepWords(diagnosis, standard),
                new FindingWords(diagnosis, standard),
                new QuestionWords(standard));
    }

    /** What people wrote about a criterion, in alphabetical order. */
    public record Comments(Criterion criterion, List<String> texts) {}

    private static List<Comments> comments(ReportSubject subject, Standard standard, Privacy privacy) {
        return standard.criteria().values().stream()
                .filter(criterion -> subject.comments().containsKey(criterion.id()))
                .filter(criterion -> !privacy.fewAnswered(criterion.id()))
                .map(criterion -> new Comments(criterion, subject.comments().getOrDefault(criterion.id(), List.of())))
                .toList();
    }

    /** The main thing in a sentence or two. */
    public String headline() {
        return Headline.of(diagnosis, primary());
    }

    /** Phase, type and how many answered. */
    public String circumstances() {
        return String.join(". ", Circumstances.of(standard, subject.assessment(), diagnosis)) + ".";
    }

    /** The steps of a horizon. */
    public List<RecommendationReport> steps(String horizon) {
        return diagnosis.recommendations().stream()
                .filter(step -> step.horizon().equals(horizon))
                .toList();
    }

    /** The findings that stand for themselves. */
    public List<FindingReport> primary() {
        return FindingWords.primary(diagnosis);
    }

    /** The profile as a picture. */
    public RadarChart radar() {
        return RadarChart.of(diagnosis.profile());
    }

    /** Areas by groups. */
    public HeatMap heatMap() {
        return HeatMap.of(groups);
    }

    /** What to discuss in a workshop. */
    public List<Discussion> discussion() {
        return Discussion.of(diagnosis, standard);
    }

    /** What the levels mean. */
    public String levels() {
        return new Names(standard).levels();
    }

    /** What a tier asks of the partners, in a word or two. */
    public String tier(String code) {
        return new Names(standard).tier(code);
    }

    /** How an area stands, with one place. */
    public String rating(AreaProfile area) {
        return RadarChart.standing(area);
    }

    /** How many criteria of an area were answered by a level, of how many. */
    public String answered(AreaProfile area) {
        long answered = area.criteria().stream()
                .filter(criterion -> criterion.organisations() > 0)
                .count();
        long asked = standard.criteria().values().stream()
                .map(Criterion::area)
                .filter(area.area()::equals)
                .count();
        return answered + " of " + asked;
    }

    /** A warning speaks of something that can be explained by this id. */
    public Optional<String> explained(String about) {
        return StatementIds.of(standard).contains(about) ? Optional.of(about) : Optional.empty();
    }

    /** Which rules were used, in short. */
    public String rules() {
        return Words.shortened(diagnosis.ruleBase().hash());
    }

    /** A sentence with one full stop. */
    public String ended(String sentence) {
        return Words.withStop(sentence);
    }
}
