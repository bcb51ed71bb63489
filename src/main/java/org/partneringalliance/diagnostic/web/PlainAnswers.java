package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Strength;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.QuestionWords;
import org.partneringalliance.diagnostic.report.RadarChart;
import org.partneringalliance.diagnostic.report.ReasonWords;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.web.ExplanationView.Line;
import org.partneringalliance.diagnostic.web.ExplanationView.Link;

/** Explains what no single rule concludes: how an area stands, a strength, a fact, and how much was answered. */
final class PlainAnswers {

    private final ReportSubject subject;
    private final Standard standard;
    private final Diagnosis diagnosis;
    private final Names names;

    PlainAnswers(ReportSubject subject, Release release) {
        this.subject = subject;
        this.standard = release.standard();
        this.diagnosis = release.diagnostician().diagnose(subject.assessment());
        this.names = new Names(standard);
    }

    /** The answer about an area, a fact, or all answers. */
    ExplanationView of(String id) {
        FactDefinition fact = standard.facts().get(id);
        if (fact != null) {
            return ofFact(fact);
        }
        return diagnosis.profile().stream()
                .filter(area -> area.area().equals(id))
                .findFirst()
                .map(this::ofArea)
                .orElseGet(this::ofAnswers);
    }

    private ExplanationView ofArea(AreaProfile area) {
        List<String> sentences = area.rating()
                .map(rating -> List.of(
                        "%s stands at %s of 4.".formatted(area.title(), Words.number(rating)),
                        "This is the mean of the criteria below by their weight. Where fairness asks for it, a criterion counts with its lowest group.",
                        "A critical criterion at 1 or less keeps the whole area at 2 or less."))
                .orElseGet(() -> List.of(
                        RadarChart.standing(area).equals("not shown")
                                ? "Few people, or few of a group, answered in this area, so its level is not shown."
                                : "Nothing in this area was answered, so nothing is said about it."));
        return answer(
                area.area(),
                "How this stands: " + area.title(),
                sentences,
                area.criteria().stream().map(this::line).toList());
    }

    private Line line(CriterionProfile criterion) {
        String standing = criterion
                .withheld()
                .map(why -> "not shown, as " + why)
                .orElseGet(() -> criterion.score().map(names::level).orElse("not known"));
        return new Line(
                "%s (%s): %s".formatted(Words.withoutStop(criterion.statement()), criterion.criterion(), standing),
                "/standard/" + criterion.criterion());
    }

    /** True if a criterion is one of the strengths. */
    boolean isStrength(String id) {
        return strength(id).isPresent();
    }

    private Optional<Strength> strength(String id) {
        return diagnosis.strengths().stream()
                .filter(strength -> strength.criterion().equals(id))
                .findFirst();
    }

    /** Why a criterion is a strength. */
    ExplanationView ofStrength(String id) {
        Strength strength = strength(id).orElseThrow();
        ReasonWords words = new ReasonWords(standard);
        List<Line> lines = strength.because().stream()
                .flatMap(because -> Stream.concat(
                        words.of(because.conditions()).stream().map(line -> new Line(line, "/standard/" + id)),
                        Stream.of(new Line("By rule " + because.rule(), "/rules/" + because.rule()))))
                .distinct()
                .toList();
        return new ExplanationView(
                id,
                "Why this is a strength: " + Words.withoutStop(strength.statement()),
                Optional.ofNullable(standard.criteria().get(id)).stream()
                        .map(criterion -> criterion.why())
                        .toList(),
                lines,
                Optional.empty(),
                new Grounds(standard).of(List.of(id)),
                List.of(new Link("What if levels were different?", subject.whatIf(id))));
    }

    private ExplanationView ofFact(FactDefinition fact) {
        List<String> warned = diagnosis.warnings().stream()
                .filter(warning -> warning.about().equals(fact.name()))
                .map(Warning::text)
                .toList();
        List<String> sentences =
                Stream.concat(warned.stream(), Stream.of(fact.why())).toList();
        List<Line> decided = diagnosis.askNext().stream()
                .filter(question -> question.item().equals(fact.name()))
                .flatMap(question -> new QuestionWords(standard).of(question).stream())
                .map(line -> new Line(line, ""))
                .toList();
        return answer(fact.name(), "Why this is asked: " + Words.withoutStop(fact.meaning()), sentences, decided);
    }

    private ExplanationView ofAnswers() {
        List<String> warned = diagnosis.warnings().stream()
                .filter(warning -> warning.about().equals(Warning.ANSWERS))
                .map(Warning::text)
                .toList();
        List<Line> areas = diagnosis.profile().stream()
                .map(area -> new Line(
                        "%s: %s answered"
                                .formatted(
                                        area.title(),
                                        Words.count(
                                                (int) area.criteria().stream()
                                                        .filter(criterion -> criterion.organisations() > 0)
                                                        .count(),
                                                "criterion",
                                                "criteria")),
                        "/standard/" + area.area()))
                .toList();
        return answer(Warning.ANSWERS, "How much was answered", warned, areas);
    }

    private static ExplanationView answer(String id, String heading, List<String> sentences, List<Line> lines) {
        return new ExplanationView(id, heading, sentences, lines, Optional.empty(), List.of(), List.of());
    }
}
