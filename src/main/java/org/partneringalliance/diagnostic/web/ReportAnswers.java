package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.Explanation;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.web.ExplanationView.Line;
import org.partneringalliance.diagnostic.web.ExplanationView.Link;

/** Answers questions about one report: why, why not, and what would have to change. */
final class ReportAnswers {

    private final ReportSubject subject;
    private final Release release;
    private final Standard standard;

    ReportAnswers(ReportSubject subject, Release release) {
        this.subject = subject;
        this.release = release;
        this.standard = release.standard();
    }

    /** Why something stands in the report, or does not. */
    ExplanationView why(String id, Audience audience) {
        if (Explainer.about(standard).noneMatch(id::equals)) {
            return new PlainAnswers(subject, release).of(id);
        }
        Explanation explanation = explain(id, Query.Question.WHY, audience);
        boolean strength = !explanation.holds() && new PlainAnswers(subject, release).isStrength(id);
        return strength
                ? new PlainAnswers(subject, release).ofStrength(id)
                : told(explanation, audience, subject.why(id) + "?");
    }

    /** Why something was not concluded. */
    ExplanationView whyNot(String id, Audience audience) {
        return told(explain(id, Query.Question.WHY_NOT, audience), audience, subject.whyNot(id) + "&");
    }

    /** Which smallest change of levels would clear something, or bring it. */
    ExplanationView change(String id, Query.Question question) {
        Explanation explanation = explain(id, question, Audience.PARTNER);
        List<Line> lines = new ArrayList<>();
        explanation.change().stream()
                .flatMap(List::stream)
                .forEach(change -> lines.add(new Line(
                        "%s (%s): %sto %d"
                                .formatted(
                                        statement(change.criterion()),
                                        change.criterion(),
                                        change.from()
                                                .map(from -> "from " + Words.number(from) + " ")
                                                .orElse(""),
                                        change.to()),
                        "/standard/" + change.criterion())));
        explanation.difference().ifPresent(difference -> {
            difference
                    .findings()
                    .disappeared()
                    .forEach(entry -> lines.add(line("No longer found: ", entry.title(), entry.id())));
            difference
                    .findings()
                    .appeared()
                    .forEach(entry -> lines.add(line("Found as well: ", entry.title(), entry.id())));
            difference
                    .recommendations()
                    .disappeared()
                    .forEach(entry -> lines.add(line("No longer advised: ", entry.title(), entry.id())));
            difference
                    .recommendations()
                    .appeared()
                    .forEach(entry -> lines.add(line("Advised as well: ", entry.title(), entry.id())));
        });
        return new ExplanationView(
                id,
                (question == Query.Question.CLEAR ? "What would clear this: " : "What would bring this: ") + name(id),
                explanation.sentences(),
                lines,
                Optional.empty(),
                List.of(),
                List.of(new Link("Try other levels", subject.whatIf(id))));
    }

    private static Line line(String label, String title, String id) {
        return new Line(label + Words.withoutStop(title) + " (" + id + ")", "/standard/" + id);
    }

    private Explanation explain(String id, Query.Question question, Audience audience) {
        return release.explainer()
                .explain(subject.assessment(), new Query(id, question, audience, Set.of(), Detail.FULL));
    }

    private ExplanationView told(Explanation explanation, Audience audience, String address) {
        String id = explanation.of();
        List<Link> further = new ArrayList<>();
        further.add(
                explanation.holds()
                        ? new Link("What would clear it?", subject.clear(id))
                        : new Link("What would bring it?", subject.bring(id)));
        further.add(new Link("What if levels were different?", subject.whatIf(id)));
        further.add(
                audience == Audience.PARTNER
                        ? new Link("Show rules and thresholds", address + "audience=consultant")
                        : new Link("Show it in plain words", address + "audience=partner"));
        List<Line> settling = explanation.askNext().stream()
                .flatMap(List::stream)
                .map(this::settling)
                .toList();
        return new ExplanationView(
                id,
                (explanation.holds() ? "Why: " : "Why not: ") + name(id),
                explanation.sentences(),
                settling,
                Optional.of(explanation.tree()),
                new Grounds(standard).of(Grounds.subjects(explanation.tree())),
                further);
    }

    private Line settling(Question question) {
        return new Line("It would help to know: " + question.text(), "/standard/" + question.item());
    }

    /** What an id stands for in a heading. */
    private String name(String id) {
        return Optional.ofNullable(standard.actions().get(id))
                .map(action -> action.title())
                .or(() -> standard.patternOrGuard(id).map(pattern -> pattern.title()))
                .or(() -> new Names(standard).finding(id).map(Words::capital))
                .orElse(id);
    }

    private String statement(String criterion) {
        return Optional.ofNullable(standard.criteria().get(criterion))
                .map(known -> Words.withoutStop(known.statement()))
                .orElse(criterion);
    }
}
