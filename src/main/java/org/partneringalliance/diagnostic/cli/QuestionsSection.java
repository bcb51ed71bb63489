package org.partneringalliance.diagnostic.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Outcome;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.standard.Standard;

/** What to ask next, and what each answer would decide. */
final class QuestionsSection {

    private final List<Question> questions;
    private final Page page;
    private final Names names;

    QuestionsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.questions = diagnosis.askNext();
        this.page = page;
        this.names = new Names(standard);
    }

    /** Writes the section, if there is anything to ask. */
    void write() {
        if (questions.isEmpty()) {
            return;
        }
        page.heading("Worth asking next");
        for (Question question : questions) {
            page.bullet("%s (%s)".formatted(Words.withoutStop(question.text()), question.item()));
            decided(question).forEach(line -> page.paragraph(2, Ink.QUIET, line));
            bearsOn(question).ifPresent(line -> page.paragraph(2, Ink.QUIET, line));
        }
    }

    private Stream<String> decided(Question question) {
        return question.outcomes().stream().flatMap(outcome -> decided(outcome).stream());
    }

    /** For instance "0 or 1: Crowded field holds"; empty if these answers would decide nothing. */
    private Optional<String> decided(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        found(outcome.holds(), "holds", "hold").ifPresent(parts::add);
        found(outcome.excluded(), "does not hold", "do not hold").ifPresent(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.choice(outcome.answers()) + ": " + String.join("; ", parts));
    }

    private Optional<String> found(List<String> findings, String one, String many) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.list(titles(findings.stream())) + " " + (findings.size() == 1 ? one : many));
    }

    /** What no answer to this question decides alone. */
    private Optional<String> bearsOn(Question question) {
        List<String> rest = titles(question.settles().stream()
                .filter(finding -> question.outcomes().stream()
                        .noneMatch(outcome -> outcome.holds().contains(finding)
                                || outcome.excluded().contains(finding))));
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of("Helps to show or rule out, with other answers: " + Words.list(rest));
    }

    private List<String> titles(Stream<String> findings) {
        return findings.flatMap(id -> names.finding(id).stream()).toList();
    }
}
