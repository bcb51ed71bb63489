package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Outcome;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.standard.Standard;

/** What the answers to an open question would decide. */
public final class QuestionWords {

    private final Names names;

    public QuestionWords(Standard standard) {
        this.names = new Names(standard);
    }

    /** Line by line what is decided by which answers, then what the question bears on with others. */
    public List<String> of(Question question) {
        return Stream.concat(decided(question), bearsOn(question).stream()).toList();
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
