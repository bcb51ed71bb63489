package org.partneringalliance.diagnostic.report;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Questions to put to the group about one finding.
 *
 * @param finding its id
 * @param questions open ones, from the standard
 */
public record Discussion(String finding, String title, List<String> questions) {

    /** More than a workshop gets through. */
    private static final int MOST_TOPICS = 6;

    public Discussion {
        questions = List.copyOf(questions);
    }

    /** What to discuss first. */
    public static List<Discussion> of(Diagnosis diagnosis, Standard standard) {
        return FindingWords.primary(diagnosis).stream()
                .map(finding -> new Discussion(finding.id(), FindingWords.name(finding), questions(finding, standard)))
                .filter(topic -> !topic.questions().isEmpty())
                .limit(MOST_TOPICS)
                .toList();
    }

    private static List<String> questions(FindingReport finding, Standard standard) {
        Optional<Pattern> pattern = standard.patternOrGuard(finding.id());
        return pattern.map(Pattern::questions)
                .orElseGet(() -> Optional.ofNullable(standard.criteria().get(finding.id()))
                        .map(criterion -> List.of(
                                criterion.question().partners(),
                                "What would have to be true for everyone here to answer one level higher?"))
                        .orElse(List.of()));
    }
}
